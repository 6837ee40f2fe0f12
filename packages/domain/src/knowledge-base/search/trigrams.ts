import { LETTER_BITS, letterCode } from './letter-code.js';

const MASK = (1 << (LETTER_BITS * 3)) - 1;
const BLANK = 32;

/**
 * The three-letter sequences of words joined by blanks, as numbers, each word padded by two blanks before and one
 * behind: what pg_trgm does.
 */
export function trigramsOf(words: string): Set<number> {
  const found = new Set<number>();
  let number = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const unit = at === words.length ? BLANK : words.charCodeAt(at);
    const ends = unit === BLANK;
    if (ends && number === 0) continue;
    number = ((number << LETTER_BITS) & MASK) | (ends ? 0 : letterCode(unit));
    found.add(number);
    if (ends) number = 0;
  }
  return found;
}

/** Shared trigrams over all trigrams, 0 to 1. */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const trigram of other) if (one.has(trigram)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
