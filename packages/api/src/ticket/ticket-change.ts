import type { TicketEventType } from '@assistance/domain/ticket';
import { logSource, type Placed } from '../platform/event-log/index.js';
import type { StoredFacts } from './ticket-facts.js';

/** What happened to a ticket, as those who follow live are told. */
export interface TicketChange extends Placed {
  readonly ticketId: string;
  readonly version: number;
  readonly type: TicketEventType;
  readonly internal: boolean;
  readonly at: string;
  readonly establishmentId: string;
  /** `null` for what happened before facts were kept. */
  readonly facts: StoredFacts | null;
}

interface Row {
  ticket_id: string;
  version: number;
  type: TicketEventType;
  internal: boolean;
  at: string;
  establishment_id: string;
  facts: StoredFacts | null;
}

/** The log of what happens to tickets, without the texts: a feed keeps thousands of these. */
export const ticketChanges = logSource<Row, TicketChange>({
  table: 'ticket_event',
  joins: 'join ticket t on t.id = e.ticket_id',
  columns: 'e.ticket_id, e.version, e.type, e.internal, e.at, t.establishment_id, e.facts',
  entryOf: (row, cursor) => ({
    cursor,
    ticketId: row.ticket_id,
    version: row.version,
    type: row.type,
    internal: row.internal,
    at: new Date(row.at).toISOString(),
    establishmentId: row.establishment_id,
    facts: row.facts,
  }),
});
