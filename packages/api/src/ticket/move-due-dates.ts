import type { Commitment } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';
import type { LockedClosures, MovedTicket } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { hastenActs } from '../platform/jobs/index.js';
import { ASK_MALFUNCTION_PROGRESS, ASK_PROGRESS, WATCH_COMMITMENTS } from '../reminder/index.js';
import { recompute, writeRecomputed, type Recomputed } from './recompute.js';

/** Tickets worked out at a time. */
const BATCH = 200;

/**
 * C3.1.5: works out again every commitment and every planned act that is due after `from`, as the closures are now;
 * settled ones too, so that rows always say what the log and the calendar say. Gives the open tickets whose next due
 * date has moved. Call it with the closures locked.
 */
export async function moveDueDates(
  em: EntityManager,
  from: Instant,
  closures: LockedClosures,
): Promise<MovedTicket[]> {
  const ids = await touchedTickets(em, from);
  const moved: MovedTicket[] = [];
  for (let done = 0; done < ids.length; done += BATCH) {
    const recomputed = await recompute(em, ids.slice(done, done + BATCH), closures);
    const pending = await readPending(em, recomputed);
    await writeRecomputed(
      em,
      recomputed.map((one) => withoutIdleWatch(one, pending)),
    );
    moved.push(...recomputed.filter(hasMoved).map(movedTicket));
  }
  // Whoever looks works out again when progress is to be asked for.
  await hastenActs(em, [ASK_PROGRESS, ASK_MALFUNCTION_PROGRESS], from);
  return moved;
}

/** A delay that a suspension keeps from being known may be due any time. */
async function touchedTickets(em: EntityManager, from: Instant): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select ticket_id as id from commitment
      where due_at > ? or (due_at is null and (outcome = 'pending' or kind = 'schedule'))
     union
     select a.subject from scheduled_act a join ticket t on t.id = a.subject where a.due_at > ?
     order by id`,
    [from, from],
  );
  return rows.map(({ id }) => id);
}

const keyOf = (ticketId: string, { kind, sequence }: Pick<Commitment, 'kind' | 'sequence'>): string =>
  [ticketId, kind, sequence].join('.');

/** When each pending commitment of these tickets is due, as it was before. */
async function readPending(
  em: EntityManager,
  recomputed: readonly Recomputed[],
): Promise<ReadonlyMap<string, Instant | null>> {
  const rows = await em.execute<
    { ticket_id: string; kind: Commitment['kind']; sequence: number; due_at: string | null }[]
  >(
    `select ticket_id, kind, sequence, due_at from commitment where outcome = 'pending' and ticket_id in (?)`,
    [recomputed.map(({ ticket }) => ticket.id)],
  );
  return new Map(
    rows.map((row) => [
      keyOf(row.ticket_id, row),
      row.due_at === null ? null : new Date(row.due_at).toISOString(),
    ]),
  );
}

/** What is due when it was is watched as it was: thousands of suspended tickets would be looked at for nothing. */
function withoutIdleWatch(one: Recomputed, before: ReadonlyMap<string, Instant | null>): Recomputed {
  const pending = one.commitments.filter(({ outcome }) => outcome === 'pending');
  const same = pending.every((each) => before.get(keyOf(one.ticket.id, each)) === each.dueAt);
  if (pending.length === 0 || !same) return one;
  const { [WATCH_COMMITMENTS]: _idle, ...plan } = one.plan;
  return { ...one, plan };
}

const hasMoved = ({ ticket, dueBefore, dueAt }: Recomputed): boolean =>
  ticket.status !== 'closed' && dueBefore !== dueAt;

const movedTicket = ({ ticket, dueBefore, dueAt }: Recomputed): MovedTicket => ({
  id: ticket.id,
  number: ticket.number,
  establishmentId: ticket.establishmentId,
  agentId: ticket.agentId,
  before: dueBefore,
  after: dueAt,
});
