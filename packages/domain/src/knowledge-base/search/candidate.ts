import { analyse } from './analyse.js';
import { gramsOf, lettersOf } from './letters.js';
import { stem } from './stem.js';

/** The parts of an article that weigh differently. `text` is all that is not the title nor the theme. */
export const FIELDS = ['title', 'theme', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/** One field as the ranker reads it: made once when an article is indexed, stored, and given back with it. */
export interface AnalysedField {
  /** Terms joined by blanks, as often as they occur. */
  readonly terms: string;
  /** Every word, folded, joined by blanks. */
  readonly words: string;
}

/** An article as the ranker reads it. */
export interface Candidate extends Readonly<Record<Field, AnalysedField>> {
  readonly id: string;
  /** Stems of every word of the title, question words included, joined by blanks. */
  readonly shape: string;
}

/** What an article is made of, for the search. */
export interface Indexable {
  readonly id: string;
  readonly title: string;
  readonly theme: string | null;
  /** Problem, solution and codes, one after the other. */
  readonly text: string;
}

/** Longest text read of one article, in UTF-16 units: what a request and its response may hold at most. */
const MAX_INDEXED = 60_000;

/** The stems of every word: what a title looks like whatever its endings. */
export const shapeOf = (words: string): string => words.split(' ').map(stem).join(' ');

function analysed(text: string): AnalysedField {
  const { terms, words } = analyse(text.slice(0, MAX_INDEXED));
  return {
    terms: terms.map(({ term }) => term).join(' '),
    words: words.map(({ folded }) => folded).join(' '),
  };
}

/** Analyses an article for the ranker and the index. */
export function candidateOf({ id, title, theme, text }: Indexable): Candidate {
  const titleField = analysed(title);
  return {
    id,
    title: titleField,
    theme: analysed(theme ?? ''),
    text: analysed(text),
    shape: shapeOf(titleField.words),
  };
}

const distinct = (joined: readonly string[]): string[] =>
  [...new Set(joined.flatMap((each) => each.split(' ')))].filter((each) => each !== '');

/** The distinct terms, grams and words of an article: each counts once in the collection's frequencies. */
export function holdingsOf(candidate: Candidate): { terms: string[]; grams: string[]; words: string[] } {
  const fields = FIELDS.map((field) => candidate[field]);
  return {
    terms: distinct(fields.map(({ terms }) => terms)),
    grams: [...new Set(fields.flatMap(({ words }) => gramsOf(lettersOf(words))))],
    words: distinct(fields.map(({ words }) => words)),
  };
}
