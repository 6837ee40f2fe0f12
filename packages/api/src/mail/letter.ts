import { formatWeekday, formatWeekdayInstant } from '@assistance/domain/format';
import type { Instant, Language, Sentence } from '@assistance/domain/shared';

/** One line of a list: where it leads, and what is said of it. */
export interface Item {
  readonly label: Sentence;
  readonly url: string;
  readonly text: Sentence;
}

/** A part of a letter, in both languages. */
export type Block =
  /** Our own words; `lead`, what must not be missed, stands out before them. */
  | { readonly type: 'text'; readonly lead: Sentence | null; readonly text: Sentence | null }
  /** What somebody wrote, as they wrote it. */
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly Item[] }
  /** What the reader is to do next: drawn as a button. */
  | { readonly type: 'action'; readonly label: Sentence; readonly url: string }
  | { readonly type: 'link'; readonly label: Sentence; readonly url: string }
  /** What it is about, for whoever looks it up: in small letters. */
  | { readonly type: 'note'; readonly text: Sentence };

/** The content of a mail in both languages, before it is addressed and laid out. */
export interface Letter {
  readonly subject: Sentence;
  readonly blocks: readonly Block[];
  /** The rule of the charter that provides for it; `null` when its reader chose to be mailed. */
  readonly rule: string | null;
}

export const text = (fr: string, en: string): Block => ({ type: 'text', lead: null, text: { fr, en } });
/** The main statement; `more` follows it in the same paragraph. */
export const lead = (said: Sentence, more: Sentence | null = null): Block => ({
  type: 'text',
  lead: said,
  text: more,
});
export const quote = (said: string): Block => ({ type: 'quote', text: said });
export const list = (items: readonly Item[]): Block => ({ type: 'list', items });
export const action = (fr: string, en: string, url: string): Block => ({
  type: 'action',
  label: { fr, en },
  url,
});
export const link = (fr: string, en: string, url: string): Block => ({
  type: 'link',
  label: { fr, en },
  url,
});
export const note = (fr: string, en: string): Block => ({ type: 'note', text: { fr, en } });
/** A sentence that is equal in both languages. */
export const same = (words: string): Sentence => ({ fr: words, en: words });

const inBoth = (written: (language: Language) => string): Sentence => ({
  fr: written('fr'),
  en: written('en'),
});

/** A day in Europe/Paris, in words; takes an instant or a `YYYY-MM-DD` day. */
export const day = (value: string): Sentence => inBoth((language) => formatWeekday(value, language));

/** A day and an hour in Europe/Paris, in words. It names the zone, as the reader's is unknown. */
export const moment = (instant: Instant): Sentence =>
  inBoth((language) => formatWeekdayInstant(instant, language, null));
