import type { LinkKind } from '@assistance/domain/ticket';
import DataLoader from 'dataloader';
import { groupedBy, viewerOf, type LoaderFactory } from '../platform/graphql/index.js';
import { TicketEntity, type TicketRow } from '../ticket-log/index.js';
import { visibleTickets } from '../access/index.js';

/** A link as its reader may see it; the other ticket by its id, which says nothing yet. */
export interface TicketLink {
  readonly ticketId: string;
  readonly otherId: string;
  readonly link: LinkKind;
}

/** The links of each ticket, in the order in which they were made. */
export const linksOfTicket: LoaderFactory<string, TicketLink[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.execute<TicketLink[]>(
      `select ticket_id as "ticketId", other_id as "otherId", link from ticket_link
        where ticket_id in (?) order by ticket_id, rank`,
      [[...ids]],
    );
    return groupedBy(ids, rows, ({ ticketId }) => ticketId);
  });

/** The tickets that take up each one, oldest first, as far as the viewer may see them. */
export const followersOfTicket: LoaderFactory<string, TicketRow[]> = (context) =>
  new DataLoader(async (ids) => {
    const rows = await context.em.find(
      TicketEntity,
      { $and: [{ followsId: { $in: [...ids] } }, visibleTickets(viewerOf(context))] },
      { orderBy: { openedAt: 'asc', id: 'asc' } },
    );
    return groupedBy(ids, rows, ({ followsId }) => followsId ?? '');
  });

/** What was closed in favour of each ticket, oldest first, as far as the viewer may see it. */
export const duplicatesOfTicket: LoaderFactory<string, TicketRow[]> = (context) =>
  new DataLoader(async (ids) => {
    const rows = await context.em.find(
      TicketEntity,
      { $and: [{ duplicateOfId: { $in: [...ids] } }, visibleTickets(viewerOf(context))] },
      { orderBy: { openedAt: 'asc', id: 'asc' } },
    );
    return groupedBy(ids, rows, ({ duplicateOfId }) => duplicateOfId ?? '');
  });
