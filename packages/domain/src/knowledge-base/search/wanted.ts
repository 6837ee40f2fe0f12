import { gramsOf } from './letters.js';
import { shapeOf } from './candidate.js';
import type { SearchQuestion } from './search-question.js';
import { corrections, isCorrectable, type Correction, type KnownWord } from './spelling.js';
import { hasSynonym, withSynonyms } from './synonyms.js';
import { trigramsOf } from './trigrams.js';
import type { Word } from './tokenise.js';
import { isStopWord } from './stop-words.js';
import { termOf } from './analyse.js';

/** Known words near a word that no article has, by that word. */
export type SimilarWords = ReadonlyMap<string, readonly KnownWord[]>;

/** A question as the ranker asks it, misspelt words read as what they may have meant. */
export interface Wanted {
  readonly question: SearchQuestion;
  /** Terms and how much each counts: 1, or less for a correction or a synonym. */
  readonly terms: ReadonlyMap<string, number>;
  /** Distinct grams and how often the question holds each. */
  readonly grams: ReadonlyMap<string, number>;
  /** Trigrams of the stems of every word. */
  readonly shape: ReadonlySet<number>;
  /** The best correction of each word that no article has. */
  readonly corrected: ReadonlyMap<string, Correction>;
  /** Words that no article has and nothing known is near, folded. */
  readonly unknown: readonly string[];
}

/** Words of a question that may be misspelt, with their term: an engine looks for those whose term it lacks. */
export function spellable(question: SearchQuestion): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { folded } of question.analysis.words) {
    if (!isCorrectable(folded) || isStopWord(folded)) continue;
    const term = termOf(folded);
    if (term !== null) words.set(folded, term);
  }
  return words;
}

/**
 * Understands a question. `similar` holds an entry for each word whose term no article has, empty when nothing
 * is near; a word without an entry is known.
 */
export function wantedOf(question: SearchQuestion, similar: SimilarWords = new Map()): Wanted {
  const terms = new Map<string, number>();
  const corrected = new Map<string, Correction>();
  const lacking = new Set<string>();
  const replaced = new Set<string>();
  const unknown: string[] = [];
  const raise = (term: string, weight: number): void => {
    terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  for (const [folded, term] of spellable(question)) {
    const known = similar.get(folded);
    if (known === undefined) continue;
    lacking.add(term);
    // « patron », where articles say « employeur »: a word that no article has may be well spelt.
    if (hasSynonym(term)) {
      replaced.add(term);
      continue;
    }
    const [best, ...others] = corrections(folded, known);
    if (best === undefined) {
      unknown.push(folded);
      continue;
    }
    corrected.set(folded, best);
    for (const each of [best, ...others]) raise(each.term, each.weight);
  }
  for (const { term } of question.analysis.terms) if (!lacking.has(term)) raise(term, 1);

  const readAs = ({ folded }: Word): string => corrected.get(folded)?.word ?? folded;
  const read = question.analysis.words.map(readAs);
  const grams = new Map<string, number>();
  for (const gram of gramsOf(read.join(''))) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  return {
    question,
    terms: withSynonyms(terms, replaced),
    grams,
    shape: trigramsOf(shapeOf(read.join(' '))),
    corrected,
    unknown,
  };
}

/** What a collection must say of a question before its articles can be ranked. */
export const neededFor = (wanted: Wanted): { terms: string[]; grams: string[] } => ({
  terms: [...wanted.terms.keys()],
  grams: [...wanted.grams.keys()],
});
