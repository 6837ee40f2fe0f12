const LENGTHS = 64;

/** Where a term of this first letter and length is looked up; most terms of a text fall where nothing is. */
const slotOf = (first: number, length: number): number =>
  (first & 127) * LENGTHS + Math.min(length, LENGTHS - 1);

/** Finds a question's terms in the terms of candidates: one pass over a text, whatever the number of terms. */
export class TermCounter {
  /** The places of the terms found last, one for each occurrence, in order. */
  found = new Int32Array(256);
  /** How many terms the text read last holds, asked for or not. */
  terms = 0;
  readonly #places = new Map<string, number>();
  readonly #filter = new Uint8Array(128 * LENGTHS);

  /** `terms`: distinct; their order is that of the places. */
  constructor(terms: readonly string[]) {
    for (const [place, term] of terms.entries()) {
      this.#places.set(term, place);
      this.#filter[slotOf(term.charCodeAt(0), term.length)] = 1;
    }
  }

  /** Reads terms joined by blanks; gives the number of occurrences of what is asked for. */
  count(joined: string): number {
    if (this.found.length < joined.length) this.found = new Int32Array(2 * joined.length);
    let [count, terms] = [0, 0];
    for (let start = 0; start < joined.length;) {
      const blank = joined.indexOf(' ', start);
      const end = blank < 0 ? joined.length : blank;
      terms += 1;
      if (this.#filter[slotOf(joined.charCodeAt(start), end - start)] !== 0) {
        const place = this.#places.get(joined.slice(start, end));
        if (place !== undefined) this.found[count++] = place;
      }
      start = end + 1;
    }
    this.terms = terms;
    return count;
  }
}
