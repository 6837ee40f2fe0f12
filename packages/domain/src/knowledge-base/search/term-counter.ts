const LENGTHS = 64;

/** Where a term of this first letter and length is looked up; most terms of a text fall where nothing is. */
const slotOf = (first: number, length: number): number =>
  (first & 127) * LENGTHS + Math.min(length, LENGTHS - 1);

/** Counts a question's terms in the terms of candidates: one pass over a text, whatever the number of terms. */
export class TermCounter {
  readonly #places = new Map<string, number>();
  readonly #filter = new Uint8Array(128 * LENGTHS);

  /** `terms`: distinct; their order is that of the places. */
  constructor(terms: readonly string[]) {
    for (const [place, term] of terms.entries()) {
      this.#places.set(term, place);
      this.#filter[slotOf(term.charCodeAt(0), term.length)] = 1;
    }
  }

  /** Calls `found` with the place of a term for each of its occurrences in terms joined by blanks. */
  count(joined: string, found: (place: number) => void): void {
    for (let start = 0; start < joined.length;) {
      const blank = joined.indexOf(' ', start);
      const end = blank < 0 ? joined.length : blank;
      if (this.#filter[slotOf(joined.charCodeAt(start), end - start)] !== 0) {
        const place = this.#places.get(joined.slice(start, end));
        if (place !== undefined) found(place);
      }
      start = end + 1;
    }
  }
}
