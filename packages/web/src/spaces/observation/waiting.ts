import { computed, type ComputedRef } from 'vue';
import { useQuery } from '../../api/operations.js';
import { WaitingObservationsDocument } from '../../graphql/graphql.js';

/** How many observations wait for an answer; asked for while somebody is shown it. */
export function useWaitingObservations(shown: ComputedRef<boolean>): ComputedRef<number> {
  const read = useQuery(WaitingObservationsDocument, {}, { pause: () => !shown.value });
  return computed(() => read.data.value?.observations.totalCount ?? 0);
}
