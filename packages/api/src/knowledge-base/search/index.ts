export { createSearch, type OnProgress, type Search, type SearchOptions } from './create-search.js';
export { SEARCH_SCHEMA_SQL } from './postgres/schema.js';
export { SearchError, type SearchErrorKind } from './search-error.js';
export type {
  EngineName,
  Facet,
  FacetField,
  NearestRequest,
  SearchableArticle,
  SearchAnswer,
  SearchEngine,
  SearchFilter,
  SearchHit,
  SearchRequest,
  Segment,
} from './types.js';
export { openScratchEngine, type ScratchEngine } from './scratch-engine.js';
export { openSearchPool } from './open-search-pool.js';
