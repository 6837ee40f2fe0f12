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
export function wordSpansOf({ text, folded }: View): Word[] {
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

/** Where each distinct word begins: an expression that begins with a word is tried there, and nowhere else. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

/** Indexes words by what they are. */
export function indexWords(words: readonly Word[]): WordIndex {
  const index = new Map<string, number[]>();
  for (const { folded, start } of words) {
    const same = index.get(folded);
    if (same === undefined) index.set(folded, [start]);
    else same.push(start);
  }
  return index;
}

/** Offsets in a word where an expression is found; with `^` or without the flag `g`, once at most. */
function offsetsIn(word: string, trigger: RegExp): readonly number[] {
  trigger.lastIndex = 0;
  let found = trigger.exec(word);
  if (found === null) return NOWHERE;
  const offsets = [found.index];
  while (trigger.global && (found = trigger.exec(word)) !== null) offsets.push(found.index);
  trigger.lastIndex = 0;
  return offsets;
}
const NOWHERE: readonly number[] = [];

/**
 * Matches of a sticky expression at each place where a word holds `trigger`, the beginning of what the expression
 * looks for: far cheaper than trying it everywhere.
 */
export function* triggered(
  index: WordIndex,
  trigger: RegExp,
  expression: RegExp,
  text: string,
): Generator<RegExpExecArray> {
  for (const [word, starts] of index) {
    for (const offset of offsetsIn(word, trigger)) {
      for (const start of starts) {
        expression.lastIndex = start + offset;
        const match = expression.exec(text);
        if (match !== null) yield match;
      }
    }
  }
}
