import { termOf } from './analyse.js';
import { STOP_WORDS } from './stop-words.js';

/** A word that some article has. */
export interface KnownWord {
  /** Folded. */
  readonly word: string;
  /** As people write it, accents included. */
  readonly shown: string;
  /** Number of articles that hold it. */
  readonly documents: number;
}

/** A known word that may be what was meant. */
export interface Correction extends KnownWord {
  readonly term: string;
  /** 1 - distance / length. */
  readonly weight: number;
}

/** How many known words stand in for one that no article has. */
const NEAREST = 3;
/** Shorter words have too many neighbours; a word with a digit is a code, and is never corrected. */
const SHORTEST = 4;
const CORRECTABLE = /^\p{L}+$/u;

/** Is this folded word one that a spelling correction may replace? */
export const isCorrectable = (folded: string): boolean =>
  folded.length >= SHORTEST && CORRECTABLE.test(folded);

/** Most edits by which a word of this length is still the same word misspelt. */
const mostEdits = (length: number): number => Math.max(1, Math.floor(length * 0.34));

/** Letters added, dropped, changed, or swapped with their neighbour; `most + 1` stands for any more than `most`. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
      best = Math.min(best, edits);
    }
    if (best > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** « commnet » is no subject: it is a question word misspelt. */
const isMisspeltStopWord = (folded: string): boolean =>
  [...STOP_WORDS].some((stop) => stop.length >= SHORTEST && editDistance(folded, stop, 1) <= 1);

/**
 * What may have been meant by a folded word that no article has: the nearest known words with a stem of their
 * own, the best first. Empty when nothing is near, or when a question word was misspelt.
 */
export function corrections(folded: string, known: readonly KnownWord[]): Correction[] {
  if (!isCorrectable(folded) || isMisspeltStopWord(folded)) return [];
  const most = mostEdits(folded.length);
  const near = known
    .map((each) => ({ each, distance: editDistance(folded, each.word, most), term: termOf(each.word) }))
    .filter(({ distance }) => distance <= most)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        b.each.documents - a.each.documents ||
        (a.each.word < b.each.word ? -1 : 1),
    );
  const found = new Map<string, Correction>();
  for (const { each, distance, term } of near) {
    if (term === null || found.has(term)) continue;
    found.set(term, { ...each, term, weight: 1 - distance / folded.length });
    if (found.size === NEAREST) break;
  }
  return [...found.values()];
}
