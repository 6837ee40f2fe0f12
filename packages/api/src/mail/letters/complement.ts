import type { TicketEvent } from '@assistance/domain/ticket';
import { day, lead, quote, text, type Block, type Letter } from '../letter.js';
import { identity, momentOr, subjectWith, toComposer, untilWhen, type LetterFacts } from './letter-facts.js';

const LATER = { fr: 'dans 5 jours ouvrés', en: 'in 5 working days' };
const SOON = { fr: 'sous 5 jours ouvrés', en: 'within 5 working days' };

const answer = (ticket: LetterFacts): Block =>
  toComposer(ticket, 'Répondre sur la fiche', 'Answer on the ticket');

/** C4.2.2, C4.2.3 */
export function complementRequest(
  event: Extract<TicketEvent, { type: 'ComplementRequested' }>,
  ticket: LetterFacts,
): Letter {
  const { title, reminderDueAt, closingDueAt, agent } = ticket;
  const until = momentOr(reminderDueAt, '', '');
  const before = reminderDueAt === null ? SOON : { fr: `avant le ${until.fr}`, en: `before ${until.en}` };
  const closing =
    closingDueAt === null
      ? { fr: '5 jours ouvrés plus tard', en: '5 working days later' }
      : { fr: `le ${day(closingDueAt).fr}`, en: `on ${day(closingDueAt).en}` };
  return {
    rule: 'C4.2.2',
    subject: subjectWith(
      reminderDueAt,
      (date) => ({
        fr: `Votre réponse est attendue avant le ${date.fr} : ${title.fr}`,
        en: `Your answer is awaited before ${date.en}: ${title.en}`,
      }),
      { fr: `Votre réponse est attendue : ${title.fr}`, en: `Your answer is awaited: ${title.en}` },
    ),
    blocks: [
      text(
        `Pour continuer, ${agent ?? 'l’Amue'} a besoin d’un complément de votre part :`,
        `To go on, ${agent ?? 'the Amue'} needs additional information from you:`,
      ),
      quote(event.text),
      answer(ticket),
      lead(
        { fr: `Répondez ${before.fr}.`, en: `Please answer ${before.en}.` },
        {
          fr: `Ensuite, vous recevrez une relance ; sans réponse, la fiche sera clôturée ${closing.fr}.`,
          en: `After that you will be sent a reminder; without an answer, the ticket will be closed ${closing.en}.`,
        },
      ),
      text(
        'En attendant, le délai de réponse de l’Amue est suspendu.',
        'Meanwhile, the Amue’s time limit for its response is suspended.',
      ),
      identity(ticket),
    ],
  };
}

const asked = ({ complement }: LetterFacts): Block[] => (complement === null ? [] : [quote(complement.text)]);
const askedOn = ({ complement }: LetterFacts) =>
  complement === null
    ? { fr: '', en: '' }
    : { fr: ` le ${day(complement.at).fr}`, en: ` on ${day(complement.at).en}` };

/** C4.2.3 */
export function complementReminder(ticket: LetterFacts): Letter {
  const { title, closingDueAt } = ticket;
  const closing = momentOr(closingDueAt, '', '');
  const by = closingDueAt === null ? LATER : { fr: `d’ici au ${closing.fr}`, en: `by ${closing.en}` };
  const on = askedOn(ticket);
  return {
    rule: 'C4.2.3',
    subject: subjectWith(
      closingDueAt,
      (date) => ({
        fr: `Relance : sans réponse, clôture le ${date.fr} : ${title.fr}`,
        en: `Reminder: without an answer, closed on ${date.en}: ${title.en}`,
      }),
      { fr: `Relance, réponse attendue : ${title.fr}`, en: `Reminder, answer awaited: ${title.en}` },
    ),
    blocks: [
      text(
        `L’Amue n’a pas encore reçu le complément demandé${on.fr} :`,
        `The Amue has not yet received the additional information asked for${on.en}:`,
      ),
      ...asked(ticket),
      answer(ticket),
      lead(
        {
          fr: `Sans réponse ${by.fr}, la fiche sera clôturée.`,
          en: `Without an answer ${by.en}, the ticket will be closed.`,
        },
        { fr: 'Une réponse plus tardive la rouvrira.', en: 'A later answer will reopen it.' },
      ),
      text(
        'La difficulté est résolue ? Retirez la fiche depuis sa page.',
        'Is the difficulty solved? Withdraw the ticket from its page.',
      ),
      identity(ticket),
    ],
  };
}

/** C4.2.3 */
export function noReplyClosing(ticket: LetterFacts): Letter {
  const [on, until] = [askedOn(ticket), untilWhen(ticket)];
  return {
    rule: 'C4.2.3',
    subject: {
      fr: `Clôture sans réponse : ${ticket.title.fr}`,
      en: `Closed without reply: ${ticket.title.en}`,
    },
    blocks: [
      lead(
        { fr: 'La fiche est clôturée sans réponse.', en: 'The ticket is closed without reply.' },
        {
          fr: `Le complément demandé${on.fr} n’est pas arrivé, malgré une relance :`,
          en: `The additional information asked for${on.en} has not arrived, in spite of a reminder:`,
        },
      ),
      ...asked(ticket),
      text(
        `Vous pouvez encore l’envoyer depuis la fiche${until.fr} : elle sera rouverte et le délai de l’Amue reprendra.`,
        `You can still send it from the ticket${until.en}: it will be reopened, and the Amue’s time limit will run again.`,
      ),
      toComposer(ticket, 'Envoyer le complément', 'Send the information'),
      identity(ticket),
    ],
  };
}
