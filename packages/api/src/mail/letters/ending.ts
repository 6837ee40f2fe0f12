import type { OutOfScopeGround, OutOfScopeTreatment, TicketEvent } from '@assistance/domain/ticket';
import type { Sentence } from '@assistance/domain/shared';
import { facts, link, quote, same, text, type Letter } from '../letter.js';
import { identity, toTicket, type TicketFacts } from './ticket-facts.js';

type Closed = Extract<TicketEvent, { type: 'TicketClosed' }>;

const said = (words: string | null) => (words === null ? [] : [quote(words)]);

/** C4.1.2: names the document that answers. */
export function levelOneRefusal({ explanation, document }: Closed, ticket: TicketFacts): Letter {
  const title = document?.title ?? '—';
  return {
    subject: {
      fr: `Assistance de premier niveau : ${ticket.title.fr}`,
      en: `First-level support: ${ticket.title.en}`,
    },
    blocks: [
      identity(ticket),
      text(
        'Cette demande relève de l’assistance de premier niveau de votre établissement. Le document suivant y répond :',
        'This request is for the first-level support of your establishment. The following document answers it:',
      ),
      facts([{ fr: 'Document', en: 'Document' }, same(title)]),
      ...(document?.url ? [link('Ouvrir le document', 'Open the document', document.url)] : []),
      ...said(explanation),
      toTicket(ticket),
    ],
  };
}

const GROUNDS: Readonly<Record<OutOfScopeGround, Sentence>> = {
  'changed-outside-application': {
    fr: 'Données ou fichiers modifiés hors de l’application, sans accord préalable',
    en: 'Data or files changed outside the application, without prior agreement',
  },
  'unsupported-release': { fr: 'Version qui n’est plus assistée', en: 'Release that is no longer supported' },
  'conditions-not-met': {
    fr: 'Conditions de l’assistance non remplies',
    en: 'Conditions of support not met',
  },
};
const TREATMENTS: Readonly<Record<OutOfScopeTreatment, Sentence>> = {
  interrupted: {
    fr: 'Assistance interrompue : la fiche est close',
    en: 'Support interrupted: the ticket is closed',
  },
  'paid-service': {
    fr: 'Prestation payante, selon la grille tarifaire',
    en: 'Paid service, under the price list',
  },
};

/** C2.4, C2.5 */
export function outOfScope(
  { ground, treatment, reason }: Extract<TicketEvent, { type: 'OutOfScopeRecorded' }>,
  ticket: TicketFacts,
): Letter {
  return {
    subject: { fr: `Hors périmètre : ${ticket.title.fr}`, en: `Out of scope: ${ticket.title.en}` },
    blocks: [
      identity(ticket),
      facts(
        [{ fr: 'Motif', en: 'Ground' }, GROUNDS[ground]],
        [{ fr: 'Suite donnée', en: 'What follows' }, TREATMENTS[treatment]],
      ),
      quote(reason),
      toTicket(ticket),
    ],
  };
}

/** Why it is closed, when nothing was refused. */
function closingWords({ reason, duplicateOf }: Closed) {
  if (reason === 'withdrawn') {
    return text(
      'La demande est retirée par votre établissement.',
      'Your establishment has withdrawn the request.',
    );
  }
  if (duplicateOf) {
    const { number } = duplicateOf;
    return text(
      `Cette fiche fait doublon : la demande est suivie sur la fiche ${number} de votre établissement, où ses messages restent lisibles. Si ce n’est pas la même, rouvrez-la et dites pourquoi.`,
      `This ticket is a duplicate: the request is followed on ticket ${number} of your establishment, where its messages stay readable. If it is another one, reopen it and say why.`,
    );
  }
  return text(
    'La fiche est close. Si la difficulté revient, rouvrez-la et dites pourquoi.',
    'The ticket is closed. If the difficulty comes back, reopen it and say why.',
  );
}

/** Processed, withdrawn by a colleague, or followed on another ticket of the establishment. */
export function closing(event: Closed, ticket: TicketFacts): Letter {
  return {
    subject: { fr: `Clôture : ${ticket.title.fr}`, en: `Closed: ${ticket.title.en}` },
    blocks: [identity(ticket), closingWords(event), ...said(event.explanation), toTicket(ticket)],
  };
}
