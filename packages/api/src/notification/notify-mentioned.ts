import type { TicketReaction } from '../ticket-log/index.js';
import { notify, type NewNotification } from './notify.js';

/** Those whom a note names are notified; nobody of their own words. */
export const notifyMentioned: TicketReaction = async (em, { ticket, added, silent }) => {
  if (silent) return;
  const before = ticket.version - added.length;
  await notify(
    em,
    added.flatMap((event, index): NewNotification[] => {
      if (event.type !== 'NoteAdded' || event.by.kind !== 'person') return [];
      const { personId: authorId } = event.by;
      return (event.mentions ?? [])
        .filter((personId) => personId !== authorId)
        .map((personId) => ({
          personId,
          key: `mention:${ticket.id}:${before + index + 1}`,
          kind: 'mention',
          ticketId: ticket.id,
          authorId,
          at: event.at,
        }));
    }),
  );
};
