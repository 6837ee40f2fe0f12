import { nextOpening, type Closure } from '@assistance/domain/calendar';
import { instantOfShare, type Commitment } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';

/** Share of the acknowledgement's delay after which a ticket without an agent in charge is reported. */
const UNASSIGNED_SHARE = 0.25;
/** The whole delay is used, and more. */
const BREACH = 1;

/** A point in the life of a commitment at which somebody is notified. */
export interface Level {
  readonly kind: 'unassigned' | 'warning' | 'breach';
  readonly commitment: Commitment;
  readonly share: number;
  /** `null` while a suspension keeps it from being known. Within service hours: nobody is notified at night. */
  readonly at: Instant | null;
}

/** One millisecond later: an act at exactly the due instant is in time. */
const after = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();

/**
 * Every level of one pending commitment, the first one first: somebody in charge, each threshold, the breach. A
 * commitment of no working time at all (a schedule for tonight) has but its breach.
 */
export function levelsOf(
  commitment: Commitment,
  {
    assigned,
    thresholds,
    closures,
  }: {
    readonly assigned: boolean;
    readonly thresholds: readonly number[];
    readonly closures: readonly Closure[];
  },
): Level[] {
  const at = (share: number) => instantOfShare(commitment, share, closures);
  const { dueAt, delay } = commitment;
  const waits = !assigned && commitment.kind === 'acknowledgement';
  return [
    ...(waits
      ? [{ kind: 'unassigned', commitment, share: UNASSIGNED_SHARE, at: at(UNASSIGNED_SHARE) } as const]
      : []),
    ...(delay > 0 ? thresholds : []).map(
      (share) => ({ kind: 'warning', commitment, share, at: at(share) }) as const,
    ),
    {
      kind: 'breach',
      commitment,
      share: BREACH,
      at: dueAt === null ? null : nextOpening(after(dueAt), closures),
    },
  ];
}
