import type { Word } from '../../text/word-spans.js';
import type { Reading } from '../detector.js';

/** Words of a text that make one name: indexes, the last excluded. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** What may stand between the parts of one name. */
const JOINT = /^(?:[ '_-]|\. ?-?|\n| {2}|\.-|%20|- )$/;
/** `Martin, Jean-Pierre`, `Martin (Jean-Pierre)`: the first name comes last. */
const REVERSED = /^(?:, ?| ?\()$/;
const INNER = /^(?:[ '_.-]|\n| {2}|' |- )$/;

/** What stands between two words. */
export const gap = ({ view }: Reading, left: Word, right: Word): string =>
  view.folded.slice(left.end, right.start);

/** What stands before a word that is not the first. */
export const gapBefore = (reading: Reading, at: number): string =>
  gap(reading, reading.words[at - 1] as Word, reading.words[at] as Word);

export const isInitial = (word: Word): boolean => word.end - word.start === 1;

/** Do these words stand here, one after the other? */
export function sequenceAt(reading: Reading, at: number, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i += 1) {
    const word = reading.words[at + i];
    if (word === undefined || word.folded !== parts[i]) return false;
    if (i > 0 && !INNER.test(gap(reading, reading.words[at + i - 1] as Word, word))) return false;
  }
  return true;
}

/** May two words that follow each other be of one name? `reversed`: the first name after the family's. */
export function joined(reading: Reading, left: number, right: number, reversed = false): boolean {
  const [a, b] = [reading.words[left], reading.words[right]];
  if (a === undefined || b === undefined) return false;
  const between = gap(reading, a, b);
  if (/^\. /.test(between) && a.end - a.start > 4) return false;
  return JOINT.test(between) || (reversed && REVERSED.test(between) && b.capital);
}

/** Is the first name announced by a comma or a bracket? */
export const isReversed = (reading: Reading, at: number): boolean => REVERSED.test(gapBefore(reading, at));

/** `lea.fleury`, `lea_fleury`: written as logins are. */
export const isDotted = (reading: Reading, at: number): boolean => /^[._]$/.test(gapBefore(reading, at));

export const anyCapital = ({ words }: Reading, from: number, to: number): boolean =>
  words.slice(from, to).some(({ capital }) => capital);
