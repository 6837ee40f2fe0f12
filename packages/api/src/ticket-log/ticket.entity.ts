import {
  CHANNELS,
  CLOSING_REASONS,
  OUTCOMES,
  TICKET_STATUSES,
  type TicketEvent,
} from '@assistance/domain/ticket';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** The row of a ticket that lists read: a projection of its events, which can be recomputed. */
export const TicketEntity = defineEntity({
  name: 'Ticket',
  tableName: 'ticket',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    version: p.integer(),
    /** C3.3.1: what the establishment counts of it. */
    sharedVersion: p.integer(),
    status: p.enum(TICKET_STATUSES),
    channel: p.enum(CHANNELS),
    title: p.text(),
    description: p.text(),
    lastActions: p.text(),
    messages: p.json<readonly string[]>(),
    firstAnalysis: p.text(),
    blocking: p.boolean(),
    changedOutsideApplication: p.boolean(),
    priorAgreement: p.text().nullable(),
    outcome: p.enum(OUTCOMES).nullable(),
    closingReason: p.enum(CLOSING_REASONS).nullable(),
    review: p.enum(['pending', 'published', 'refused', 'withdrawn'] as const).nullable(),
    productId: p.uuid(),
    releaseId: p.uuid().nullable(),
    establishmentId: p.uuid(),
    correspondentId: p.uuid(),
    agentId: p.uuid().nullable(),
    malfunctionId: p.uuid().nullable(),
    /** The ticket kept, while this one is closed as its duplicate. */
    duplicateOfId: p.uuid().nullable(),
    /** The ticket that this one takes up, which could no longer be reopened. */
    followsId: p.uuid().nullable(),
    openedAt: p.datetime(3),
    acknowledgedAt: p.datetime(3).nullable(),
    updatedAt: p.datetime(3),
    /** C3.3.1: last activity that the establishment may read. */
    sharedUpdatedAt: p.datetime(3),
    closedAt: p.datetime(3).nullable(),
    /** The earliest running commitment; null when nothing is promised or the clock is suspended. */
    dueAt: p.datetime(3).nullable(),
    /** Folded text that the lists' search looks in. */
    searchable: p.text(),
  },
});
export type StoredTicket = InferEntity<typeof TicketEntity>;
/** The columns that lists and pages read, without the search text. */
export type TicketRow = Omit<StoredTicket, 'searchable'>;

/** One event of a ticket with its texts, to be read. `position` and `order` order the log (see the event-log reader). */
export const TicketEventEntity = defineEntity({
  name: 'TicketEvent',
  tableName: 'worded_ticket_event',
  properties: {
    position: p.bigint('number').primary(),
    ticketId: p.uuid(),
    version: p.integer(),
    type: p.text(),
    internal: p.boolean(),
    /** C3.3.1: the version that it made for the establishment; null for what it may not read. */
    sharedVersion: p.integer().nullable(),
    at: p.datetime(3),
    actorId: p.uuid().nullable(),
    data: p.json<TicketEvent>(),
  },
});
export type TicketEventRow = InferEntity<typeof TicketEventEntity>;
