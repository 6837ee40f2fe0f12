export { createSearch, type OnProgress, type Search } from './create-search.js';
export { SearchError } from './search-error.js';
export type { EngineName, SearchableArticle, SearchEngine, SearchRequest } from './types.js';
export { openScratchEngine } from './scratch-engine.js';
export { openSearchPool } from './open-search-pool.js';
