import { newsOf } from '@assistance/domain/notification';
import { evolve, type Ticket, type TicketEvent } from '@assistance/domain/ticket';
import type { TicketReaction } from '../ticket-log/index.js';
import type { NotificationData } from './notification.entity.js';
import { notify, type NewNotification } from './notify.js';

/**
 * Tells whoever is in charge of a ticket, and whoever is taken off it, what happened to it; in the transaction that
 * writes the events, once each, in one statement.
 */
export const notifyInCharge: TicketReaction = async (em, { before, added, silent }) => {
  if (silent) return;
  const notifications: NewNotification[] = [];
  let ticket = before;
  for (const event of added) {
    const after = evolve(ticket, event);
    for (const { kind, personId } of newsOf(ticket, event, after)) {
      notifications.push({
        personId,
        key: `${kind}:${after.id}:${after.version}`,
        kind,
        ticketId: after.id,
        data: dataOf(event, after, kind === 'ticket-taken-off'),
        authorId: event.by.kind === 'person' ? event.by.personId : null,
        at: event.at,
      });
    }
    ticket = after;
  }
  await notify(em, notifications);
};

/** A provider who is taken off may no longer see the ticket (C3.3.3): its number is all that they keep. */
function dataOf(event: TicketEvent, { number }: Ticket, takenOff: boolean): NotificationData {
  if (takenOff) return { label: number };
  if (event.type === 'TicketRequalified') return { blocking: event.blocking };
  if (event.type === 'DuplicateMerged') return { label: event.duplicate.number };
  if (event.type === 'TicketClosed' && event.duplicateOf) return { label: event.duplicateOf.number };
  return {};
}
