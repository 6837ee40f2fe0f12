import { commitmentsOf, nextDueAt, type Commitment } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';
import type { Ticket } from '@assistance/domain/ticket';
import type { LockedClosures } from '../calendar/index.js';
import { writeCommitmentsOf } from '../commitment/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { planActs, type Plan } from '../platform/jobs/index.js';
import { nextActs } from '../reminder/index.js';
import { lockHistories } from '../ticket-log/index.js';

/** A ticket worked out again from its log. */
export interface Recomputed {
  readonly ticket: Ticket;
  readonly commitments: readonly Commitment[];
  /** What was due next according to its row, and what is due next now. */
  readonly dueBefore: Instant | null;
  readonly dueAt: Instant | null;
  readonly plan: Plan;
}

/**
 * Locks tickets and works out again, from their logs and these closures, what is promised, when it is due and what the
 * system has to do next. Writes nothing: see `writeRecomputed`. In the order of their ids.
 */
export async function recompute(
  em: EntityManager,
  ids: readonly string[],
  closures: LockedClosures,
): Promise<Recomputed[]> {
  const histories = await lockHistories(em, closures, ids);
  const dueBefore = await readDue(
    em,
    histories.map(({ ticket }) => ticket.id),
  );
  return histories.map(({ ticket, events }) => {
    const commitments = commitmentsOf(events, closures);
    return {
      ticket,
      commitments,
      dueBefore: dueBefore.get(ticket.id) ?? null,
      dueAt: nextDueAt(commitments),
      plan: nextActs(ticket, commitments, closures),
    };
  });
}

/** When their rows say that each is due next; one that nothing is due on is left out. */
async function readDue(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; due_at: string }[]>(
    `select id, due_at from ticket where id in (?) and due_at is not null`,
    [ids],
  );
  return new Map(rows.map(({ id, due_at }) => [id, new Date(due_at).toISOString()]));
}

/** Puts what was worked out again in its place, a statement each for rows, commitments and plans. */
export async function writeRecomputed(em: EntityManager, recomputed: readonly Recomputed[]): Promise<void> {
  if (recomputed.length === 0) return;
  const due = recomputed.map(({ ticket, dueAt }) => ({ id: ticket.id, due_at: dueAt }));
  await em.execute(
    `update ticket t set due_at = d.due_at
       from jsonb_to_recordset(?::jsonb) as d (id uuid, due_at timestamptz)
      where t.id = d.id and t.due_at is distinct from d.due_at`,
    [JSON.stringify(due)],
  );
  await writeCommitmentsOf(
    em,
    new Map(recomputed.map(({ ticket, commitments }) => [ticket.id, commitments])),
  );
  await planActs(em, new Map(recomputed.map(({ ticket, plan }) => [ticket.id, plan])));
}

/** Works out again and writes one ticket: when what was planned is not due after all. */
export async function replanTicket(
  em: EntityManager,
  ticketId: string,
  closures: LockedClosures,
): Promise<void> {
  await writeRecomputed(em, await recompute(em, [ticketId], closures));
}
