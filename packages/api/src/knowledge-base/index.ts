export { TextSegmentType } from './article.type.js';
export { publishProposal, publishRedacted } from './article-service.js';
export { carriedIntoArticles, withdrawErased } from './erase-articles.js';
export { KnownNames } from './known-names.js';
export { countDeflection, giveOpinion } from './article-use.js';
export {
  runQueries,
  runMisspeltQueries,
  type Evaluation,
  loadCorpus,
  readCorpus,
  readQueries,
  type SearchUnderTest,
  searchOf,
  unanswerable,
} from './evaluate.js';
export { PEER, peerSearch } from './evaluation-peer.js';
export { countSearch } from './search-log.js';
export { rebuildIndex } from './rebuild-index.js';
export { INDEXED, KNOWN_NAMES, knowledgeBaseRoom, SEARCH } from './room.js';
export {
  createSearch,
  openScratchEngine,
  openSearchPool,
  type EngineName,
  type Search,
} from './search/index.js';
