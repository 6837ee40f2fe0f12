import type { TicketReaction } from '../ticket-log/index.js';
import { writeTicketMails } from './write-ticket-mails.js';

/** Those of the establishment are written to, as the charter requires. */
export const mailEstablishment: TicketReaction = async (em, appended) => {
  const { ticket, events, added, commitments, closures, silent } = appended;
  if (!silent) await writeTicketMails(em, { ticket, events, added: added.length, commitments, closures });
};
