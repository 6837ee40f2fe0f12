import { FIELDS, holdingsOf, type Candidate, type Field } from './candidate.js';
import { blanksIn, gramCount } from './letters.js';

/** How long the fields of an article are, or are on average. */
export type Lengths = Readonly<Record<Field, number>>;

/**
 * What the ranker must know of a collection. An engine gives it for the terms and grams asked, and no others:
 * see {@link neededFor}. What is missing from a map is in no article.
 */
export interface CollectionStatistics {
  /** Number of articles. */
  readonly documents: number;
  /** Average number of terms in each field. */
  readonly termLengths: Lengths;
  /** Average number of grams in each field. */
  readonly gramLengths: Lengths;
  /** Number of articles that hold a term. */
  readonly terms: ReadonlyMap<string, number>;
  /** Number of articles that hold a gram. */
  readonly grams: ReadonlyMap<string, number>;
}

/** Number of elements joined by blanks. */
const countOf = (joined: string): number => (joined === '' ? 0 : blanksIn(joined) + 1);

/** Lengths of one article's fields, in terms and in grams. */
export function lengthsOf(candidate: Candidate): { terms: Lengths; grams: Lengths } {
  const each = (length: (field: Field) => number): Lengths => ({
    title: length('title'),
    theme: length('theme'),
    text: length('text'),
  });
  return {
    terms: each((field) => countOf(candidate[field].terms)),
    grams: each((field) => gramCount(candidate[field].words)),
  };
}

/** Statistics of a collection held in memory: what an engine's figures must equal. */
export function statisticsOf(candidates: readonly Candidate[]): CollectionStatistics {
  const terms = new Map<string, number>();
  const grams = new Map<string, number>();
  const sums = { terms: { title: 0, theme: 0, text: 0 }, grams: { title: 0, theme: 0, text: 0 } };
  for (const candidate of candidates) {
    const holdings = holdingsOf(candidate);
    for (const term of holdings.terms) terms.set(term, (terms.get(term) ?? 0) + 1);
    for (const gram of holdings.grams) grams.set(gram, (grams.get(gram) ?? 0) + 1);
    const lengths = lengthsOf(candidate);
    for (const field of FIELDS) {
      sums.terms[field] += lengths.terms[field];
      sums.grams[field] += lengths.grams[field];
    }
  }
  const average = (sum: Lengths): Lengths => {
    const over = Math.max(1, candidates.length);
    return { title: sum.title / over, theme: sum.theme / over, text: sum.text / over };
  };
  return {
    documents: candidates.length,
    termLengths: average(sums.terms),
    gramLengths: average(sums.grams),
    terms,
    grams,
  };
}
