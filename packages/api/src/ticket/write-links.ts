import type { TicketEventType } from '@assistance/domain/ticket';
import type { TicketReaction } from '../ticket-log/index.js';

const LINK_EVENTS: ReadonlySet<TicketEventType> = new Set(['TicketLinked', 'TicketUnlinked']);

/** The links as lists read them, as the log says. */
export const writeLinks: TicketReaction = async (em, { ticket: { id, links }, added }) => {
  if (!added.some(({ type }) => LINK_EVENTS.has(type))) return;
  const rows = links.map(({ ticketId, link }, rank) => ({ other_id: ticketId, link, rank }));
  await em.execute(`delete from ticket_link where ticket_id = ?`, [id]);
  await em.execute(
    `insert into ticket_link (ticket_id, other_id, link, rank)
     select ?::uuid, other_id, link, rank
       from jsonb_to_recordset(?::jsonb) as l (other_id uuid, link text, rank int)`,
    [id, JSON.stringify(rows)],
  );
};
