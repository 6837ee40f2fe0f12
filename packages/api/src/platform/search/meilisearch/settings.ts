import type { Settings } from 'meilisearch';

/**
 * How articles are indexed. Meilisearch finds candidates by exact terms, analysed as everywhere else: its own typo
 * tolerance, prefixes and ranking would only be in the way (a code one digit away is another code).
 */
export const INDEX_SETTINGS = {
  searchableAttributes: ['titleTerms', 'held'],
  filterableAttributes: ['key', 'held', 'productId', 'outcome', 'release', 'blocking', 'year'],
  sortableAttributes: ['publishedAt', 'id'],
  rankingRules: ['sort', 'words', 'attribute'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 100_000 },
  searchCutoffMs: 1_500,
} as const satisfies Settings;
