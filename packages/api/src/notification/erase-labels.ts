import { ERASED_TEXT } from '@assistance/domain/ticket';
import type { TicketReaction } from '../ticket-log/index.js';

/** A notification shows titles as they are now; a subject of a mail that could not be sent was written down with it. */
export const eraseLabels: TicketReaction = async (em, { ticket, erased }) => {
  if (!erased.some(({ field }) => field === 'request.title')) return;
  const mark = `[${ticket.number}]`;
  await em.execute(
    `update notification set data = jsonb_set(data, '{label}', to_jsonb(?::text))
      where kind = 'mail-failed' and starts_with(data ->> 'label', ?)`,
    [`${mark} ${ERASED_TEXT}`, mark],
  );
};
