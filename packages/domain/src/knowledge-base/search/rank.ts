import { FieldedBm25, rarity, type Weights } from './bm25.js';
import { FIELDS, type Candidate } from './candidate.js';
import { isCode } from './codes.js';
import { GramCounter } from './letters.js';
import type { CollectionStatistics } from './statistics.js';
import { TermCounter } from './term-counter.js';
import { Likeness } from './trigrams.js';
import type { Wanted } from './wanted.js';

/**
 * Measured on 54 public questions and on 390 reworded titles of the demo's tickets, clean and misspelt; all
 * neighbours are within .02 of MRR: do not tune them further on either.
 */
const TERMS: Weights = { k1: 1.2, b: 0.9, fields: { title: 1, theme: 0.2, text: 0.3 } };
const GRAMS: Weights = { k1: 1.2, b: 0.75, fields: { title: 1, theme: 0.2, text: 1 } };

/** A code is one wherever it stands, and however often. */
const CODES: Weights = { k1: 1.2, b: 0, fields: { title: 3, theme: 1, text: 1 } };
/** How much the code counts that somebody has before the eyes, beside one signal: words and letters only describe. */
const CODE = 2;

/** Titles less alike than this say little: the best of them does not count as if it were the one asked for. */
const LIKE_A_TITLE = 0.3;

/** A sentence less near than this says little: the nearest of them does not count as if it meant the same. */
const MEANS_THE_SAME = 0.5;
/**
 * How much the nearest counts beside one signal: less than words, letters and title together. With a small model 1 to 3
 * are within .002 of MRR: not tuned further.
 */
const MEANING = 2;

/** How near articles are to a question by meaning, 0 to 1, by id; one that is not in it is not near. */
export type Nearness = ReadonlyMap<string, number>;

const FAR: Nearness = new Map();

/** An article and how well it answers: the sum of shares, each 0 to 1 of the best candidate's. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Scores of every candidate for one signal, as shares of the best, or of `least` when the best is below. */
function shares(scores: readonly number[], least = 0): readonly number[] {
  const best = scores.reduce((most, score) => Math.max(most, score), least);
  return best === 0 ? scores : scores.map((score) => score / best);
}

/**
 * Orders candidates by how well they answer, the best first: BM25F over terms + BM25F over grams + similarity of
 * the title, each divided by its best, summed, and twice BM25 over the codes of the question, if any. Where a model of
 * sentences has told how near they are by meaning, twice that: an article that means the same and holds none of the
 * words comes among those that hold some, not before one that holds them all. Equals keep the order in which they came.
 * Pure; linear in the length of the candidates.
 */
export function rank(
  wanted: Wanted,
  candidates: readonly Candidate[],
  statistics: CollectionStatistics,
  nearness: Nearness = FAR,
): Ranked[] {
  const { documents } = statistics;
  const terms = new FieldedBm25(TERMS, wanted.terms, statistics.termLengths, statistics.terms, documents);
  const grams = new FieldedBm25(GRAMS, wanted.grams, statistics.gramLengths, statistics.grams, documents);
  const asked = [...wanted.terms.keys()];
  const isAskedCode = Uint8Array.from(asked, (term) => (isCode(term) ? 1 : 0));
  const codes = new FieldedBm25(
    CODES,
    new Map([...wanted.terms].map(([term, weight]) => [term, isCode(term) ? weight : 0])),
    statistics.termLengths,
    statistics.terms,
    documents,
  );
  const asksForCodes = isAskedCode.includes(1);
  const termCounter = new TermCounter(asked);
  const gramCounter = new GramCounter([...wanted.grams.keys()]);
  const likeness = new Likeness(wanted.shape);

  const termScores: number[] = [];
  const gramScores: number[] = [];
  const titleScores: number[] = [];
  const codeScores: number[] = [];
  for (const candidate of candidates) {
    for (const field of FIELDS) {
      const counts = candidate[field];
      const termCount = termCounter.count(counts.terms);
      terms.add(termCounter.found, termCount, terms.occurrence(field, termCounter.terms));
      if (asksForCodes) {
        const found = termCounter.found.subarray(0, termCount).filter((place) => isAskedCode[place] === 1);
        codes.add(found, found.length, 1);
      }
      const gramCount = gramCounter.count(counts.words);
      grams.add(gramCounter.found, gramCount, grams.occurrence(field, gramCounter.grams));
    }
    termScores.push(terms.take());
    gramScores.push(grams.take());
    codeScores.push(codes.take());
    titleScores.push(likeness.of(candidate.shape));
  }
  const near = candidates.map(({ id }) => nearness.get(id) ?? 0);
  const meaning = shares(near, MEANS_THE_SAME);
  const signals = [shares(termScores), shares(gramScores), shares(titleScores, LIKE_A_TITLE)];
  // A code that many articles have tells less than one that is in a single article.
  const code = shares(codeScores, rarity(documents, 1));
  return candidates
    .map(({ id }, at) => ({
      id,
      score: signals.reduce(
        (sum, signal) => sum + (signal[at] ?? 0),
        CODE * (code[at] ?? 0) + MEANING * (meaning[at] ?? 0),
      ),
    }))
    .sort((one, other) => other.score - one.score);
}
