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

/** What happens to another ticket because of what was decided here. */
export interface Echo {
  readonly ticketId: string;
  readonly event: TicketEvent;
}

/**
 * A link and a merge are written on both tickets, in one transaction: each log tells its own whole story.
 *
 * @param ticket before the event
 */
export function echoOf(ticket: Ticket, event: TicketEvent): Echo | null {
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
