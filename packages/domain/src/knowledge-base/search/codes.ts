import { isStopWord } from './stop-words.js';
import type { Word } from './words.js';

/** Something to look for, and where it stands in the text (UTF-16 offsets, end excluded). */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const MIXED = /^([a-z]{1,12})(\d{1,10})([a-z]{0,4})$/;
const NUMBER = /^(\d{1,10})([a-z]{0,2})$/;
const NAME = /^[a-z]{1,12}$/;

/** `00942` and `942` are one number to who reads a screen to somebody else. */
export const bare = (digits: string): string => digits.replace(/^0+(?=.)/, '');

/** `ME 062` is a message, « me 62 » is none. */
const isNumberOfCode = (name: string, digits: string): boolean =>
  digits.length >= 3 && (digits.startsWith('0') || name === name.toUpperCase());

/** What joins a code: a dash or the like always, a blank only between a name and its number. */
function joins(text: string, { start, end, folded }: Word, digits: string): boolean {
  if (!NAME.test(folded)) return false;
  const between = text.charAt(end);
  if (between !== ' ' && between !== '\u00a0') return '-_.:'.includes(between);
  return folded.length > 1 && (!isStopWord(folded) || isNumberOfCode(text.slice(start, end), digits));
}

/**
 * Error codes and transactions, joined and without leading zeros: `FMAVC 005`, `fmavc-005` and `FMAVC5` are all
 * `fmavc5`, `ZFI_123` is `zfi123`. The parts are terms of their own, added by whoever reads the words.
 */
export function joinedCodes(text: string, words: readonly Word[]): Term[] {
  const codes: Term[] = [];
  for (const [index, word] of words.entries()) {
    const mixed = MIXED.exec(word.folded);
    if (mixed) {
      const [, name = '', digits = '', tail = ''] = mixed;
      codes.push({ term: name + bare(digits) + tail, start: word.start, end: word.end });
      continue;
    }
    const next = words[index + 1];
    if (next === undefined || next.start - word.end !== 1) continue;
    const number = NUMBER.exec(next.folded);
    if (number && joins(text, word, number[1] ?? '')) {
      const [, digits = '', tail = ''] = number;
      codes.push({ term: word.folded + bare(digits) + tail, start: word.start, end: next.end });
    } else if (text.charAt(word.end) === '_' && !number) {
      codes.push({ term: word.folded + next.folded, start: word.start, end: next.end });
    }
  }
  return codes;
}

/** The parts of a mixed word that are terms too: `fmavc005` → `fmavc`, `5`. */
export function partsOf(folded: string): string[] {
  const mixed = MIXED.exec(folded);
  if (!mixed) return [];
  const [, name = '', digits = ''] = mixed;
  return [...(name.length > 1 ? [name] : []), bare(digits)];
}
