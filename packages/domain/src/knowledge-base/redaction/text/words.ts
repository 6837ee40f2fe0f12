import type { View } from './view.js';

/** A run of letters and digits. Offsets are those of the {@link View}. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, no accents. */
  readonly folded: string;
  /** Begins with a capital in the text. */
  readonly capital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly upper: boolean;
}

/** `%20` in an address separates words, and is none. */
const WORD = /%[0-9a-f]{2}|[\p{L}\p{N}]+/gu;

/** The words of a text, in order. */
export function wordsOf({ text, folded }: View): Word[] {
  const words: Word[] = [];
  for (const match of folded.matchAll(WORD)) {
    if (match[0].startsWith('%')) continue;
    const start = match.index;
    const end = start + match[0].length;
    const first = text.charAt(start);
    const capital = first !== first.toLowerCase();
    const written = capital && end - start > 1 ? text.slice(start, end) : '';
    const upper = written !== '' && written === written.toUpperCase() && /\p{Lu}{2}/u.test(written);
    words.push({ start, end, folded: match[0], capital, upper });
  }
  return words;
}
