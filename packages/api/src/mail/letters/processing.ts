import type { TicketEvent } from '@assistance/domain/ticket';
import { day, facts, moment, quote, same, text, type Letter } from '../letter.js';
import {
  AGENT,
  identity,
  momentOr,
  NUMBER,
  PRODUCT,
  TITLE,
  toTicket,
  type TicketFacts,
} from './ticket-facts.js';

type Of<T extends TicketEvent['type']> = Extract<TicketEvent, { type: T }>;

/** C3.2.1: the number and the agent in charge; C3.2.2: when the response is due. */
export function acknowledgement(ticket: TicketFacts): Letter {
  const { number, title, product, agent, blocking, openedAt, dueAt } = ticket;
  const asked = moment(openedAt);
  return {
    subject: { fr: `Accusé de réception : ${title.fr}`, en: `Acknowledgement: ${title.en}` },
    blocks: [
      text(
        `Votre demande du ${asked.fr} est bien arrivée et porte le numéro ${number}.`,
        `Your request of ${asked.en} has arrived and has the number ${number}.`,
      ),
      facts(
        [NUMBER, same(number)],
        [TITLE, title],
        [PRODUCT, same(product)],
        [AGENT, same(agent ?? '—')],
        [
          { fr: 'Qualification', en: 'Qualification' },
          blocking ? { fr: 'Bloquante', en: 'Blocking' } : { fr: 'Non bloquante', en: 'Not blocking' },
        ],
        [
          { fr: 'Réponse au plus tard', en: 'Response at the latest' },
          momentOr(dueAt, 'à la reprise du délai', 'when the clock runs again'),
        ],
      ),
      text(
        'Une demande de complément suspend ce délai jusqu’à votre réponse.',
        'A request for complements suspends this delay until you answer.',
      ),
      toTicket(ticket),
    ],
  };
}

/** C2.2, C3.2.7 */
export function response(event: Of<'TicketAnswered'>, ticket: TicketFacts): Letter {
  const outcome = {
    answer: { fr: 'Réponse à votre question', en: 'Answer to your question' },
    solution: { fr: 'Solution au problème', en: 'Solution to the problem' },
    maintenance: { fr: 'Dysfonctionnement constaté', en: 'Malfunction found' },
  }[event.outcome];
  const next =
    event.outcome === 'maintenance'
      ? momentOr(ticket.dueAt, 'dès que possible', 'as soon as possible')
      : null;
  return {
    subject: { fr: `${outcome.fr} : ${ticket.title.fr}`, en: `${outcome.en}: ${ticket.title.en}` },
    blocks: [
      identity(ticket),
      quote(event.text),
      ...(event.attachments.length === 0
        ? []
        : [
            text(
              `Pièces jointes, à lire sur le site : ${event.attachments.map(({ name }) => name).join(', ')}.`,
              `Attachments, to be read on the site: ${event.attachments.map(({ name }) => name).join(', ')}.`,
            ),
          ]),
      next === null
        ? text(
            'Si cette réponse convient, clôturez la fiche ; sinon, rouvrez-la et dites pourquoi.',
            'If this answers your request, close the ticket; if not, reopen it and say why.',
          )
        : text(
            `La prise en compte par la maintenance sera décidée au plus tard le ${next.fr}.`,
            `Whether maintenance takes it will be decided on ${next.en} at the latest.`,
          ),
      toTicket(ticket),
    ],
  };
}

/** C3.2.5 */
export function firstAnalysis(event: Of<'FirstAnalysisGiven'>, ticket: TicketFacts): Letter {
  const expected = day(event.scheduledFor);
  return {
    subject: {
      fr: `Première analyse et calendrier : ${ticket.title.fr}`,
      en: `First analysis and schedule: ${ticket.title.en}`,
    },
    blocks: [
      identity(ticket),
      text(
        `Le travail demande plus de temps. Voici une première analyse ; la réponse est prévue pour le ${expected.fr}.`,
        `The work takes more time. Here is a first analysis; the response is planned for ${expected.en}.`,
      ),
      quote(event.text),
      toTicket(ticket),
    ],
  };
}

/** C3.2.6 */
export function maintenanceDecision(event: Of<'MaintenanceDecided'>, ticket: TicketFacts): Letter {
  const decision = event.taken
    ? { fr: 'Prise en compte par la maintenance', en: 'Taken by maintenance' }
    : { fr: 'Non prise en compte par la maintenance', en: 'Not taken by maintenance' };
  return {
    subject: { fr: `${decision.fr} : ${ticket.title.fr}`, en: `${decision.en}: ${ticket.title.en}` },
    blocks: [
      identity(ticket),
      quote(event.explanation),
      ...(event.taken
        ? [
            text(
              'Vous serez tenus informés de l’avancement, jusqu’à la version qui livrera la correction.',
              'You will be told the progress, up to the release that delivers the correction.',
            ),
          ]
        : []),
      toTicket(ticket),
    ],
  };
}

/** C3.2.6 */
export function maintenanceProgress(event: Of<'MaintenanceProgressed'>, ticket: TicketFacts): Letter {
  return {
    subject: {
      fr: `Avancement de la maintenance : ${ticket.title.fr}`,
      en: `Maintenance progress: ${ticket.title.en}`,
    },
    blocks: [
      identity(ticket),
      quote(event.text),
      ...(ticket.release === null
        ? []
        : [facts([{ fr: 'Livrée dans', en: 'Delivered in' }, same(`${ticket.product} ${ticket.release}`)])]),
      toTicket(ticket),
    ],
  };
}
