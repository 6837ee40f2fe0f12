import type { CommitmentKind } from '@assistance/domain/commitment';
import { formatDay, formatDayOfYear } from '@assistance/domain/format';
import type { Instant, Sentence } from '@assistance/domain/shared';
import { action, moment, note, type Block } from '../letter.js';
import { DESK } from '../render.js';

/** What mails say about a ticket: nothing internal, nothing about others (C3.3.1). */
export interface LetterFacts {
  readonly number: string;
  /** Without secrets. */
  readonly title: Sentence;
  readonly product: string;
  /** The agent in charge. */
  readonly agent: string | null;
  readonly blocking: boolean;
  readonly openedAt: Instant;
  /** When what is promised next is due, as the log says after the event. */
  readonly dueAt: Instant | null;
  /** The commitment that is owed next; its date is `null` while a complement is awaited. `null` when nothing is owed. */
  readonly owed: { readonly kind: CommitmentKind; readonly dueAt: Instant | null } | null;
  readonly reminderDueAt: Instant | null;
  readonly closingDueAt: Instant | null;
  /** What was last asked of the establishment, and when (C4.2.2). */
  readonly complement: { readonly text: string; readonly at: Instant } | null;
  /** Once it is closed: the last day on which it can be reopened, `YYYY-MM-DD`. */
  readonly reopensUntil: string | null;
  /** Name of the release that the event names. */
  readonly release: string | null;
}

const page = ({ number }: LetterFacts): string => `${DESK}/fiches/${number}`;

/** The link to the ticket, named after what is to be done there. */
export const toTicket = (
  ticket: LetterFacts,
  fr = `Ouvrir la fiche ${ticket.number}`,
  en = `Open ticket ${ticket.number}`,
): Block => action(fr, en, page(ticket));

/** The link to the message form of the ticket. */
export const toComposer = (ticket: LetterFacts, fr: string, en: string): Block =>
  action(fr, en, `${page(ticket)}#message`);

/** The identification of the ticket, below the news. */
export const identity = ({ number, title, product, agent }: LetterFacts): Block =>
  note(
    `Fiche ${number}, ${product} : « ${title.fr} ».${agent === null ? '' : ` Interlocuteur Amue : ${agent}.`}`,
    `Ticket ${number}, ${product}: “${title.en}”.${agent === null ? '' : ` Agent in charge: ${agent}.`}`,
  );

/** A date, or a replacement while it is unknown. */
export const momentOr = (instant: Instant | null, fr: string, en: string): Sentence =>
  instant === null ? { fr, en } : moment(instant);

/** A subject with a date, or the replacement while it is unknown. */
export const subjectWith = (
  instant: Instant | null,
  dated: (date: Sentence) => Sentence,
  otherwise: Sentence,
): Sentence =>
  instant === null
    ? otherwise
    : dated({ fr: formatDayOfYear(instant, 'fr'), en: formatDayOfYear(instant, 'en') });

/** Until when it can be reopened: the end of a sentence. */
export const untilWhen = ({ reopensUntil }: LetterFacts): Sentence =>
  reopensUntil === null
    ? { fr: '', en: '' }
    : {
        fr: `, jusqu’au ${formatDay(reopensUntil, 'fr')} inclus`,
        en: `, until ${formatDay(reopensUntil, 'en')} included`,
      };
