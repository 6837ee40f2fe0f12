import type { TicketEvent } from '@assistance/domain/ticket';
import { quote, text, type Letter } from '../letter.js';
import { identity, momentOr, toTicket, type TicketFacts } from './ticket-facts.js';

const LATER = { fr: 'dans cinq jours ouvrés', en: 'in five working days' };
const AFTER = { fr: 'cinq jours ouvrés plus tard', en: 'five working days later' };

/** C4.2.2, C4.2.3 */
export function complementRequest(
  event: Extract<TicketEvent, { type: 'ComplementRequested' }>,
  ticket: TicketFacts,
): Letter {
  const reminder = momentOr(ticket.reminderDueAt, LATER.fr, LATER.en);
  const closing = momentOr(ticket.closingDueAt, AFTER.fr, AFTER.en);
  return {
    subject: { fr: `Complément demandé : ${ticket.title.fr}`, en: `Complement needed: ${ticket.title.en}` },
    blocks: [
      identity(ticket),
      text(
        'Pour traiter votre demande, l’Amue a besoin d’un complément :',
        'To process your request, the Amue needs a complement:',
      ),
      quote(event.text),
      text(
        `Le délai de réponse est suspendu jusqu’à votre réponse. Sans elle, une relance vous sera adressée (${reminder.fr}), puis la fiche sera close (${closing.fr}).`,
        `The response clock stands still until you answer. Without an answer you will be reminded (${reminder.en}), and then the ticket will be closed (${closing.en}).`,
      ),
      toTicket(ticket),
    ],
  };
}

const asked = ({ complement }: TicketFacts) => (complement === null ? [] : [quote(complement)]);

/** C4.2.3 */
export function complementReminder(ticket: TicketFacts): Letter {
  const closing = momentOr(ticket.closingDueAt, LATER.fr, LATER.en);
  return {
    subject: {
      fr: `Relance, complément attendu : ${ticket.title.fr}`,
      en: `Reminder, complement awaited: ${ticket.title.en}`,
    },
    blocks: [
      identity(ticket),
      text(
        'Le complément demandé n’est pas encore arrivé :',
        'The complement that was asked for has not arrived yet:',
      ),
      ...asked(ticket),
      text(
        `Sans réponse de votre part, la fiche sera close (${closing.fr}).`,
        `Without an answer from you, the ticket will be closed (${closing.en}).`,
      ),
      toTicket(ticket),
    ],
  };
}

/** C4.2.3 */
export function noReplyClosing(ticket: TicketFacts): Letter {
  return {
    subject: {
      fr: `Clôture faute de réponse : ${ticket.title.fr}`,
      en: `Closed for lack of reply: ${ticket.title.en}`,
    },
    blocks: [
      identity(ticket),
      text(
        'La fiche est close : le complément demandé n’est pas arrivé, malgré une relance.',
        'The ticket is closed: the complement that was asked for has not arrived, in spite of a reminder.',
      ),
      ...asked(ticket),
      text(
        'Envoyez le complément sur la fiche : elle sera rouverte avec le temps qui restait.',
        'Send the complement on the ticket: it will be reopened with the time that remained.',
      ),
      toTicket(ticket),
    ],
  };
}
