import type { CommitmentKind } from '@assistance/domain/commitment';
import type { Sentence } from '@assistance/domain/shared';
import type { TicketEvent } from '@assistance/domain/ticket';
import { lead, quote, text, type Block, type Letter } from '../letter.js';
import { identity, momentOr, toTicket, type LetterFacts } from './letter-facts.js';

const DATES: Readonly<Record<CommitmentKind, Sentence>> = {
  acknowledgement: { fr: 'Accusé de réception au plus tard', en: 'Acknowledgement at the latest' },
  response: { fr: 'Réponse au plus tard', en: 'Response at the latest' },
  'maintenance-decision': {
    fr: 'Décision de maintenance au plus tard',
    en: 'Maintenance decision at the latest',
  },
  schedule: { fr: 'Traitement prévu', en: 'Processing planned' },
};

/** When what is owed next is due, and what that means; nothing when nothing is owed. */
function dueDate({ owed }: LetterFacts, meaning: Sentence): Block[] {
  if (owed === null) return [];
  const name = DATES[owed.kind];
  const date = momentOr(
    owed.dueAt,
    'date fixée dès réception de votre complément',
    'date set when your additional information has arrived',
  );
  return [lead({ fr: `${name.fr} : ${date.fr}.`, en: `${name.en}: ${date.en}.` }, meaning)];
}

/** C3.2.1: the acknowledgement named somebody else. */
export function newAgent(ticket: LetterFacts): Letter {
  const agent = ticket.agent ?? '—';
  return {
    rule: 'C3.2.1',
    subject: {
      fr: `Nouvel interlocuteur : ${ticket.title.fr}`,
      en: `New person in charge: ${ticket.title.en}`,
    },
    blocks: [
      text(
        `Votre demande est désormais suivie par ${agent}.`,
        `Your request is now in the charge of ${agent}.`,
      ),
      ...dueDate(ticket, {
        fr: 'Les engagements de l’Amue ne changent pas.',
        en: 'The commitments of the Amue do not change.',
      }),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}

/** C4.1.1: who takes over reads that the request is now theirs, and what is owed of it. */
export function newCorrespondent(ticket: LetterFacts): Letter {
  return {
    rule: 'C4.1.1',
    subject: {
      fr: `Demande à suivre : ${ticket.title.fr}`,
      en: `Request to follow: ${ticket.title.en}`,
    },
    blocks: [
      text(
        `Vous suivez désormais cette demande pour votre établissement, à la place d’un autre correspondant de ${ticket.product}. Ses messages et ses échéances restent ce qu’ils sont.`,
        `You now follow this request for your establishment, in the place of another correspondent for ${ticket.product}. Its messages and its dates stay as they are.`,
      ),
      ...dueDate(ticket, {
        fr: 'Les engagements de l’Amue ne changent pas.',
        en: 'The commitments of the Amue do not change.',
      }),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}

/** C3.2.3: the Amue has the last word on the qualification, and says why; the acknowledgement gave another date. */
export function requalification(
  { blocking, reason }: Extract<TicketEvent, { type: 'TicketRequalified' }>,
  ticket: LetterFacts,
): Letter {
  const now = blocking ? { fr: 'bloquante', en: 'blocking' } : { fr: 'non bloquante', en: 'not blocking' };
  return {
    rule: 'C3.2.3',
    subject: {
      fr: `Fiche requalifiée ${now.fr} : ${ticket.title.fr}`,
      en: `Ticket requalified as ${now.en}: ${ticket.title.en}`,
    },
    blocks: [
      text(
        `L’Amue a requalifié votre demande : elle est désormais ${now.fr}. Motif :`,
        `The Amue has requalified your request: it is now ${now.en}. Reason:`,
      ),
      quote(reason),
      ...dueDate(ticket, {
        fr: 'Cette échéance remplace celle qui vous avait été annoncée ; elle est comptée depuis la même date.',
        en: 'This date replaces the one that you were given; it is counted from the same start.',
      }),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}
