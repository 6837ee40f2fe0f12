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

/** The same words as on the site. */
function sentenceOf({ kind, data }: Told): Sentence {
  const promise = data.commitment ? COMMITMENTS[data.commitment] : { fr: 'Engagement', en: 'Commitment' };
  const due = data.dueAt ? moment(data.dueAt) : null;
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
    case 'closure-announced':
      return { fr: `Fermeture annoncée : ${data.label ?? ''}`, en: `Closure announced: ${data.label ?? ''}` };
    case 'closure-cancelled':
      return { fr: `Fermeture annulée : ${data.label ?? ''}`, en: `Closure cancelled: ${data.label ?? ''}` };
    case 'mail-failed':
      return {
        fr: `Un courriel n’a pas pu être distribué : « ${data.label ?? ''} »`,
        en: `A mail could not be delivered: “${data.label ?? ''}”`,
      };
  }
}

const DESK_ITSELF: Sentence = { fr: 'Service', en: 'Service' };

/** One notification, or those of a day. Written because the person chose so: it says where to choose otherwise. */
export function letterOf(told: readonly Told[], mode: 'immediate' | 'digest'): Letter {
  const [first] = told;
  const subject =
    mode === 'digest' || !first
      ? {
          fr: `Vos notifications (${told.length})`,
          en: `Your notifications (${told.length})`,
        }
      : sentenceOf(first);
  return {
    subject,
    chosen: true,
    blocks: [
      text('Ce qu’il faut savoir :', 'What you should know:'),
      facts(
        ...told.map(
          (one) =>
            [
              one.number === null ? DESK_ITSELF : same(`${one.number} ${one.title ?? ''}`),
              sentenceOf(one),
            ] as const,
        ),
      ),
      link('Voir les notifications', 'See the notifications', `${DESK}/notifications`),
      link('Choisir ce que vous recevez', 'Choose what you receive', `${DESK}/notifications/preferences`),
    ],
  };
}
