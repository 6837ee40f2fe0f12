import type { Language, Sentence } from '@assistance/domain/shared';

/** A part of a letter, in both languages. */
export type Block =
  /** Our own words. */
  | { readonly type: 'text'; readonly text: Sentence }
  /** What somebody wrote, as they wrote it. */
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly (readonly [label: Sentence, value: Sentence])[] }
  | { readonly type: 'link'; readonly label: Sentence; readonly url: string };

/** What is said, before it is addressed, put in one language and laid out. */
export interface Letter {
  readonly subject: Sentence;
  readonly blocks: readonly Block[];
  /** Written because its reader chose so, not because the charter promises it. */
  readonly chosen?: boolean;
}

export const text = (fr: string, en: string): Block => ({ type: 'text', text: { fr, en } });
export const quote = (said: string): Block => ({ type: 'quote', text: said });
export const facts = (...lines: readonly (readonly [Sentence, Sentence])[]): Block => ({
  type: 'facts',
  facts: lines,
});
export const link = (fr: string, en: string, url: string): Block => ({
  type: 'link',
  label: { fr, en },
  url,
});
/** What is written alike in both. */
export const same = (words: string): Sentence => ({ fr: words, en: words });

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>;
const formats = (options: Intl.DateTimeFormatOptions) => ({
  fr: new Intl.DateTimeFormat(LOCALES.fr, { timeZone: 'Europe/Paris', ...options }),
  en: new Intl.DateTimeFormat(LOCALES.en, { timeZone: 'Europe/Paris', ...options }),
});
const DAY = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = formats({ hour: '2-digit', minute: '2-digit' });

/** A day in Europe/Paris, in words. */
export function day(instant: string): Sentence {
  const date = new Date(instant);
  return {
    // « 1er décembre »: the first of a month is an ordinal in French.
    fr: DAY.fr.format(date).replace(/ 1 /, ' 1er '),
    // The comma comes and goes with the data of the runtime.
    en: DAY.en.format(date).replace(',', ''),
  };
}

/** A day and an hour in Europe/Paris, in words. */
export function moment(instant: string): Sentence {
  const [date, on] = [new Date(instant), day(instant)];
  return {
    fr: `${on.fr} à ${HOUR.fr.format(date).replace(':', ' h ')}`,
    en: `${on.en} at ${HOUR.en.format(date)} (Paris time)`,
  };
}
