import type { Settings } from 'meilisearch';

/**
 * How articles are indexed. Meilisearch finds candidates by exact terms, analysed as everywhere else: stems in fields of
 * their own, codes joined and in parts (`ORA-00942` is `ora942`, `ora` and `942`), so that no separator of its own cuts
 * them; its typo tolerance, prefixes and ranking would only be in the way (a code one digit away is another code).
 * Misspelt words, highlights and excerpts are the domain's, for both engines.
 */
export const INDEX_SETTINGS = {
  displayedAttributes: ['key', 'id', 'version'],
  searchableAttributes: ['titleTerms', 'held'],
  filterableAttributes: ['key', 'held', 'productId', 'outcome', 'release', 'blocking', 'year'],
  sortableAttributes: ['publishedAt', 'id'],
  rankingRules: ['sort', 'words', 'attribute'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['fra'] }],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 100_000 },
  searchCutoffMs: 1_500,
} as const satisfies Settings;
