import { FACET_FIELDS, type EngineName, type SearchAnswer } from './types.js';

/** The answer without any hit. */
export const emptyAnswer = (engine: EngineName): SearchAnswer => ({
  hits: [],
  totalCount: 0,
  facets: FACET_FIELDS.map((field) => ({ field, values: [] })),
  suggestion: null,
  engine,
});
