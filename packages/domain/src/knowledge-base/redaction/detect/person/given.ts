import { type Family, SHORT_GIVEN, natureOf } from '../../known/person-index.js';
import type { Word } from '../../text/word-spans.js';
import { TECHNICAL } from '../../vocabulary/values.js';
import type { Reading } from '../detector.js';
import {
  type Extent,
  anyCapital,
  gap,
  gapBefore,
  isDotted,
  isInitial,
  isReversed,
  joined,
  sequenceAt,
} from './joint.js';

/** An initial counts when it is a capital, or touches the name as in `c.lefevre`. */
function isMeantInitial(reading: Reading, at: number, neighbour: number): boolean {
  const [word, other] = [reading.words[at] as Word, reading.words[neighbour] as Word];
  if (word.capital) return true;
  const between = at < neighbour ? gap(reading, word, other) : gap(reading, other, word);
  return /^[._-]$/.test(between) || (/^\. ?$/.test(between) && at < neighbour);
}

/** How many words before `at` are this first name, in full, by its initials or abbreviated. 0: none. */
function givenBefore(reading: Reading, at: number, given: readonly string[], isName = true): number {
  const { words } = reading;
  if (!joined(reading, at - 1, at)) return 0;
  const k = given.length;
  if (at >= k && sequenceAt(reading, at - k, given)) return k;
  const last = words[at - 1] as Word;
  // « À Noël », « Y Paris »: words, not initials.
  if (!isName && /^[aye]$/.test(last.folded) && gapBefore(reading, at) === ' ') return 0;
  const [first = ''] = given;
  if (last.folded === given.join('') || (last.folded === first && first.length > 2)) return 1;
  const initials = given.map((part) => part.charAt(0));
  if (
    k > 1 &&
    at >= k &&
    initials.every((initial, i) => words[at - k + i]?.folded === initial) &&
    isMeantInitial(reading, at - 1, at)
  )
    return k;
  if (last.folded === initials.join('') && (k === 1 ? isMeantInitial(reading, at - 1, at) : last.capital))
    return 1;
  if (isInitial(last) && last.folded === initials[0] && isMeantInitial(reading, at - 1, at)) return 1;
  const abbreviated = last.folded.length < 5 && first.startsWith(last.folded) && last.capital;
  return abbreviated && gapBefore(reading, at).startsWith('.') ? 1 : 0;
}

/** How many words from `at` on are this first name, in full or by its initials. */
function givenAfter(reading: Reading, at: number, given: readonly string[]): number {
  const { words, view } = reading;
  if (!joined(reading, at - 1, at, true)) return 0;
  // « le bon. L'erreur »: a point ends the sentence.
  if (/^\. /.test(gapBefore(reading, at))) return 0;
  if (sequenceAt(reading, at, given)) return given.length;
  const first = words[at] as Word;
  if (first.folded === given.join('') || (given.length > 1 && first.folded === given[0] && first.capital))
    return 1;
  const initials = given.map((part) => part.charAt(0));
  const dotted =
    view.folded.charAt(first.end) === '.' || !/^ [a-z]/.test(view.folded.slice(first.end, first.end + 2));
  if (
    initials.length > 1 &&
    initials.every((initial, i) => words[at + i]?.folded === initial) &&
    first.capital
  )
    return initials.length;
  // « haddou y. », in lower case: the point tells.
  const pointed =
    isInitial(first) &&
    /^\.(?:[,;)]| [a-z(])/.test(view.folded.slice(first.end, first.end + 3)) &&
    !/[A-Z]/.test(view.text.charAt(first.end + 2));
  if (!isMeantInitial(reading, at, at - 1) && !pointed) return 0;
  if (first.folded === initials.join('') || (isInitial(first) && first.folded === initials[0]))
    return dotted || first.upper || first.capital ? 1 : 0;
  return 0;
}

/** `Claire Marie Lefèvre`, `Claire M. Lefèvre`: how many words, when a middle name stands between. */
function givenAndMiddleBefore(reading: Reading, at: number, given: readonly string[]): number {
  const middle = reading.words[at - 1];
  if (middle?.capital !== true || TECHNICAL.has(middle.folded) || !joined(reading, at - 1, at)) return 0;
  const before = givenBefore(reading, at - 1, given);
  const first = reading.words[at - 1 - before];
  const isName =
    before > 0 && first !== undefined && !isInitial(first) && gapBefore(reading, at - 1) !== '\n';
  return isName ? before + 1 : 0;
}

/** « Lefèvre, Claire Lefèvre »: the first name after the comma belongs to the next name. */
function isOfTheNext(reading: Reading, to: number, right: number): boolean {
  const next = reading.words[to + right];
  return (
    next !== undefined &&
    isReversed(reading, to) &&
    reading.known.people.families.has(next.folded) &&
    joined(reading, to + right - 1, to + right)
  );
}

/**
 * A family name with a first name that goes with it, on either side. `free`: the first word that is of no other name.
 * When both are words, as in « à la claire fontaine » or « compte S », a capital and a whole first name are asked for.
 */
export function withGiven(reading: Reading, at: number, family: Family, free: number): Extent | null {
  const to = at + family.parts.length;
  const isWord = family.nature === 'word' && !anyCapital(reading, at, to);
  let best: Extent | null = null;
  for (const given of family.givens) {
    let left = givenBefore(reading, at, given, family.nature === 'name');
    if (left === 0) left = givenAndMiddleBefore(reading, at, given);
    if (at - left < free) left = 0;
    let right = left > 0 ? 0 : givenAfter(reading, to, given);
    if (right > 0 && isOfTheNext(reading, to, right)) right = 0;
    if (left + right === 0) continue;
    if (isWord && !isSureOfWords(reading, { from: at - left, to: to + right }, left > 0 ? at : to, given))
      continue;
    if (best === null || to + right - (at - left) > best.to - best.from)
      best = { from: at - left, to: to + right };
  }
  return best;
}

/** `joint`: the word after the place where first name and family name meet. */
function isSureOfWords(reading: Reading, extent: Extent, joint: number, given: readonly string[]): boolean {
  const beside = reading.words[joint === extent.from ? joint : joint - 1] as Word;
  const first =
    joint < extent.to && extent.to - joint <= given.length ? (reading.words[joint] as Word) : beside;
  if (isInitial(beside) || isInitial(first)) return false;
  return (
    natureOf(given, SHORT_GIVEN) === 'name' ||
    isDotted(reading, joint) ||
    anyCapital(reading, extent.from, extent.to)
  );
}
