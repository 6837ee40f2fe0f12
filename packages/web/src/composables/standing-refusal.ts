import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import type { ShownRefusal } from '../api/refusals.js';

/** The refusal of a field, as long as the field holds the refused value; hidden while it is being corrected. */
export function useStandingRefusal(
  refusal: () => ShownRefusal | undefined,
  value: () => unknown,
): ComputedRef<ShownRefusal | undefined> {
  const corrected = shallowRef<ShownRefusal | undefined>();
  watch(value, () => (corrected.value = refusal()), { deep: true, flush: 'sync' });
  return computed(() => (refusal() === corrected.value ? undefined : refusal()));
}
