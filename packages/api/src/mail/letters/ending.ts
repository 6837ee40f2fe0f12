import type { Sentence } from '@assistance/domain/shared';
import type { OutOfScopeGround, OutOfScopeTreatment, TicketEvent } from '@assistance/domain/ticket';
import { lead, link, quote, text, type Block, type Letter } from '../letter.js';
import { identity, toTicket, untilWhen, type LetterFacts } from './letter-facts.js';

type Closed = Extract<TicketEvent, { type: 'TicketClosed' }>;

const quoted = (words: string | null): Block[] => (words === null ? [] : [quote(words)]);

/** C4.1.2: names the document that answers. */
export function levelOneRefusal({ explanation, document }: Closed, ticket: LetterFacts): Letter {
  const title = document?.title ?? '—';
  const until = untilWhen(ticket);
  return {
    rule: 'C4.1.2',
    subject: {
      fr: `Demande refusée (niveau 1) : ${ticket.title.fr}`,
      en: `Request refused (level 1): ${ticket.title.en}`,
    },
    blocks: [
      lead(
        {
          fr: 'L’Amue a refusé cette demande et clôturé la fiche :',
          en: 'The Amue has refused this request and closed the ticket:',
        },
        {
          fr: 'elle relève de l’assistance de niveau 1, assurée par votre établissement.',
          en: 'it is for level-1 support, which your establishment provides.',
        },
      ),
      text(`Le document qui y répond : ${title}.`, `The document that answers it: ${title}.`),
      ...(document?.url ? [link('Ouvrir le document', 'Open the document', document.url)] : []),
      ...quoted(explanation),
      text(
        `Ce document ne suffit pas ? Rouvrez la fiche${until.fr}, en précisant ce que vous avez vérifié.`,
        `Is this document not enough? Reopen the ticket${until.en}, and say what you have checked.`,
      ),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}

const GROUNDS: Readonly<Record<OutOfScopeGround, Sentence>> = {
  'changed-outside-application': {
    fr: 'données ou fichiers modifiés hors de l’application, sans accord préalable',
    en: 'data or files changed outside the application, without prior agreement',
  },
  'unsupported-release': {
    fr: 'l’assistance n’est plus assurée sur cette version',
    en: 'this release is no longer supported',
  },
  'conditions-not-met': {
    fr: 'conditions de l’assistance non remplies',
    en: 'conditions of support not met',
  },
};

/** C2.4, C2.5 */
export function outOfScope(
  { ground, treatment, reason }: Extract<TicketEvent, { type: 'OutOfScopeRecorded' }>,
  ticket: LetterFacts,
): Letter {
  const follows = FOLLOWS[treatment];
  const because = GROUNDS[ground];
  const until = untilWhen(ticket);
  return {
    rule: 'C2.5',
    subject: {
      fr: `Hors périmètre, ${follows.name.fr} : ${ticket.title.fr}`,
      en: `Out of scope, ${follows.name.en}: ${ticket.title.en}`,
    },
    blocks: [
      lead(follows.decision),
      text(
        `La demande est hors du périmètre de l’assistance : ${because.fr}. Explication de l’Amue :`,
        `The request is out of the scope of support: ${because.en}. The Amue explains:`,
      ),
      quote(reason),
      treatment === 'interrupted'
        ? text(
            `Vous n’êtes pas de cet avis, ou la situation a changé ? Rouvrez la fiche${until.fr}, en l’expliquant.`,
            `Do you disagree, or has the situation changed? Reopen the ticket${until.en}, and explain it.`,
          )
        : text(
            'Vous souhaitez cette prestation, ou en connaître le coût ? Écrivez-le sur la fiche. Sinon, retirez la fiche.',
            'Do you want this service, or to know its cost? Write so on the ticket. If not, withdraw the ticket.',
          ),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}

const FOLLOWS: Readonly<
  Record<OutOfScopeTreatment, { readonly name: Sentence; readonly decision: Sentence }>
> = {
  interrupted: {
    name: { fr: 'assistance interrompue', en: 'support interrupted' },
    decision: {
      fr: 'L’Amue interrompt l’assistance sur cette demande : la fiche est clôturée.',
      en: 'The Amue interrupts its support for this request: the ticket is closed.',
    },
  },
  'paid-service': {
    name: { fr: 'prestation payante', en: 'paid service' },
    decision: {
      fr: 'L’Amue ne peut traiter cette demande qu’en prestation payante, selon la grille tarifaire.',
      en: 'The Amue can process this request as a paid service only, under its price list.',
    },
  },
};

/** What became of it, when nothing was refused: the subject, and what to do if that is wrong. */
function closingWords({ reason, explanation, duplicateOf }: Closed, ticket: LetterFacts) {
  const { title } = ticket;
  const until = untilWhen(ticket);
  if (reason === 'withdrawn') {
    return {
      subject: { fr: `Fiche retirée : ${title.fr}`, en: `Ticket withdrawn: ${title.en}` },
      said: lead(
        {
          fr: 'La demande est retirée par votre établissement : la fiche est clôturée.',
          en: 'Your establishment has withdrawn the request: the ticket is closed.',
        },
        explanation === null ? null : { fr: 'Motif :', en: 'Reason:' },
      ),
      otherwise: text(
        `La demande reste à traiter ? Rouvrez la fiche${until.fr}.`,
        `Is the request still to be processed? Reopen the ticket${until.en}.`,
      ),
    };
  }
  if (duplicateOf) {
    const { number } = duplicateOf;
    return {
      subject: {
        fr: `Doublon, suivi sur la fiche ${number} : ${title.fr}`,
        en: `Duplicate, followed on ticket ${number}: ${title.en}`,
      },
      said: lead(
        {
          fr: 'Cette fiche fait doublon : elle est clôturée.',
          en: 'This ticket is a duplicate: it is closed.',
        },
        {
          fr: `La demande est suivie sur la fiche ${number} de votre établissement, où ses messages restent lisibles.`,
          en: `The request is followed on ticket ${number} of your establishment, where its messages stay readable.`,
        },
      ),
      otherwise: text(
        `S’il s’agit d’une autre demande, rouvrez cette fiche${until.fr}, en expliquant la différence.`,
        `If it is another request, reopen this ticket${until.en}, and explain the difference.`,
      ),
    };
  }
  return {
    subject: {
      fr: `Fiche clôturée comme traitée : ${title.fr}`,
      en: `Ticket closed as processed: ${title.en}`,
    },
    said: lead({ fr: 'La fiche est clôturée comme traitée.', en: 'The ticket is closed as processed.' }),
    otherwise: text(
      `Si la difficulté réapparaît, rouvrez la fiche${until.fr}, en expliquant ce qui se passe.`,
      `If the difficulty comes back, reopen the ticket${until.en}, and say what happens.`,
    ),
  };
}

/** Processed, withdrawn by a colleague, or followed on another ticket of the establishment. */
export function closing(event: Closed, ticket: LetterFacts): Letter {
  const words = closingWords(event, ticket);
  return {
    rule: 'C2.2',
    subject: words.subject,
    blocks: [words.said, ...quoted(event.explanation), words.otherwise, toTicket(ticket), identity(ticket)],
  };
}
