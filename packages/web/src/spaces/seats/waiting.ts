import { computed, type ComputedRef } from 'vue';
import { useQuery } from '../../api/operations.js';
import { WaitingSeatProposalsDocument } from '../../graphql/graphql.js';

/** How many proposals wait for the Amue; asked for while somebody is shown it. */
export function useWaitingProposals(shown: ComputedRef<boolean>): ComputedRef<number> {
  const read = useQuery(WaitingSeatProposalsDocument, {}, { pause: () => !shown.value });
  return computed(() => read.data.value?.seatProposals.totalCount ?? 0);
}
