import { isServiceOpen, nextOpening } from '@assistance/domain/calendar';
import type { Commitment } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';
import { type LockedClosures, shareLockClosures } from '../calendar/index.js';
import { notify } from '../notification/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { planActsOf, type DoAct } from '../platform/jobs/index.js';
import { WATCH_COMMITMENTS } from '../reminder/index.js';
import { lockTickets } from '../ticket-log/index.js';
import { publishWarning } from './follow-warnings.js';
import { levelsOf, type Level } from './levels.js';
import { findRecipients, type Recipients } from './recipients.js';

/**
 * Watches what is promised on each open ticket: each level of each commitment gives one warning, whatever happens to the
 * servers meanwhile. After a downtime only the highest level reached is notified; the lower ones are past.
 */
export function warningActs(thresholds: readonly number[]): Record<string, DoAct> {
  return { [WATCH_COMMITMENTS]: (em, ticketId, clock) => watch(em, ticketId, clock, thresholds) };
}

async function watch(
  em: EntityManager,
  ticketId: string,
  clock: Clock,
  thresholds: readonly number[],
): Promise<void> {
  const closures = await shareLockClosures(em);
  const commitments = await lockPending(em, ticketId, closures);
  const now = clock.now();
  const concerned = await findRecipients(em, ticketId);
  if (!concerned) return;
  const alreadyNotified = await readNotified(em, ticketId);
  const levels = commitments
    .flatMap((commitment) => levelsOf(commitment, { assigned: concerned.assigned, thresholds, closures }))
    .filter((level) => level.at !== null && !alreadyNotified.has(keyOf(level)));
  const isReached = ({ at }: Level) => at !== null && Date.parse(at) <= Date.parse(now);
  const reached = levels.filter(isReached);
  if (reached.length > 0 && !isServiceOpen(now, closures)) {
    await planActsOf(em, ticketId, { [WATCH_COMMITMENTS]: nextOpening(now, closures) });
    return;
  }
  await markTold(em, ticketId, reached, now);
  for (const level of highestOfEach(reached)) {
    await sendWarnings(em, { ticketId, level, concerned, now, last: thresholds.at(-1) ?? 1 });
  }
  const next = levels
    .flatMap((level) => (isReached(level) || level.at === null ? [] : [level.at]))
    .toSorted();
  await planActsOf(em, ticketId, { [WATCH_COMMITMENTS]: next[0] ?? null });
}

/** On the ticket locked: nothing is settled meanwhile. */
async function lockPending(
  em: EntityManager,
  ticketId: string,
  closures: LockedClosures,
): Promise<Commitment[]> {
  await lockTickets(em, closures, [ticketId]);
  const rows = await em.execute<{ data: Commitment }[]>(
    `select data from commitment where ticket_id = ? and outcome = 'pending' order by started_at, kind, sequence`,
    [ticketId],
  );
  return rows.map(({ data }) => data);
}

/**
 * `unassigned` is not a share of the commitment but of the patience with nobody: a threshold of 0.25 is another
 * level.
 */
const nameOf = ({ kind, commitment }: Level): string => (kind === 'unassigned' ? kind : commitment.kind);
const keyOf = (level: Level): string => [nameOf(level), level.commitment.sequence, level.share].join('.');

async function readNotified(em: EntityManager, ticketId: string): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ commitment_kind: string; sequence: number; share: string }[]>(
    `select commitment_kind, sequence, share from warning where ticket_id = ?`,
    [ticketId],
  );
  return new Set(rows.map((row) => [row.commitment_kind, row.sequence, Number(row.share)].join('.')));
}

async function markTold(
  em: EntityManager,
  ticketId: string,
  reached: readonly Level[],
  now: Instant,
): Promise<void> {
  for (const level of reached) {
    await em.execute(
      `insert into warning (ticket_id, commitment_kind, sequence, share, at) values (?, ?, ?, ?, ?)
       on conflict do nothing`,
      [ticketId, nameOf(level), level.commitment.sequence, level.share, now],
    );
  }
}

/** Of each commitment, the last one in its order. */
const highestOfEach = (reached: readonly Level[]): Level[] => [
  ...new Map(reached.map((level) => [level.commitment, level])).values(),
];

interface WarningToSend {
  readonly ticketId: string;
  readonly level: Level;
  readonly concerned: Recipients;
  readonly now: Instant;
  /** The highest threshold: from there on the team leader is notified too. */
  readonly last: number;
}

async function sendWarnings(
  em: EntityManager,
  { ticketId, level, concerned, now, last }: WarningToSend,
): Promise<void> {
  const { kind, commitment, share } = level;
  const people = new Set(concerned.inCharge);
  if (kind !== 'unassigned' && share >= last) for (const leader of concerned.leaders) people.add(leader);
  await publishWarning(em, ticketId, { kind, commitment: commitment.kind, share, dueAt: commitment.dueAt });
  await notify(
    em,
    [...people].map((personId) => ({
      personId,
      key: ['watch', ticketId, keyOf(level)].join('.'),
      kind,
      ticketId,
      data: { commitment: commitment.kind, share, dueAt: commitment.dueAt },
      at: now,
    })),
  );
}
