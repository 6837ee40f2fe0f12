import { INTERNAL_EVENTS, type TicketEvent } from '@assistance/domain/ticket';
import type { TicketReaction } from '../ticket-log/index.js';
import { bindAttachments } from './take-attachments.js';

/** Binds files to the event with which they were sent. Refusal: NOT_FOUND for a file that was used meanwhile. */
export const bindFiles: TicketReaction = async (em, { ticket, added }) => {
  const firstVersion = ticket.version - added.length + 1;
  for (const [index, event] of added.entries()) {
    const to = {
      ticketId: ticket.id,
      version: firstVersion + index,
      internal: INTERNAL_EVENTS.has(event.type),
    };
    await bindAttachments(em, filesOf(event), to);
  }
};

function filesOf(event: TicketEvent) {
  if (event.type === 'TicketOpened') return event.request.attachments;
  return 'attachments' in event ? event.attachments : [];
}
