import { computed, watch, type ComputedRef } from 'vue';
import type { Refusals } from './refusals.js';

/** C3.2.7: whether the agent must confirm a response, as long as its text is unchanged. */
export function useConfirmation(
  refusals: Refusals,
  text: () => string,
): { readonly asked: ComputedRef<boolean> } {
  const asked = computed(() => refusals.all.value.some(({ code }) => code === 'RESPONSE_NEEDS_CONFIRMATION'));
  watch(text, () => {
    if (asked.value) refusals.clear();
  });
  return { asked };
}
