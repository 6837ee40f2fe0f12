import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { useLeaving } from '../../composables/leaving.js';
import type { KnowledgeBaseFilter, KnowledgeBaseSort, Outcome } from '../../graphql/graphql.js';

/** The facets shown, by their name in the API, and the key each has in the address. */
export const FACETS = {
  productId: 'produit',
  release: 'version',
  outcome: 'issue',
  blocking: 'bloquant',
  year: 'annee',
} as const;
export type FacetName = keyof typeof FACETS;

const OUTCOMES: readonly Outcome[] = ['ANSWER', 'SOLUTION', 'MAINTENANCE'];
const valuesOf = (query: LocationQuery, key: string): string[] => {
  const value = query[key];
  return (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );
};

export interface SearchState {
  readonly question: ComputedRef<string>;
  readonly sort: ComputedRef<KnowledgeBaseSort>;
  readonly filter: ComputedRef<KnowledgeBaseFilter>;
  readonly narrowed: ComputedRef<boolean>;
  chosen(facet: FacetName): string[];
  ask(question: string): void;
  sortBy(sort: KnowledgeBaseSort): void;
  toggle(facet: FacetName, value: string): void;
  widen(): void;
}

/** A search is its address: what is asked can be sent, kept and come back to. */
export function useSearchState(): SearchState {
  const route = useRoute();
  const router = useRouter();
  const leaving = useLeaving();
  const change = (changes: Readonly<Record<string, string | string[] | undefined>>): void => {
    if (!leaving.value) void router.replace({ query: { ...route.query, ...changes } });
  };
  const chosen = (facet: FacetName): string[] => valuesOf(route.query, FACETS[facet]);
  /** Both answers chosen narrow nothing. */
  const oneOf = (values: readonly string[]): boolean | null =>
    values.length === 1 && (values[0] === 'true' || values[0] === 'false') ? values[0] === 'true' : null;
  const orNull = <Value>(values: Value[]): Value[] | null => (values.length > 0 ? values : null);

  return {
    question: computed(() => valuesOf(route.query, 'q')[0] ?? ''),
    sort: computed(() => (route.query['tri'] === 'date' ? 'DATE' : 'RELEVANCE')),
    filter: computed(() => ({
      productId: orNull(chosen('productId')),
      release: orNull(chosen('release')),
      blocking: oneOf(chosen('blocking')),
      outcome: orNull(OUTCOMES.filter((outcome) => chosen('outcome').includes(outcome))),
      year: orNull(
        chosen('year')
          .map(Number)
          .filter((year) => Number.isInteger(year)),
      ),
    })),
    narrowed: computed(() => (Object.keys(FACETS) as FacetName[]).some((facet) => chosen(facet).length > 0)),
    chosen,
    ask: (question) => change({ q: question || undefined }),
    sortBy: (sort) => change({ tri: sort === 'DATE' ? 'date' : undefined }),
    toggle(facet, value) {
      const now = chosen(facet);
      const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
      change({ [FACETS[facet]]: next.length > 0 ? next : undefined });
    },
    widen: () => change(Object.fromEntries(Object.values(FACETS).map((key) => [key, undefined]))),
  };
}
