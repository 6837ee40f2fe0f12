import { formatPeriod, formatWeekdayInstant, type ReaderZone } from '@assistance/domain/format';
import { LABELS } from '@assistance/domain/labels';
import type { NotificationKind } from '@assistance/domain/notification';
import type { Instant, Language, Sentence } from '@assistance/domain/shared';
import { same } from '../mail/index.js';
import type { NotificationData } from '../notification/index.js';

/** A notification to be mailed. */
export interface MailedNotification {
  readonly kind: NotificationKind;
  readonly data: NotificationData;
  /** Of its ticket, as far as the reader may see it. */
  readonly number: string | null;
  readonly title: string | null;
}

/** Who speaks where nobody did: what the charter makes the desk do by itself. */
const DESK_ITSELF: Sentence = { fr: 'le service', en: 'the service' };

/** The ticket stands before the sentence already. */
const SAME_TICKET: Sentence = { fr: '', en: '' };

/** The same wording as on the site. */
export function sentenceOf({ kind, data }: MailedNotification, zone: ReaderZone): Sentence {
  const promise = data.commitment
    ? LABELS.commitment[data.commitment]
    : { fr: 'Engagement', en: 'Commitment' };
  const due = data.dueAt ? momentFor(data.dueAt, zone) : null;
  const by = data.by ? same(data.by) : DESK_ITSELF;
  switch (kind) {
    case 'warning': {
      const percent = Math.round((data.share ?? 0) * 100);
      return {
        fr: `${promise.fr} : ${percent} % du délai est utilisé${due ? `, échéance ${due.fr}` : ''}`,
        en: `${promise.en}: ${percent}% of the time limit is used${due ? `, due ${due.en}` : ''}`,
      };
    }
    case 'breach':
      return {
        fr: `${promise.fr} : échéance dépassée${due ? ` depuis le ${due.fr}` : ''}`,
        en: `${promise.en}: past its date${due ? `, ${due.en}` : ''}`,
      };
    case 'unassigned':
      return { fr: 'Sans interlocuteur', en: 'Nobody in charge' };
    case 'mention':
      return {
        fr: `${capital(by.fr)} vous mentionne dans une note interne`,
        en: `${capital(by.en)} mentions you in an internal note`,
      };
    case 'complement-received':
      return {
        fr: `Complément donné par ${by.fr} : le délai court à nouveau`,
        en: `Additional information received from ${by.en}: the time limit runs again`,
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
      return {
        fr: `${capital(by.fr)} : intervention sur votre fiche`,
        en: `${capital(by.en)} acted on your ticket`,
      };
    case 'progress-due': {
      const [what, since] = [data.label ?? null, due];
      const of =
        what === null ? SAME_TICKET : { fr: `Dysfonctionnement ${what} : `, en: `Malfunction ${what}: ` };
      return {
        fr: `${of.fr}avancement de la maintenance à donner${since ? `, attendu depuis le ${since.fr}` : ''}`,
        en: `${of.en}progress of the maintenance to be reported${since ? `, awaited since ${since.en}` : ''}`,
      };
    }
    case 'closure-announced':
      return closure({ fr: 'Fermeture annoncée', en: 'Closure announced' }, data, zone);
    case 'closure-cancelled':
      return closure({ fr: 'Fermeture annulée', en: 'Closure cancelled' }, data, zone);
    case 'mail-failed':
      return {
        fr: `Un courriel n’a pas pu être distribué : « ${data.label ?? ''} »`,
        en: `An email could not be delivered: “${data.label ?? ''}”`,
      };
    case 'mail-held':
      return {
        fr: 'Des courriels attendent et ne partent pas',
        en: 'Emails are waiting and are not being sent',
      };
  }
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const momentFor = (instant: Instant, zone: ReaderZone): Sentence => ({
  fr: formatWeekdayInstant(instant, 'fr', zone),
  en: formatWeekdayInstant(instant, 'en', zone),
});

function closure(name: Sentence, { label = '', start, end }: NotificationData, zone: ReaderZone): Sentence {
  const when = (language: Language): string =>
    start && end ? `, ${formatPeriod({ start, end }, language, { zone })}` : '';
  return { fr: `${name.fr} : ${label}${when('fr')}`, en: `${name.en}: ${label}${when('en')}` };
}
