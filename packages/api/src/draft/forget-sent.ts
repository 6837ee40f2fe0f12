import { draftsSentBy } from '@assistance/domain/draft';
import type { TicketReaction } from '../ticket-log/index.js';

/** Deletes the drafts that a command has sent, wherever they were begun. */
export const forgetSentDrafts: TicketReaction = async (em, { ticket, added, command }) => {
  const by = added[0]?.by;
  if (command === null || by?.kind !== 'person') return;
  const kinds = draftsSentBy(command, by.role);
  if (kinds.length === 0) return;
  await em.execute(
    `delete from draft where owner_id = ? and kind in (?) and (ticket_id = ?::uuid or ticket_id is null)`,
    [by.personId, [...kinds], ticket.id],
  );
};
