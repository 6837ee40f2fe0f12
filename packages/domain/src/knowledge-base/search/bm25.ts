import type { Field } from './candidate.js';
import type { Lengths } from './statistics.js';

/** How a signal reads the fields of an article. */
export interface Weights {
  /** How soon more of the same stops to count. */
  readonly k1: number;
  /** How much a long field weakens what it holds, 0 to 1. */
  readonly b: number;
  readonly fields: Lengths;
}

/** How rare a term is (Robertson and Spärck Jones, never negative). */
export const rarity = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

/** BM25F (Robertson, Zaragoza, Taylor 2004): the fields are weighed together before they saturate. */
export class FieldedBm25 {
  readonly #weights: Weights;
  readonly #average: Lengths;
  readonly #places: readonly number[];
  readonly #frequencies: Float64Array;

  /** `asked`: what is looked for and how much each counts; its order gives the places. */
  constructor(
    weights: Weights,
    asked: ReadonlyMap<string, number>,
    average: Lengths,
    frequencies: ReadonlyMap<string, number>,
    documents: number,
  ) {
    this.#weights = weights;
    this.#average = average;
    this.#places = [...asked].map(([each, weight]) => {
      const holding = frequencies.get(each) ?? 0;
      return holding === 0 ? 0 : weight * rarity(documents, holding);
    });
    this.#frequencies = new Float64Array(this.#places.length);
  }

  /** What one occurrence of anything weighs in a field of this length. */
  occurrence(field: Field, length: number): number {
    const { b, fields } = this.#weights;
    const average = this.#average[field];
    return average === 0 ? 0 : fields[field] / (1 - b + (b * length) / average);
  }

  /** Adds an occurrence, by the place of what occurred. */
  add(place: number, weight: number): void {
    this.#frequencies[place] = (this.#frequencies[place] ?? 0) + weight;
  }

  /** The score of what was added since the last call. */
  take(): number {
    let score = 0;
    for (const [place, rare] of this.#places.entries()) {
      const frequency = this.#frequencies[place] ?? 0;
      if (frequency > 0)
        score += (rare * frequency * (this.#weights.k1 + 1)) / (this.#weights.k1 + frequency);
    }
    this.#frequencies.fill(0);
    return score;
  }
}
