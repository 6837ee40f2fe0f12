export { analyse, termOf, termsOfWord } from './analyse.js';
export { type AnalysedField, type Candidate, candidateOf, FIELDS, holdingsOf } from './candidate.js';
export { rarity } from './bm25.js';
export { didYouMean } from './did-you-mean.js';
export { gramNumber } from './letters.js';
export { highlight } from './highlight.js';
export type { Segment } from './marks.js';
export {
  isEmptyQuestion,
  isSentence,
  MAX_QUESTION,
  parseQuestion,
  type SearchQuestion,
} from './search-question.js';
export { questionKey } from './question-key.js';
export { type Nearness, rank } from './rank.js';
export { snippet } from './snippet.js';
export type { KnownWord } from './spelling.js';
export { type CollectionStatistics, lengthsOf, type Lengths, statisticsOf } from './statistics.js';
export { neededFor, spellable, type Wanted, wantedOf } from './wanted.js';
export { trigramsOf } from './trigrams.js';
export { shownForms } from './shown-forms.js';
