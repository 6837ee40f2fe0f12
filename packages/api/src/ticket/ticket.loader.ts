import DataLoader from 'dataloader';
import { viewerOf, type LoaderFactory } from '../platform/graphql/index.js';
import { TicketEntity, type TicketRow } from '../ticket-log/index.js';
import { visibleTickets } from '../access/index.js';

/** Those that the viewer may see; `null` for any other. */
export const visibleTicketById: LoaderFactory<string, TicketRow | null> = (context) =>
  new DataLoader(async (ids) => {
    const rows = await context.em.find(TicketEntity, {
      $and: [{ id: { $in: [...ids] } }, visibleTickets(viewerOf(context))],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
