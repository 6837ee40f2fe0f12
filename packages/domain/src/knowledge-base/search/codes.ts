import { isStopWord } from './stop-words.js';
import type { Word } from './tokenise.js';

/** Whether a folded word holds a figure: most do not, and are no codes. */
function hasFigure(folded: string): boolean {
  for (let at = folded.length - 1; at >= 0; at -= 1) {
    const unit = folded.charCodeAt(at);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

/** Something to look for, and where it stands in the text (UTF-16 offsets, end excluded). */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const MIXED = /^([a-z]{1,12})(\d{1,10})([a-z]{0,4})$/;
const NUMBER = /^(\d{1,10})([a-z]{0,2})$/;
const NAME = /^[a-z]{1,12}$/;
/** Classes of messages that end in a figure: `F5 117`, `M8 534`. */
const CLASS = /^[a-z]{1,3}\d{1,2}$/;
/** `messageM8534`: what people leave no blank after. */
const GLUED = /^(?:message|messages|erreur|erreurs|code|err|msg|anomalie)(?=[a-z])/;
/** « me n° 006 » */
const NUMBERED = /^(?:n|no|num|numero)$/;
/** Names of one letter that are words before a number. */
const LETTER_WORD = /^[acdjlmnsty]$/;

/** `00942` and `942` are one number to who reads a screen to somebody else. */
export const bare = (digits: string): string => digits.replace(/^0+(?=.)/, '');

/** `ME 062` is a message, « me 62 » is none. */
const isNumberOfCode = (name: string, digits: string): boolean =>
  digits.length >= 3 && (digits.startsWith('0') || name === name.toUpperCase());

/** What joins a code: a dash or the like always, a blank only between a name and its number. */
function joins(text: string, { start, end, folded }: Word, digits: string, asked: boolean): boolean {
  const between = text.charAt(end);
  const isBlank = between === ' ' || between === '\u00a0';
  if (CLASS.test(folded)) return digits.length > (asked ? 1 : 2) && (isBlank || '-_.:/#'.includes(between));
  if (!NAME.test(folded)) return false;
  if (!isBlank) return '-_.:'.includes(between) || (asked && '/#'.includes(between));
  const name = text.slice(start, end);
  if (folded.length === 1) return !LETTER_WORD.test(folded) && (asked || name !== folded);
  // Who asks for « me 6 » has a message before the eyes; an article that says « me 6 » has none.
  return !isStopWord(folded) || isNumberOfCode(name, digits) || (asked && folded.length === 2);
}

/** The ways to write one code that are looked for: after a figure a lost zero makes another number. */
function* formsOf(name: string, digits: string, tail: string): Generator<string> {
  yield name + bare(digits) + tail;
  if (/\d$/.test(name) && digits.startsWith('0')) yield name + digits + tail;
}

/** A code within one word: `fmavc005`, `F5117`, `messageFMAVC005`. */
function* codesIn({ start, end, folded }: Word): Generator<Term> {
  const mixed = MIXED.exec(folded);
  if (mixed === null) return;
  const [, name = '', digits = '', tail = ''] = mixed;
  yield { term: name + bare(digits) + tail, start, end };
  const glued = GLUED.exec(name)?.[0].length ?? 0;
  if (glued > 0) yield { term: name.slice(glued) + bare(digits) + tail, start: start + glued, end };
}

/** « me n° 006 », « fmavc no 5 » */
function* numbered(word: Word, sign: Word | undefined, last: Word | undefined): Generator<Term> {
  if (sign === undefined || last === undefined || !NUMBERED.test(sign.folded) || !NAME.test(word.folded))
    return;
  const digits = NUMBER.exec(last.folded)?.[1];
  const isName = word.folded.length === 2 || (word.folded.length > 2 && !isStopWord(word.folded));
  if (digits !== undefined && isName)
    yield { term: word.folded + bare(digits), start: word.start, end: last.end };
}

/**
 * Error codes and transactions, joined and without leading zeros: `FMAVC 005`, `fmavc-005` and `FMAVC5` are all
 * `fmavc5`, `ZFI_123` is `zfi123`. The parts are terms of their own, added by whoever reads the words. `asked`: in a
 * question more is taken for a code, since only what an article holds will count.
 */
export function joinedCodes(text: string, words: readonly Word[], asked = false): Term[] {
  const codes: Term[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (hasFigure(word.folded)) codes.push(...codesIn(word));
    const next = words[index + 1];
    if (asked) codes.push(...numbered(word, next, words[index + 2]));
    if (next === undefined || next.start - word.end !== 1) continue;
    const number = hasFigure(next.folded) ? NUMBER.exec(next.folded) : null;
    if (number && joins(text, word, number[1] ?? '', asked)) {
      const [, digits = '', tail = ''] = number;
      for (const term of formsOf(word.folded, digits, tail))
        codes.push({ term, start: word.start, end: next.end });
    } else if (text.charAt(word.end) === '_' && !number && !MIXED.test(word.folded)) {
      codes.push({ term: word.folded + next.folded, start: word.start, end: next.end });
    }
  }
  return codes;
}

const NO_PARTS: readonly string[] = [];

/** The parts of a mixed word that are terms too: `fmavc005` → `fmavc`, `5`. */
export function partsOf(folded: string): readonly string[] {
  if (!hasFigure(folded)) return NO_PARTS;
  const mixed = MIXED.exec(folded);
  if (!mixed) return [];
  const [, name = '', digits = ''] = mixed;
  return [...(name.length > 1 ? [name] : []), bare(digits)];
}

/** Is this term a code, joined: letters with figures? */
export const isCode = (term: string): boolean => /[a-z]/.test(term) && /\d/.test(term);
