import { FACET_FIELDS, type EngineName, type SearchAnswer } from './types.js';

/** The answer where nothing is found. */
export const emptyAnswer = (engine: EngineName): SearchAnswer => ({
  hits: [],
  totalCount: 0,
  facets: FACET_FIELDS.map((field) => ({ field, values: [] })),
  suggestion: null,
  engine,
});
