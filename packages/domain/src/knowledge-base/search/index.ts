export { type Analysis, analyse, termOf, termsOfWord } from './analyse.js';
export {
  type AnalysedField,
  type Candidate,
  candidateOf,
  type Field,
  FIELDS,
  holdingsOf,
  type Indexable,
} from './candidate.js';
export { rarity } from './bm25.js';
export { didYouMean } from './did-you-mean.js';
export { gramNumber } from './letters.js';
export { highlight } from './highlight.js';
export type { Asked, Segment } from './marks.js';
export { isEmptyQuestion, isSentence, MAX_QUESTION, parseQuestion, type Question } from './question.js';
export { questionKey } from './question-key.js';
export { type Nearness, rank, type Ranked } from './rank.js';
export { snippet } from './snippet.js';
export type { Correction, KnownWord } from './spelling.js';
export { type CollectionStatistics, lengthsOf, type Lengths, statisticsOf } from './statistics.js';
export { neededFor, type SimilarWords, spellable, type Wanted, wantedOf } from './wanted.js';
export { trigramsOf } from './trigrams.js';
export { shownForms } from './shown-forms.js';
