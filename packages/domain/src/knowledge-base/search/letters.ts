import { LETTER_BITS, letterCode } from './letter-code.js';

/**
 * Length of a gram, in letters. Measured on two corpora (the public one and the demo's reworded tickets): five
 * beats four by .01 to .03 of MRR once misspelt words are read as corrected; six begins to lose.
 */
const GRAM = 5;

/** Letters and digits of folded words, without the blanks: grams run across words, glued words read alike. */
export const lettersOf = (words: string): string => words.replaceAll(' ', '');

/** Every gram of a run of letters, in order, as often as it occurs: `droitd` → `droit`, `roitd`. */
export function gramsOf(letters: string): string[] {
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= letters.length; at += 1) grams.push(letters.slice(at, at + GRAM));
  return grams;
}

/** How many grams folded words joined by blanks hold. */
export const gramCount = (words: string): number => Math.max(0, words.length - blanksIn(words) - GRAM + 1);

/** Number of blanks. */
export function blanksIn(joined: string): number {
  let count = 0;
  for (let at = joined.indexOf(' '); at >= 0; at = joined.indexOf(' ', at + 1)) count += 1;
  return count;
}

const MASK = (1 << (LETTER_BITS * GRAM)) - 1;
/** Slots of the filter that spares a look-up for most grams of a text; a bit each, so that it stays near the processor. */
const FILTER = 0xffff;
const BLANK = 32;

/** A gram as a number below 2^30: what an index keeps in its place. Other scripts than the Latin one share numbers. */
export function gramNumber(gram: string): number {
  let number = 0;
  for (let at = 0; at < gram.length; at += 1)
    number = (number << LETTER_BITS) | letterCode(gram.charCodeAt(at));
  return number;
}

const slotOf = (number: number): number => (number ^ (number >>> 14)) & FILTER;

/** Finds a question's grams in the texts of candidates: one pass over a text, whatever the number of grams. */
export class GramCounter {
  /** The places of the grams found last, one for each occurrence, in order: the first {@link count} of them. */
  found = new Int32Array(1024);
  readonly #places = new Map<number, number>();
  readonly #filter = new Uint8Array((FILTER + 1) / 8);
  /** How many grams the text read last holds, asked for or not. */
  grams = 0;

  /** `grams`: distinct; their order is that of the places. */
  constructor(grams: readonly string[]) {
    for (const [place, gram] of grams.entries()) {
      const number = gramNumber(gram);
      this.#places.set(number, place);
      const slot = slotOf(number);
      this.#filter[slot >> 3] = (this.#filter[slot >> 3] ?? 0) | (1 << (slot & 7));
    }
  }

  /** Reads folded words joined by blanks; gives the number of occurrences of what is asked for. */
  count(words: string): number {
    if (this.found.length < words.length) this.found = new Int32Array(2 * words.length);
    const [found, filter] = [this.found, this.#filter];
    let number = 0;
    let letters = 0;
    let count = 0;
    for (let at = 0; at < words.length; at += 1) {
      const unit = words.charCodeAt(at);
      if (unit === BLANK) continue;
      number = ((number << LETTER_BITS) & MASK) | letterCode(unit);
      letters += 1;
      const slot = slotOf(number);
      if (letters < GRAM || ((filter[slot >> 3] as number) & (1 << (slot & 7))) === 0) continue;
      const place = this.#places.get(number);
      if (place !== undefined) found[count++] = place;
    }
    this.grams = Math.max(0, letters - GRAM + 1);
    return count;
  }
}
