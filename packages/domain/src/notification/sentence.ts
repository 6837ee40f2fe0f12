import { formatDay, type Period } from '../format/index.js';
import { LABELS } from '../labels/index.js';
import type { CommitmentKind } from '../commitment/index.js';
import type { Instant, Language, Sentence } from '../shared/index.js';
import type { NotificationKind } from './preferences.js';

/** What happened, as far as the sentence about it needs it. What is absent or `null` is left out of the sentence. */
export interface NotifiedFacts {
  readonly kind: NotificationKind;
  readonly commitment?: CommitmentKind | null;
  /** Share of the time limit that is used: 0.8. */
  readonly share?: number | null;
  readonly dueAt?: Instant | null;
  /** First and last name of who did it; absent when the service did. */
  readonly by?: string | null;
  /** C3.2.3 */
  readonly blocking?: boolean | null;
  /** Of a closure; subject of a mail; number of another ticket or of a malfunction. */
  readonly label?: string | null;
  readonly start?: Instant | null;
  /** Of a closure; of a support, an instant of its last day in Europe/Paris. */
  readonly end?: Instant | null;
}

/** How dates are written for the reader of the sentence: pages and mails differ in their length. */
export interface DateWriter {
  readonly instant: (at: Instant, language: Language) => string;
  readonly period: (period: Period, language: Language) => string;
}

const say = (fr: string, en: string): Sentence => ({ fr, en });
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
const both = (write: (language: Language) => string): Sentence => ({ fr: write('fr'), en: write('en') });

/** The facts in words of both languages. */
interface Words {
  readonly commitment: Sentence;
  readonly due: Sentence | null;
  readonly by: Sentence;
  readonly label: string;
  readonly percent: number;
  /** Of a closure, with the comma before it; empty when it is not known. */
  readonly when: Sentence;
  readonly blocking: boolean;
  /** A day; empty when it is not known. */
  readonly lastDay: Sentence;
}

function wordsOf(facts: NotifiedFacts, { instant, period }: DateWriter): Words {
  const { commitment, dueAt, by, start, end } = facts;
  return {
    commitment: commitment ? LABELS.commitment[commitment] : say('Engagement', 'Commitment'),
    due: dueAt ? both((language) => instant(dueAt, language)) : null,
    by: by ? say(by, by) : say('le service', 'the service'),
    label: facts.label ?? '',
    percent: Math.round((facts.share ?? 0) * 100),
    when: start && end ? both((language) => `, ${period({ start, end }, language)}`) : say('', ''),
    blocking: facts.blocking ?? false,
    lastDay: end ? both((language) => formatDay(end, language)) : say('', ''),
  };
}

const SENTENCES: Readonly<Record<NotificationKind, (words: Words) => Sentence>> = {
  warning: ({ commitment, percent, due }) =>
    say(
      `${commitment.fr} : ${percent} % du délai est utilisé${due ? `, échéance ${due.fr}` : ''}`,
      `${commitment.en}: ${percent}% of the time limit is used${due ? `, due ${due.en}` : ''}`,
    ),
  breach: ({ commitment, due }) =>
    say(
      `${commitment.fr} : l’échéance est dépassée${due ? ` depuis le ${due.fr}` : ''}`,
      `${commitment.en}: overdue${due ? ` since ${due.en}` : ''}`,
    ),
  unassigned: () => say('Fiche sans interlocuteur', 'Ticket with nobody in charge'),
  mention: ({ by }) =>
    say(
      `${capital(by.fr)} vous mentionne dans une note interne`,
      `${capital(by.en)} mentioned you in an internal note`,
    ),
  'complement-received': ({ by }) =>
    say(
      `Complément donné par ${by.fr} : le délai court à nouveau`,
      `Additional information received from ${by.en}: the time limit runs again`,
    ),
  'information-added': ({ by }) => say(`Information ajoutée par ${by.fr}`, `Information added by ${by.en}`),
  'ticket-entrusted': ({ by }) => say(`Fiche confiée à vous par ${by.fr}`, `Ticket given to you by ${by.en}`),
  'ticket-taken-off': ({ by, label }) =>
    say(
      `Fiche ${label} confiée à quelqu’un d’autre par ${by.fr}`,
      `Ticket ${label} given to somebody else by ${by.en}`,
    ),
  'ticket-reopened': ({ by }) => say(`Fiche rouverte par ${by.fr}`, `Ticket reopened by ${by.en}`),
  'ticket-closed': ({ by }) => say(`Fiche clôturée par ${by.fr}`, `Ticket closed by ${by.en}`),
  'ticket-merged': ({ by, label }) =>
    say(
      `Fiche fusionnée avec la fiche ${label} par ${by.fr}`,
      `Ticket merged with ticket ${label} by ${by.en}`,
    ),
  'ticket-requalified': ({ by, blocking }) =>
    say(
      `Fiche requalifiée ${blocking ? 'bloquante' : 'non bloquante'} par ${by.fr}`,
      `Ticket requalified as ${blocking ? 'blocking' : 'not blocking'} by ${by.en}`,
    ),
  'colleague-acted': ({ by }) =>
    say(`${capital(by.fr)} : intervention sur votre fiche`, `${capital(by.en)} acted on your ticket`),
  'progress-due': ({ label, due }) =>
    say(
      `${label === '' ? 'Avancement' : `Dysfonctionnement ${label} : avancement`} de la maintenance à donner${due ? `, attendu depuis le ${due.fr}` : ''}`,
      `${label === '' ? 'Progress' : `Malfunction ${label}: progress`} of the maintenance to be reported${due ? `, awaited since ${due.en}` : ''}`,
    ),
  'seat-proposal-decided': ({ label, by }) =>
    say(
      `Changement de correspondants pour ${label} : décision prise par ${by.fr}`,
      `Change of correspondents for ${label}: decided by ${by.en}`,
    ),
  'prerequisites-missing': ({ label }) =>
    say(
      `Correspondant ${label} : des prérequis ne sont pas encore enregistrés`,
      `Correspondent for ${label}: some prerequisites are not on record yet`,
    ),
  'closure-announced': ({ label, when }) =>
    say(`Fermeture annoncée : ${label}${when.fr}`, `Closure announced: ${label}${when.en}`),
  'closure-cancelled': ({ label, when }) =>
    say(`Fermeture annulée : ${label}${when.fr}`, `Closure cancelled: ${label}${when.en}`),
  'support-ending': ({ label, lastDay }) =>
    say(
      `${label} : l’assistance se termine le ${lastDay.fr}, passez à la version suivante`,
      `${label}: support ends on ${lastDay.en}, install the next release`,
    ),
  'mail-failed': ({ label }) =>
    say(
      `Un courriel n’a pas pu être distribué : « ${label} »`,
      `An email could not be delivered: “${label}”`,
    ),
  'mail-held': () =>
    say('Des courriels attendent et ne partent pas', 'Emails are waiting and are not being sent'),
};

/**
 * What a notification says, the same on the site, in the browser and in mails.
 *
 * @param dates How the reader's page or mail writes dates, in the zone of that reader.
 * @returns One sentence without its full stop, in plain spaces: see `setInFrench`.
 */
export const notificationSentence = (facts: NotifiedFacts, dates: DateWriter): Sentence =>
  SENTENCES[facts.kind](wordsOf(facts, dates));
