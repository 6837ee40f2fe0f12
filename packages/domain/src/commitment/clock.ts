import { addWorkingTime, type Closure, workingTimeBetween } from '../calendar/index.js';
import type { Instant } from '../shared/index.js';
import type { Commitment, CommitmentKind } from './commitment.js';

/**
 * `running`: time passes during service hours. `suspended`: a complement is awaited (C4.2.2).
 * `stopped`: closed for lack of reply, and a late complement starts it again with what remains (C4.2.3).
 */
type ClockState = 'running' | 'suspended' | 'stopped';

/** Where the commitment that is due next stands at a given instant. */
export interface CommitmentClock {
  readonly kind: CommitmentKind;
  readonly state: ClockState;
  /** `null` when a suspension keeps it from being known. */
  readonly dueAt: Instant | null;
  /** Milliseconds of working time left; negative when overdue. */
  readonly remaining: number;
  /** Share of the delay used: 0 at its start, 1 when it is due, more beyond. */
  readonly share: number;
  /** Past its due date: true at once, even out of service hours, when no working time is late yet. */
  readonly overdue: boolean;
}

/** Shares of a delay at which the agent in charge is warned. */
export const THRESHOLDS: readonly number[] = [0.5, 0.8];

const waits = ({ suspensions }: Commitment): boolean => suspensions.at(-1)?.to === null;
const isStopped = (commitment: Commitment): boolean => commitment.settledAt !== null && waits(commitment);

/** Pending commitments, the first one due first, those without a date last. */
const byDueDate = (commitments: readonly Commitment[]): Commitment[] =>
  commitments
    .filter(({ outcome }) => outcome === 'pending')
    // Instants are written alike, so that their text sorts as they do; `~` comes after any of them.
    .sort((a, b) => ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1));

/**
 * When the next pending commitment is due. UTC; `null` when none is pending, or while a suspension leaves its due
 * date open.
 */
export const nextDueAt = (commitments: readonly Commitment[]): Instant | null =>
  byDueDate(commitments)[0]?.dueAt ?? null;

/**
 * The next pending commitment and the working time left.
 *
 * @param commitments those of one ticket
 * @param now the time to compare with
 * @param closures those that count (C3.1.5)
 * @returns `null` when no commitment is pending
 */
export function clockOf(
  commitments: readonly Commitment[],
  now: Instant,
  closures: readonly Closure[],
): CommitmentClock | null {
  const commitment = byDueDate(commitments)[0] ?? commitments.findLast(isStopped);
  if (!commitment) return null;
  const { kind, dueAt, delay } = commitment;
  const used = usedAt(commitment, now, closures);
  const overdue = dueAt !== null && Date.parse(now) > Date.parse(dueAt);
  return {
    kind,
    state: commitment.outcome !== 'pending' ? 'stopped' : waits(commitment) ? 'suspended' : 'running',
    dueAt,
    remaining: delay - used,
    share: delay > 0 ? used / delay : overdue ? 1 : 0,
    overdue,
  };
}

function usedAt({ startedAt, suspensions }: Commitment, now: Instant, closures: readonly Closure[]): number {
  if (Date.parse(now) <= Date.parse(startedAt)) return 0;
  return workingTimeBetween({ from: startedAt, to: now, closures, suspensions });
}

/** Milliseconds of working time that a commitment is late at `now`: so far when pending, in the end when settled. */
export function lateAt(commitment: Commitment, now: Instant, closures: readonly Closure[]): number {
  const { outcome, dueAt, suspensions, lateBy } = commitment;
  if (outcome !== 'pending' || dueAt === null) return lateBy;
  return Math.max(0, workingTimeBetween({ from: dueAt, to: now, closures, suspensions }));
}

/**
 * When a given share of a commitment's time is used: 0.8 of 2 working days is 10 h 24 min of service time. Always
 * within service hours, so that nobody is warned at night.
 *
 * @param commitment a pending commitment
 * @param share from 0 to 1
 * @param closures those that count (C3.1.5)
 * @returns UTC; `null` while a suspension leaves it open
 */
export function instantOfShare(
  commitment: Commitment,
  share: number,
  closures: readonly Closure[],
): Instant | null {
  const { startedAt, delay, dueAt, suspensions } = commitment;
  if (share === 1) return dueAt;
  return addWorkingTime({ start: startedAt, milliseconds: delay * share, closures, suspensions });
}

/** The shares that a pending commitment has reached at `now`, in the order given; none once it is settled. */
export function thresholdsCrossed(
  commitment: Commitment,
  now: Instant,
  closures: readonly Closure[],
  thresholds: readonly number[] = THRESHOLDS,
): number[] {
  if (commitment.outcome !== 'pending') return [];
  return thresholds.filter((share) => {
    const reached = instantOfShare(commitment, share, closures);
    return reached !== null && Date.parse(reached) <= Date.parse(now);
  });
}
