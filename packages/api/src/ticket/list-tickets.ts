import { seesInternal } from '@assistance/domain/access';
import type { QueueFilter, TicketSort } from '@assistance/domain/queue';
import type { Instant } from '@assistance/domain/shared';
import type { FilterQuery, QueryOrderMap } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import {
  beyondKey,
  type CursorKey,
  type Page,
  pageOf,
  pageSize,
  readCursor,
  type Viewer,
} from '../platform/graphql/index.js';
import { TicketEntity, type StoredTicket, type TicketRow } from '../ticket-log/index.js';
import { visibleTickets } from '../access/index.js';
import { filterFor } from './filter-sql.js';

interface ListRequest {
  readonly filter: QueueFilter | null;
  readonly sort: TicketSort;
  readonly first: number;
  readonly after: string | null;
  readonly now: Instant;
  /** Of what more the page that lists them says: no filter that people may ask for. */
  readonly among?: FilterQuery<StoredTicket>;
}

/**
 * A page of the tickets that the viewer may see: two statements, whatever its size; one more to look up who or what, and
 * one where a page goes over from what is due to what is not.
 */
export async function listTickets(
  em: EntityManager,
  viewer: Viewer,
  { filter, sort, first, after, now, among = {} }: ListRequest,
): Promise<Page<TicketRow>> {
  const size = pageSize(first);
  const asked = await filterFor(em, viewer, filter ?? {}, now);
  const found = { $and: [visibleTickets(viewer), asked, among] } as FilterQuery<StoredTicket>;
  const order = orderFor(viewer, sort);
  const rows: TicketRow[] = [];
  for (const beyond of after === null ? [{}] : order.beyond(after)) {
    if (rows.length > size) break;
    const part = { $and: [found, beyond] } as FilterQuery<StoredTicket>;
    rows.push(...(await em.find(TicketEntity, part, { orderBy: order.by, limit: size + 1 - rows.length })));
  }
  const total = await em.count(TicketEntity, found);
  return pageOf(rows, size, total, order.keyOf);
}

interface Order {
  readonly by: QueryOrderMap<StoredTicket>[];
  readonly keyOf: (row: TicketRow) => CursorKey;
  /** What comes after the row that this cursor names: each part after the one before, and read from where it begins. */
  readonly beyond: (cursor: string) => readonly object[];
}

/** Newest first on a date that every ticket has. */
const newestBy = (field: 'updatedAt' | 'sharedUpdatedAt' | 'openedAt'): Order => ({
  by: [{ [field]: 'desc' }, { id: 'asc' }],
  keyOf: (row) => [row[field].toISOString(), row.id],
  beyond: (cursor) => {
    const [at, id] = readCursor(cursor, ['date', 'id']);
    return [beyondKey([field, 'desc', at], ['id', 'asc', id])];
  },
});

const ORDERS: Record<TicketSort, Order> = {
  // What nothing is due on comes last, by itself: an index is read from a date, or from where there is none.
  due: {
    by: [{ dueAt: 'asc nulls last' }, { id: 'asc' }],
    keyOf: (row) => [row.dueAt?.toISOString() ?? null, row.id],
    beyond: (cursor) => {
      const [at, id] = readCursor(cursor, ['date or none', 'id']);
      if (at === null) return [{ dueAt: null, id: { $gt: id } }];
      return [beyondKey(['dueAt', 'asc', at], ['id', 'asc', id]), { dueAt: null }];
    },
  },
  updated: newestBy('updatedAt'),
  opened: newestBy('openedAt'),
  number: {
    by: [{ number: 'desc' }],
    keyOf: (row) => [row.number],
    beyond: (cursor) => [{ number: { $lt: readCursor(cursor, ['text'])[0] } }],
  },
};

/** C3.3.1: an internal note moves no ticket in an establishment's list. */
const SHARED_UPDATE = newestBy('sharedUpdatedAt');
const orderFor = (viewer: Viewer, sort: TicketSort): Order =>
  sort === 'updated' && !seesInternal(viewer) ? SHARED_UPDATE : ORDERS[sort];
