export { TextSegmentType } from './article.type.js';
export { ArticleDesk, publishArticle, publishProposal, publishRedacted } from './article-desk.js';
export { carriedIntoArticles, withdrawErased } from './erase-articles.js';
export { clearedName } from './article-files.js';
export { ArticleEntity, ArticleFileEntity, ArticleVersionEntity, type Article } from './article.entity.js';
export { feedIndex, searchableOf, type SearchIndex } from './index-feed.js';
export { KnownNames } from './known-names.js';
export { ArticleOfTicketResolver, KnowledgeBaseResolver } from './knowledge-base.resolver.js';
export { errorCodesIn } from './propose-article.js';
export { Redactor } from './redactor.js';
export { countDeflection, giveOpinion } from './article-use.js';
export { linkArticles } from './article-links.js';
export {
  ArticleCommentResolver,
  ArticlesNamedResolver,
  ArticleUseResolver,
  ArticleVersionResolver,
} from './article-use.resolver.js';
export {
  ask,
  askMisspelt,
  type Evaluation,
  type EvaluationCorpus,
  type EvaluationQueries,
  loadCorpus,
  readCorpus,
  readQueries,
  type SearchUnderTest,
  searchOf,
  unanswerable,
} from './evaluate.js';
export { PEER, peerSearch } from './evaluation-peer.js';
export { countSearch } from './search-log.js';
export { rebuildIndex, repairIndex, type Repair } from './rebuild-index.js';
export { INDEXED, KNOWN_NAMES, knowledgeBaseRoom, SEARCH } from './room.js';
export {
  createSearch,
  openScratchEngine,
  openSearchPool,
  type EngineName,
  type Search,
} from './search/index.js';
