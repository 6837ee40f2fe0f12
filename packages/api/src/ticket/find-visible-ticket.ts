import { readTicketNumber } from '@assistance/domain/ticket';
import type { FilterQuery } from '@mikro-orm/core';
import { visibleTickets } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { TicketEntity, type StoredTicket, type TicketRow } from '../ticket-log/index.js';

/** One visible ticket, by its number as people say it too; an unknown id and a forbidden one answer alike (C3.3.1). */
export async function findVisibleTicket(
  em: EntityManager,
  viewer: Viewer,
  by: { readonly id: string } | { readonly number: string },
  /** What the request calls it. */
  field: string = 'id' in by ? 'id' : 'number',
): Promise<TicketRow> {
  if ('id' in by && !isUuid(by.id)) refuseWith('NOT_FOUND', field);
  const named = 'number' in by ? { number: readTicketNumber(by.number) ?? by.number } : by;
  const row = await em.findOne(TicketEntity, {
    $and: [named, visibleTickets(viewer)],
  } as FilterQuery<StoredTicket>);
  return row ?? refuseWith('NOT_FOUND', field);
}
