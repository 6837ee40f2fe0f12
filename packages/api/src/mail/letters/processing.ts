import { workingDaysOf } from '@assistance/domain/commitment';
import type { TicketEvent } from '@assistance/domain/ticket';
import { day, lead, moment, quote, text, type Letter } from '../letter.js';
import { identity, momentOr, subjectWith, toTicket, type LetterFacts } from './letter-facts.js';

type Of<T extends TicketEvent['type']> = Extract<TicketEvent, { type: T }>;

/** C3.2.1: the number and the agent in charge; C3.2.2: when the response is due. */
export function acknowledgement(ticket: LetterFacts): Letter {
  const { number, title, product, blocking, openedAt, dueAt } = ticket;
  const asked = day(openedAt);
  const agent = ticket.agent ?? '—';
  const days = workingDaysOf('response', blocking);
  const due = momentOr(dueAt, '', '');
  return {
    rule: 'C3.2.1',
    subject: subjectWith(
      dueAt,
      (date) => ({
        fr: `Accusé de réception : réponse au plus tard le ${date.fr}`,
        en: `Acknowledgement: response by ${date.en} at the latest`,
      }),
      { fr: `Accusé de réception : ${title.fr}`, en: `Acknowledgement: ${title.en}` },
    ),
    blocks: [
      text(
        `Votre demande « ${title.fr} » (${product}) du ${asked.fr} est enregistrée sous le numéro ${number}.`,
        `Your request “${title.en}” (${product}) of ${asked.en} is recorded under the number ${number}.`,
      ),
      lead(
        dueAt === null
          ? {
              fr: `${agent} la prend en charge : la date de la réponse sera fixée dès réception de votre complément.`,
              en: `${agent} is in charge of it: the date of the response will be set when your additional information has arrived.`,
            }
          : {
              fr: `${agent} la prend en charge et vous répond au plus tard le ${due.fr}.`,
              en: `${agent} is in charge of it and will respond by ${due.en} at the latest.`,
            },
        blocking
          ? {
              fr: `Demande bloquante : réponse sous ${days} jours ouvrés.`,
              en: `Blocking request: response within ${days} working days.`,
            }
          : {
              fr: `Demande non bloquante : réponse sous ${days} jours ouvrés.`,
              en: `Request that is not blocking: response within ${days} working days.`,
            },
      ),
      text(
        `${dueAt === null ? '' : 'Vous n’avez rien à faire pour l’instant. '}Si un élément nouveau apparaît, ajoutez-le à la fiche. Si l’Amue vous demande un complément, ce délai est suspendu jusqu’à votre réponse.`,
        `${dueAt === null ? '' : 'There is nothing for you to do now. '}If something new comes up, add it to the ticket. If the Amue asks you for additional information, this time limit is suspended until you answer.`,
      ),
      toTicket(ticket),
    ],
  };
}

const OUTCOMES = {
  answer: { fr: 'Réponse à votre question', en: 'Answer to your question' },
  solution: { fr: 'Solution au problème', en: 'Solution to the problem' },
  maintenance: { fr: 'Dysfonctionnement constaté', en: 'Malfunction found' },
} as const;

/** C2.2, C3.2.7 */
export function response(event: Of<'TicketAnswered'>, ticket: LetterFacts): Letter {
  const { title, agent } = ticket;
  const outcome = OUTCOMES[event.outcome];
  const files = event.attachments.map(({ name }) => name).join(', ');
  const decided = momentOr(ticket.dueAt, '', '');
  return {
    rule: 'C2.2',
    subject: { fr: `${outcome.fr} : ${title.fr}`, en: `${outcome.en}: ${title.en}` },
    blocks: [
      event.outcome === 'maintenance'
        ? text(
            'L’Amue constate un dysfonctionnement du produit :',
            'The Amue finds a malfunction of the product:',
          )
        : text(`${agent ?? 'L’Amue'} vous répond :`, `${agent ?? 'The Amue'} responds:`),
      quote(event.text),
      ...(files === ''
        ? []
        : [
            text(
              `Pièces jointes, à ouvrir depuis la fiche : ${files}.`,
              `Attachments, to be opened from the ticket: ${files}.`,
            ),
          ]),
      ...(event.outcome === 'maintenance'
        ? [
            lead({
              fr: `L’Amue décidera ${ticket.dueAt === null ? 'dès que possible' : `au plus tard le ${decided.fr}`} de sa prise en compte par la maintenance, et vous en informera.`,
              en: `The Amue will decide ${ticket.dueAt === null ? 'as soon as possible' : `by ${decided.en} at the latest`} whether maintenance takes it, and inform you.`,
            }),
            toTicket(ticket),
          ]
        : [
            lead(
              { fr: 'Votre avis est attendu.', en: 'Your opinion is awaited.' },
              {
                fr: 'Cette réponse vous convient ? Clôturez la fiche. Sinon, rouvrez-la en indiquant ce qui manque.',
                en: 'Does this answer your request? Close the ticket. If not, reopen it and say what is missing.',
              },
            ),
            toTicket(ticket, 'Clôturer ou rouvrir la fiche', 'Close or reopen the ticket'),
          ]),
      identity(ticket),
    ],
  };
}

/** C3.2.5: honours the commitment, and makes one of its date. */
export function firstAnalysis(event: Of<'FirstAnalysisGiven'>, ticket: LetterFacts): Letter {
  const expected = moment(event.scheduledFor);
  return {
    rule: 'C3.2.5',
    subject: subjectWith(
      event.scheduledFor,
      (date) => ({
        fr: `Première analyse, traitement prévu le ${date.fr} : ${ticket.title.fr}`,
        en: `First analysis, processing planned for ${date.en}: ${ticket.title.en}`,
      }),
      ticket.title,
    ),
    blocks: [
      lead(
        {
          fr: `Votre demande sera traitée au plus tard le ${expected.fr}.`,
          en: `Your request will be processed by ${expected.en} at the latest.`,
        },
        {
          fr: 'Son traitement demande plus de temps que le délai de réponse : cette date engage désormais l’Amue. Voici sa première analyse :',
          en: 'Its processing takes more time than the time limit for a response: the Amue is now committed to this date. Here is its first analysis:',
        },
      ),
      quote(event.text),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}

/** C3.2.6 */
export function maintenanceDecision(event: Of<'MaintenanceDecided'>, ticket: LetterFacts): Letter {
  const { title } = ticket;
  return {
    rule: 'C3.2.6',
    subject: event.taken
      ? { fr: `Prise en compte par la maintenance : ${title.fr}`, en: `Taken by maintenance: ${title.en}` }
      : {
          fr: `Non prise en compte par la maintenance : ${title.fr}`,
          en: `Not taken by maintenance: ${title.en}`,
        },
    blocks: [
      event.taken
        ? lead({
            fr: 'L’Amue prend ce dysfonctionnement en compte dans la maintenance du produit.',
            en: 'The Amue takes this malfunction into the maintenance of the product.',
          })
        : lead(
            {
              fr: 'L’Amue ne prend pas ce dysfonctionnement en compte dans la maintenance du produit.',
              en: 'The Amue does not take this malfunction into the maintenance of the product.',
            },
            {
              fr: 'Aucune correction n’est donc prévue. Motif :',
              en: 'So no correction is planned. Reason:',
            },
          ),
      quote(event.explanation),
      event.taken
        ? text(
            'Nous vous informerons de l’avancement jusqu’à la livraison de la correction.',
            'We will inform you of the progress until the correction is delivered.',
          )
        : text(
            'Vous n’êtes pas de cet avis, ou un élément nouveau apparaît ? Rouvrez la fiche, en l’expliquant.',
            'Do you disagree, or has something new come up? Reopen the ticket, and explain it.',
          ),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}

/** C3.2.6 */
export function maintenanceProgress(event: Of<'MaintenanceProgressed'>, ticket: LetterFacts): Letter {
  const { title, product, release } = ticket;
  return {
    rule: 'C3.2.6',
    subject:
      release === null
        ? { fr: `Avancement de la maintenance : ${title.fr}`, en: `Maintenance progress: ${title.en}` }
        : {
            fr: `Correction livrée dans ${product} ${release} : ${title.fr}`,
            en: `Correction delivered in ${product} ${release}: ${title.en}`,
          },
    blocks: [
      ...(release === null
        ? []
        : [
            lead({
              fr: `Correction livrée dans : ${product} ${release}.`,
              en: `Correction delivered in: ${product} ${release}.`,
            }),
          ]),
      text('Avancement de la correction :', 'Progress of the correction:'),
      quote(event.text),
      toTicket(ticket),
      identity(ticket),
    ],
  };
}
