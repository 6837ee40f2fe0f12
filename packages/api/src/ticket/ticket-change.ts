import { seesInternal, type Reader } from '@assistance/domain/access';
import type { TicketEventType } from '@assistance/domain/ticket';
import { logSource, type Placed } from '../platform/event-log/index.js';
import type { StoredFacts } from '../ticket-log/index.js';

/** What happened to a ticket, as live subscribers get it. */
export interface TicketChange extends Placed {
  readonly ticketId: string;
  readonly version: number;
  /** C3.3.1: as the establishment counts; `null` for what it may not read. */
  readonly sharedVersion: number | null;
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
  shared_version: number | null;
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
  columns: 'e.ticket_id, e.version, e.shared_version, e.type, e.internal, e.at, t.establishment_id, e.facts',
  entryOf: (row, cursor) => ({
    cursor,
    ticketId: row.ticket_id,
    version: row.version,
    sharedVersion: row.shared_version,
    type: row.type,
    internal: row.internal,
    at: new Date(row.at).toISOString(),
    establishmentId: row.establishment_id,
    facts: row.facts,
  }),
});

/** One object for one change, whoever of an establishment is told: what is written of it is written once. */
const shared = new WeakMap<TicketChange, TicketChange>();

/** C3.3.1: the change as that reader is told of it; `null` for what is internal, where they may not see that. */
export const changeFor = (reader: Reader, change: TicketChange): TicketChange | null =>
  seesInternal(reader) ? change : sharedChange(change);

/** Counted without what an establishment may not read; `null` for what is internal. */
function sharedChange(change: TicketChange): TicketChange | null {
  const { internal, sharedVersion } = change;
  if (internal || sharedVersion === null) return null;
  const known = shared.get(change) ?? { ...change, version: sharedVersion };
  shared.set(change, known);
  return known;
}
