import { replay, type Ticket, type TicketEvent } from '@assistance/domain/ticket';
import type { LockedClosures } from '../calendar/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { isUuid } from '../platform/text/index.js';

/** A ticket and the events from which it was folded. */
export interface History {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

const EVENTS_OF = `(select jsonb_agg(e.data order by e.version) from worded_ticket_event e where e.ticket_id = t.id)`;

/** The ticket's history, without a lock; `null` for an unknown id. */
export async function readHistory(em: EntityManager, id: string): Promise<History | null> {
  const [row] = await em.execute<{ events: TicketEvent[] | null }[]>(
    `select ${EVENTS_OF} as events from ticket t where t.id = ?`,
    [id],
  );
  const events = row?.events ?? [];
  const ticket = replay(events);
  return ticket && { ticket, events };
}

/**
 * Locks the rows of tickets until the transaction ends, always in the order of their ids, which prevents deadlocks. The only
 * statement that waits for tickets (`one-lock.test.ts`).
 *
 * @param _closures proof that the calendar is locked already: it comes before any ticket
 * @param ids in any order
 * @returns the ids that exist, sorted
 */
export async function lockTickets(
  em: EntityManager,
  _closures: LockedClosures,
  ids: readonly string[],
): Promise<string[]> {
  const known = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
  if (known.length === 0) return [];
  const rows = await em.execute<{ id: string }[]>(
    `select id from ticket where id in (?) order by id for update`,
    [known],
  );
  return rows.map(({ id }) => id);
}

/** As {@link lockTickets}, with the histories. */
export async function lockHistories(
  em: EntityManager,
  closures: LockedClosures,
  ids: readonly string[],
): Promise<History[]> {
  const known = await lockTickets(em, closures, ids);
  if (known.length === 0) return [];
  // A second statement: a subquery of the locking one would read as of before the wait.
  const rows = await em.execute<{ events: TicketEvent[] }[]>(
    `select ${EVENTS_OF} as events from ticket t where t.id in (?) order by t.id`,
    [known],
  );
  return rows.flatMap(({ events }) => {
    const ticket = replay(events);
    return ticket ? [{ ticket, events }] : [];
  });
}
