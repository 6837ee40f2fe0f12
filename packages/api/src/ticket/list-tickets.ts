import { ownerField, seesInternal } from '@assistance/domain/access';
import { addDays, endOfDay, parisDay, startOfDay } from '@assistance/domain/calendar';
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
  refuseWith,
  type Viewer,
} from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { TicketEntity, type StoredTicket, type TicketRow } from '../ticket-log/index.js';
import { visibleTickets } from '../access/index.js';
import { ticketContains } from './ticket-contains.js';

export interface TicketFilterValues {
  readonly status?: readonly string[] | null;
  readonly productId?: readonly string[] | null;
  readonly establishmentId?: readonly string[] | null;
  readonly agentId?: readonly string[] | null;
  /** Of the agent in charge. */
  readonly team?: readonly string[] | null;
  readonly channel?: readonly string[] | null;
  /** C3.2.6: the decision of maintenance is owed. */
  readonly maintenanceDecision?: boolean | null;
  /** In calendar days in Europe/Paris. */
  readonly olderThanDays?: number | null;
  readonly unassigned?: boolean | null;
  readonly mine?: boolean | null;
  readonly blocking?: boolean | null;
  readonly overdue?: boolean | null;
  readonly dueToday?: boolean | null;
  readonly text?: string | null;
  /** Days in Europe/Paris, both included. */
  readonly openedFrom?: string | null;
  readonly openedTo?: string | null;
  /** Asked by the malfunction's own page alone: an establishment knows of none (C3.3.1). */
  readonly ofMalfunction?: string;
  /** What could be bound to a malfunction of this product: answered as one, open, not bound. */
  readonly bindableTo?: { readonly productId: string };
}
export type TicketSortKey = 'due' | 'updated' | 'opened' | 'number';

interface ListRequest {
  readonly filter: TicketFilterValues | null;
  readonly sort: TicketSortKey;
  readonly first: number;
  readonly after: string | null;
  readonly now: Instant;
}

/**
 * A page of the tickets that the viewer may see: two statements, whatever its size; one more to look up who or what, and
 * one where a page goes over from what is due to what is not.
 */
export async function listTickets(
  em: EntityManager,
  viewer: Viewer,
  { filter, sort, first, after, now }: ListRequest,
): Promise<Page<TicketRow>> {
  const size = pageSize(first);
  const found = {
    $and: [
      visibleTickets(viewer),
      conditionOf(filter ?? {}, viewer, now),
      ...(await lookedUp(em, filter ?? {})),
    ],
  } as FilterQuery<StoredTicket>;
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

function conditionOf(filter: TicketFilterValues, viewer: Viewer, now: Instant): FilterQuery<StoredTicket> {
  const all: object[] = [];
  for (const [field, values] of [
    ['productId', filter.productId],
    ['establishmentId', filter.establishmentId],
    ['agentId', filter.agentId],
  ] as const) {
    // What is no id matches nothing, as an unknown id does.
    if (values) all.push({ [field]: { $in: values.filter(isUuid) } });
  }
  if (filter.status) all.push({ status: { $in: filter.status } });
  if (filter.unassigned === true) all.push({ agentId: null, status: { $ne: 'closed' } });
  if (filter.mine === true) {
    all.push({ [ownerField(viewer.role)]: viewer.personId });
  }
  if (typeof filter.blocking === 'boolean') all.push({ blocking: filter.blocking });
  if (filter.overdue === true) all.push({ dueAt: { $lt: new Date(now) }, status: { $ne: 'closed' } });
  if (filter.dueToday === true)
    all.push({ dueAt: { $gte: new Date(now), $lt: new Date(endOfDay(parisDay(now))) } });
  if (filter.channel) all.push({ channel: { $in: filter.channel } });
  if (typeof filter.olderThanDays === 'number')
    all.push({ openedAt: { $lt: new Date(startOfDay(firstDayOfAge(parisDay(now), filter.olderThanDays))) } });
  if (filter.openedFrom) all.push({ openedAt: { $gte: new Date(startOfDay(filter.openedFrom)) } });
  if (filter.openedTo) all.push({ openedAt: { $lt: new Date(endOfDay(filter.openedTo)) } });
  if (filter.ofMalfunction !== undefined) all.push({ malfunctionId: filter.ofMalfunction });
  if (filter.bindableTo) {
    const { productId } = filter.bindableTo;
    all.push({ productId, malfunctionId: null, outcome: 'maintenance', status: 'answered' });
  }
  if (filter.text)
    all.push(...ticketContains(filter.text).map((pattern) => ({ searchable: { $like: pattern } })));
  return { $and: all } as FilterQuery<StoredTicket>;
}

/** Longest age that a filter may ask for, in days. */
const MAX_AGE = 3_650;

/** The day that many days before; refuses an age that no ticket has. */
export function firstDayOfAge(day: string, days: number): string {
  if (!Number.isInteger(days) || days < 0 || days > MAX_AGE)
    refuseWith('INVALID_VALUE', 'filter.olderThanDays', { value: days });
  return addDays(day, -days);
}

/** Those of the Amue's side who are of these teams today. */
export async function membersOf(em: EntityManager, teams: readonly string[]): Promise<string[]> {
  if (teams.length === 0) return [];
  const people = await em.execute<{ id: string }[]>(
    `select id from person where role <> 'correspondent' and team in (?)`,
    [[...teams]],
  );
  return people.map(({ id }) => id);
}

/** What the ticket's row does not say: who is of a team, what is owed a decision (C3.2.6). */
async function lookedUp(em: EntityManager, filter: TicketFilterValues): Promise<object[]> {
  const all: object[] = [];
  if (filter.team) all.push({ agentId: { $in: await membersOf(em, filter.team) } });
  if (filter.maintenanceDecision === true) {
    const owed = await em.execute<{ id: string }[]>(
      `select ticket_id as id from commitment where kind = 'maintenance-decision' and outcome = 'pending'`,
    );
    all.push({ id: { $in: owed.map(({ id }) => id) } });
  }
  return all;
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

const ORDERS: Record<TicketSortKey, Order> = {
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
const orderFor = (viewer: Viewer, sort: TicketSortKey): Order =>
  sort === 'updated' && !seesInternal(viewer) ? SHARED_UPDATE : ORDERS[sort];
