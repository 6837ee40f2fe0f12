import type { TicketEvent, TicketRef } from './events.js';
import type { Ticket } from './state.js';
import type { LinkKind } from './vocabulary.js';

const INVERSE: Readonly<Record<LinkKind, LinkKind>> = {
  related: 'related',
  duplicates: 'duplicated-by',
  'duplicated-by': 'duplicates',
  follows: 'followed-by',
  'followed-by': 'follows',
};

/** The counterpart event of another ticket. */
export interface Counterpart {
  readonly ticketId: string;
  readonly event: TicketEvent;
}

/**
 * The counterpart of an event on another ticket. Links and merges are written to both tickets in one transaction, so
 * that each log is complete.
 *
 * @param ticket the ticket before the event
 * @param event what was decided on it
 * @returns `null` when the event concerns one ticket only
 */
export function counterpartOf(ticket: Ticket, event: TicketEvent): Counterpart | null {
  const self: TicketRef = { ticketId: ticket.id, number: ticket.number };
  const { at, by } = event;
  switch (event.type) {
    case 'TicketLinked':
    case 'TicketUnlinked':
      return {
        ticketId: event.other.ticketId,
        event: { type: event.type, link: INVERSE[event.link], other: self, at, by },
      };
    case 'TicketClosed':
      return event.duplicateOf
        ? {
            ticketId: event.duplicateOf.ticketId,
            event: { type: 'DuplicateMerged', duplicate: self, at, by },
          }
        : null;
    case 'TicketReopened':
      return ticket.duplicateOf
        ? {
            ticketId: ticket.duplicateOf.ticketId,
            event: { type: 'DuplicateReturned', duplicate: self, at, by },
          }
        : null;
    default:
      return null;
  }
}
