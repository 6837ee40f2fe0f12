import type { ReaderZone } from '@assistance/domain/format';
import type { NotificationKind } from '@assistance/domain/notification';
import type { Sentence } from '@assistance/domain/shared';
import {
  action,
  DESK,
  lead,
  link,
  list,
  same,
  text,
  withoutSecrets,
  type Item,
  type Letter,
} from '../mail/index.js';
import { sentenceOf, type MailedNotification } from './sentence-of.js';

/** What waits for an act of its reader, the most pressing first; anything else is news. */
const TO_DO: readonly NotificationKind[] = [
  'breach',
  'warning',
  'unassigned',
  'mention',
  'complement-received',
  'information-added',
  'ticket-entrusted',
  'ticket-reopened',
  'progress-due',
  'prerequisites-missing',
  'mail-held',
  'mail-failed',
];
const isToDo = ({ kind }: MailedNotification): boolean => TO_DO.includes(kind);

const titleOf = ({ title }: MailedNotification): Sentence => ({
  fr: withoutSecrets(title ?? '', 'fr'),
  en: withoutSecrets(title ?? '', 'en'),
});

/** Where it is to be read, and what that place is called. */
function placeOf(told: MailedNotification): { readonly name: Sentence; readonly url: string } {
  const { kind, number, data } = told;
  if (number !== null) {
    const title = titleOf(told);
    return {
      name: { fr: `${number} ${title.fr}`, en: `${number} ${title.en}` },
      url: `${DESK}/fiches/${number}`,
    };
  }
  switch (kind) {
    case 'closure-announced':
    case 'closure-cancelled':
      return { name: { fr: 'Fermetures', en: 'Closures' }, url: `${DESK}/fermetures` };
    case 'seat-proposal-decided':
    case 'prerequisites-missing':
      return {
        name: { fr: 'Correspondants', en: 'Correspondents' },
        url: `${DESK}/etablissement/correspondants`,
      };
    case 'support-ending':
      return { name: { fr: 'Mon établissement', en: 'My establishment' }, url: `${DESK}/etablissement` };
    case 'mail-failed':
    case 'mail-held':
      return { name: { fr: 'Courriels', en: 'Emails' }, url: `${DESK}/admin/courriels` };
    case 'progress-due':
      if (data.label) return { name: same(data.label), url: `${DESK}/dysfonctionnements/${data.label}` };
  }
  return { name: { fr: 'Notifications', en: 'Notifications' }, url: `${DESK}/notifications` };
}

/** Which ticket it is about, first: many such mails stand in one list. */
function subjectOf(told: MailedNotification, zone: ReaderZone): Sentence {
  const [{ fr, en }, title] = [sentenceOf(told, zone), titleOf(told)];
  return told.number === null
    ? { fr, en }
    : { fr: `[${told.number}] ${fr} : ${title.fr}`, en: `[${told.number}] ${en}: ${title.en}` };
}

const withStop = ({ fr, en }: Sentence): Sentence => ({ fr: `${fr}.`, en: `${en}.` });

function itemOf(told: MailedNotification, zone: ReaderZone): Item {
  const { name, url } = placeOf(told);
  return { label: name, url, text: sentenceOf(told, zone) };
}

const choices = link(
  'Choisir ce que vous recevez',
  'Choose what you receive',
  `${DESK}/notifications/preferences`,
);

function immediate(told: MailedNotification, zone: ReaderZone): Letter {
  const { name, url } = placeOf(told);
  const { number } = told;
  return {
    rule: null,
    subject: subjectOf(told, zone),
    blocks: [
      lead(withStop(sentenceOf(told, zone))),
      ...(number === null ? [] : [text(`Fiche ${name.fr}`, `Ticket ${name.en}`)]),
      number === null
        ? action(`Ouvrir : ${name.fr}`, `Open: ${name.en}`, url)
        : action(`Ouvrir la fiche ${number}`, `Open ticket ${number}`, url),
      link('Voir les notifications', 'See the notifications', `${DESK}/notifications`),
      choices,
    ],
  };
}

function digest(all: readonly MailedNotification[], zone: ReaderZone): Letter {
  const toDo = all.filter(isToDo).toSorted((a, b) => TO_DO.indexOf(a.kind) - TO_DO.indexOf(b.kind));
  const news = all.filter((told) => !isToDo(told));
  const group = (name: Sentence, told: readonly MailedNotification[]) =>
    told.length === 0 ? [] : [lead(name), list(told.map((one) => itemOf(one, zone)))];
  const pressing =
    toDo.length > 0 ? { fr: `, ${toDo.length} à traiter`, en: `, ${toDo.length} to act on` } : same('');
  return {
    rule: null,
    subject: {
      fr: `Vos notifications (${all.length})${pressing.fr}`,
      en: `Your notifications (${all.length})${pressing.en}`,
    },
    blocks: [
      ...group({ fr: 'À traiter', en: 'To act on' }, toDo),
      ...group({ fr: 'À savoir', en: 'To know' }, news),
      action('Voir les notifications', 'See the notifications', `${DESK}/notifications`),
      choices,
    ],
  };
}

/** The mail of one notification, or of those of a day. It links to the preferences, as the person chose to get it. */
export function letterOf(
  told: readonly MailedNotification[],
  mode: 'immediate' | 'digest',
  zone: ReaderZone,
): Letter {
  const [first] = told;
  return mode === 'digest' || !first ? digest(told, zone) : immediate(first, zone);
}
