import type { NotificationKind } from '@assistance/domain/notification';
import type { CommitmentKind } from '@assistance/domain/commitment';
import type { Sentence } from '@assistance/domain/shared';
import { DESK, facts, link, moment, same, text, type Letter } from '../mail/index.js';
import type { NotificationData } from '../notification/index.js';

/** What a mail tells of. */
export interface Told {
  readonly kind: NotificationKind;
  readonly data: NotificationData;
  /** Of its ticket, as far as the reader may see it. */
  readonly number: string | null;
  readonly title: string | null;
}

const COMMITMENTS: Readonly<Record<CommitmentKind, Sentence>> = {
  acknowledgement: { fr: 'Accusé de réception', en: 'Acknowledgement' },
  response: { fr: 'Réponse', en: 'Response' },
  'maintenance-decision': { fr: 'Décision de maintenance', en: 'Maintenance decision' },
  schedule: { fr: 'Calendrier prévisionnel', en: 'Provisional schedule' },
};

/** Who speaks where nobody did: what the charter makes the desk do by itself. */
const DESK_ITSELF: Sentence = { fr: 'le service', en: 'the service' };
const ABOUT_THE_DESK: Sentence = { fr: 'Service', en: 'Service' };

/** The ticket stands before the sentence already. */
const SAME_TICKET: Sentence = { fr: '', en: '' };

/** The same words as on the site. */
function sentenceOf({ kind, data }: Told): Sentence {
  const promise = data.commitment ? COMMITMENTS[data.commitment] : { fr: 'Engagement', en: 'Commitment' };
  const due = data.dueAt ? moment(data.dueAt) : null;
  const by = data.by ? same(data.by) : DESK_ITSELF;
  switch (kind) {
    case 'warning': {
      const percent = Math.round((data.share ?? 0) * 100);
      return {
        fr: `${promise.fr} : ${percent} % du délai est utilisé${due ? `, échéance ${due.fr}` : ''}`,
        en: `${promise.en}: ${percent}% of the delay is used${due ? `, due ${due.en}` : ''}`,
      };
    }
    case 'breach':
      return {
        fr: `${promise.fr} : échéance dépassée${due ? ` depuis le ${due.fr}` : ''}`,
        en: `${promise.en}: past its date${due ? `, ${due.en}` : ''}`,
      };
    case 'unassigned':
      return { fr: 'Attend, et personne n’en est chargé', en: 'Waits, and nobody is in charge' };
    case 'mention':
      return { fr: 'Une note interne vous nomme', en: 'An internal note names you' };
    case 'complement-received':
      return {
        fr: `Complément donné par ${by.fr} : le délai court à nouveau`,
        en: `Additional information received from ${by.en}: the clock runs again`,
      };
    case 'information-added':
      return { fr: `Information ajoutée par ${by.fr}`, en: `Information added by ${by.en}` };
    case 'ticket-entrusted':
      return { fr: `Fiche confiée à vous par ${by.fr}`, en: `Ticket given to you by ${by.en}` };
    case 'ticket-taken-off':
      return {
        fr: `Fiche ${data.label ?? ''} confiée à quelqu’un d’autre par ${by.fr}`,
        en: `Ticket ${data.label ?? ''} given to somebody else by ${by.en}`,
      };
    case 'ticket-reopened':
      return { fr: `Fiche rouverte par ${by.fr}`, en: `Ticket reopened by ${by.en}` };
    case 'ticket-closed':
      return { fr: `Fiche clôturée par ${by.fr}`, en: `Ticket closed by ${by.en}` };
    case 'ticket-merged':
      return {
        fr: `Fiche fusionnée avec la fiche ${data.label ?? ''} par ${by.fr}`,
        en: `Ticket merged with ticket ${data.label ?? ''} by ${by.en}`,
      };
    case 'ticket-requalified':
      return data.blocking
        ? { fr: `Fiche requalifiée bloquante par ${by.fr}`, en: `Ticket requalified as blocking by ${by.en}` }
        : {
            fr: `Fiche requalifiée non bloquante par ${by.fr}`,
            en: `Ticket requalified as not blocking by ${by.en}`,
          };
    case 'colleague-acted':
      return { fr: `${by.fr} : intervention sur votre fiche`, en: `${by.en} acted on your ticket` };
    case 'progress-due': {
      const [what, since] = [data.label ?? null, due];
      const of =
        what === null ? SAME_TICKET : { fr: `Dysfonctionnement ${what} : `, en: `Malfunction ${what}: ` };
      return {
        fr: `${of.fr}avancement de la maintenance à donner${since ? `, attendu depuis le ${since.fr}` : ''}`,
        en: `${of.en}progress of the maintenance to be told${since ? `, awaited since ${since.en}` : ''}`,
      };
    }
    case 'closure-announced':
      return { fr: `Fermeture annoncée : ${data.label ?? ''}`, en: `Closure announced: ${data.label ?? ''}` };
    case 'closure-cancelled':
      return { fr: `Fermeture annulée : ${data.label ?? ''}`, en: `Closure cancelled: ${data.label ?? ''}` };
    case 'mail-failed':
      return {
        fr: `Un courriel n’a pas pu être distribué : « ${data.label ?? ''} »`,
        en: `A mail could not be delivered: “${data.label ?? ''}”`,
      };
    case 'mail-held':
      return {
        fr: 'Des courriels attendent et ne partent pas',
        en: 'Mails wait and do not leave',
      };
  }
}

/** Which ticket it is about, first: many such mails stand in one list. */
function aboutTicket(told: Told): Sentence {
  const { fr, en } = sentenceOf(told);
  return told.number === null ? { fr, en } : { fr: `[${told.number}] ${fr}`, en: `[${told.number}] ${en}` };
}

/** One notification, or those of a day. Written because the person chose so: it says where to choose otherwise. */
export function letterOf(told: readonly Told[], mode: 'immediate' | 'digest'): Letter {
  const [first] = told;
  const subject =
    mode === 'digest' || !first
      ? {
          fr: `Vos notifications (${told.length})`,
          en: `Your notifications (${told.length})`,
        }
      : aboutTicket(first);
  return {
    subject,
    chosen: true,
    blocks: [
      text('Ce qu’il faut savoir :', 'What you should know:'),
      facts(
        ...told.map(
          (one) =>
            [
              one.number === null ? ABOUT_THE_DESK : same(`${one.number} ${one.title ?? ''}`),
              sentenceOf(one),
            ] as const,
        ),
      ),
      ...(mode === 'immediate' && first?.number
        ? [
            link(
              `Ouvrir la fiche ${first.number}`,
              `Open ticket ${first.number}`,
              `${DESK}/fiches/${first.number}`,
            ),
          ]
        : []),
      link('Voir les notifications', 'See the notifications', `${DESK}/notifications`),
      link('Choisir ce que vous recevez', 'Choose what you receive', `${DESK}/notifications/preferences`),
    ],
  };
}
