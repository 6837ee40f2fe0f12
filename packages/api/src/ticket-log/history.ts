import { replay, type Ticket, type TicketEvent } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { isUuid } from '../platform/text/index.js';

/** A ticket and the history that made it. */
export interface History {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

const EVENTS_OF = `(select jsonb_agg(e.data order by e.version) from worded_ticket_event e where e.ticket_id = t.id)`;

/** What happened to a ticket so far; `null` for an unknown id. */
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
 * Locks tickets until the transaction ends, in the order of their ids whatever the order asked, so that two who do never
 * wait for each other in a ring. Gives the ids of those that exist, in that same order.
 */
export async function lockTickets(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const known = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
  if (known.length === 0) return [];
  const rows = await em.execute<{ id: string }[]>(
    `select id from ticket where id in (?) order by id for update`,
    [known],
  );
  return rows.map(({ id }) => id);
}

/** The same, with their histories. */
export async function lockHistories(em: EntityManager, ids: readonly string[]): Promise<History[]> {
  const known = await lockTickets(em, ids);
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
