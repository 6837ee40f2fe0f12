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
  readonly #rarities: Float64Array;
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
    this.#rarities = Float64Array.from(asked, ([each, weight]) => {
      const holding = frequencies.get(each) ?? 0;
      return holding === 0 ? 0 : weight * rarity(documents, holding);
    });
    this.#frequencies = new Float64Array(this.#rarities.length);
  }

  /** What one occurrence of anything weighs in a field of this length. */
  occurrence(field: Field, length: number): number {
    const { b, fields } = this.#weights;
    const average = this.#average[field];
    return average === 0 ? 0 : fields[field] / (1 - b + (b * length) / average);
  }

  /** Adds occurrences, by the places of what occurred: the first `length` of some. */
  add(places: Int32Array, length: number, weight: number): void {
    const frequencies = this.#frequencies;
    for (let at = 0; at < length; at += 1) {
      const place = places[at] as number;
      frequencies[place] = (frequencies[place] as number) + weight;
    }
  }

  /** The score of what was added since the last call. */
  take(): number {
    const [frequencies, rarities, { k1 }] = [this.#frequencies, this.#rarities, this.#weights];
    let score = 0;
    for (let place = 0; place < frequencies.length; place += 1) {
      const frequency = frequencies[place] as number;
      if (frequency === 0) continue;
      score += ((rarities[place] as number) * frequency * (k1 + 1)) / (k1 + frequency);
      frequencies[place] = 0;
    }
    return score;
  }
}
