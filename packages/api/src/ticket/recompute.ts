import { commitmentsOf, nextDueAt, type Commitment } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';
import { replay, type Ticket, type TicketEvent } from '@assistance/domain/ticket';
import type { HeldClosures } from '../calendar/index.js';
import { writeCommitmentsOf } from '../commitment/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { planActs, type Plan } from '../platform/jobs/index.js';
import { nextActs } from '../reminder/index.js';

/** A ticket worked out again from its log. */
export interface Recomputed {
  readonly ticket: Ticket;
  readonly commitments: readonly Commitment[];
  /** What was due next according to its row, and what is due next now. */
  readonly dueBefore: Instant | null;
  readonly dueAt: Instant | null;
  readonly plan: Plan;
}

interface Row {
  id: string;
  /** As PostgreSQL writes it. */
  due_at: string | null;
  events: TicketEvent[];
}

/**
 * Locks tickets and works out again, from their logs and these closures, what is promised, when it is due and what the
 * system has to do next. Writes nothing: see `writeRecomputed`. In the order of their ids.
 */
export async function recompute(
  em: EntityManager,
  ids: readonly string[],
  closures: HeldClosures,
): Promise<Recomputed[]> {
  if (ids.length === 0) return [];
  // Always in the same order: two of these at once wait, and never for each other. Read after the wait.
  await em.execute(`select 1 from ticket where id in (?) order by id for update`, [ids]);
  const rows = await em.execute<Row[]>(
    `select t.id, t.due_at,
            (select jsonb_agg(e.data order by e.version) from worded_ticket_event e where e.ticket_id = t.id) as events
       from ticket t where t.id in (?) order by t.id`,
    [ids],
  );
  return rows.flatMap(({ due_at, events }) => {
    const ticket = replay(events);
    if (!ticket) return [];
    const commitments = commitmentsOf(events, closures);
    return {
      ticket,
      commitments,
      dueBefore: due_at === null ? null : new Date(due_at).toISOString(),
      dueAt: nextDueAt(commitments),
      plan: nextActs(ticket, commitments, closures),
    };
  });
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
  closures: HeldClosures,
): Promise<void> {
  await writeRecomputed(em, await recompute(em, [ticketId], closures));
}
