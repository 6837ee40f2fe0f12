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

/** For {@link Likeness}, one at a time: a megabyte rebuilt for each question would be half of its time. */
const SEEN = new Int32Array(MASK + 1);
let texts = 0;

/** Tells how alike texts are to one: the trigrams of each are counted as they are read, none is kept. */
export class Likeness {
  readonly #one: Uint8Array;
  readonly #size: number;

  constructor(one: ReadonlySet<number>) {
    this.#one = new Uint8Array(MASK + 1);
    for (const trigram of one) this.#one[trigram] = 1;
    this.#size = one.size;
  }

  /** Shared trigrams over all trigrams of words joined by blanks, 0 to 1. */
  of(words: string): number {
    // In which of the texts read a trigram was seen last.
    texts = (texts + 1) | 0;
    const [one, seen, text] = [this.#one, SEEN, texts];
    let [number, size, shared] = [0, 0, 0];
    for (let at = 0; at <= words.length; at += 1) {
      const unit = at === words.length ? BLANK : words.charCodeAt(at);
      const ends = unit === BLANK;
      if (ends && number === 0) continue;
      number = ((number << LETTER_BITS) & MASK) | (ends ? 0 : letterCode(unit));
      if (seen[number] !== text) {
        seen[number] = text;
        size += 1;
        shared += one[number] as number;
      }
      if (ends) number = 0;
    }
    const all = this.#size + size - shared;
    return all === 0 ? 0 : shared / all;
  }
}
