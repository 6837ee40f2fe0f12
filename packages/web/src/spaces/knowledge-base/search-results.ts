import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { useLazyQuery, useQuery, type Read } from '../../api/operations.js';
import { SearchKnowledgeBaseDocument, type SearchKnowledgeBaseQuery } from '../../graphql/graphql.js';
import type { SearchState } from './search-state.js';

export type Results = SearchKnowledgeBaseQuery['searchKnowledgeBase'];
export type Hit = Results['hits'][number];

const PAGE = 10;

export interface SearchResults {
  readonly read: Read<SearchKnowledgeBaseQuery>;
  readonly hits: ComputedRef<readonly Hit[]>;
  readonly hasMore: ComputedRef<boolean>;
  readonly loadingMore: Ref<boolean>;
  more(): Promise<void>;
}

/** Results of the search in the address. An answer to an earlier question is dropped, and never shown. */
export function useSearchResults(state: SearchState): SearchResults {
  const variables = computed(() => ({
    question: state.question.value,
    filter: state.filter.value,
    sort: state.sort.value,
    first: PAGE,
    offset: 0,
  }));
  const read = useQuery(SearchKnowledgeBaseDocument, variables);
  const ask = useLazyQuery();
  const further = shallowRef<readonly Hit[]>([]);
  const loadingMore = ref(false);
  const key = computed(() => JSON.stringify(variables.value));
  watch(key, () => (further.value = []));

  const hits = computed(() => [...(read.data.value?.searchKnowledgeBase.hits ?? []), ...further.value]);
  return {
    read,
    hits,
    loadingMore,
    hasMore: computed(() => hits.value.length < (read.data.value?.searchKnowledgeBase.totalCount ?? 0)),
    async more() {
      if (loadingMore.value) return;
      const asked = key.value;
      loadingMore.value = true;
      const { data } = await ask(SearchKnowledgeBaseDocument, {
        ...variables.value,
        offset: hits.value.length,
      });
      loadingMore.value = false;
      if (asked === key.value && data) further.value = [...further.value, ...data.searchKnowledgeBase.hits];
    },
  };
}
