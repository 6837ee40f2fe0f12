import type { Facet, FacetField } from './types.js';

/** Values of a facet that are shown. */
const MOST_VALUES = 100;

/** The most frequent first, then by name: the same order whatever the engine. */
export const facetOf = (
  field: FacetField,
  counts: Iterable<readonly [value: string, count: number]>,
): Facet => ({
  field,
  values: [...counts]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, MOST_VALUES),
});
