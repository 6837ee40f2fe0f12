import { computed, watch, type ComputedRef } from 'vue';
import type { Refusals } from './refusals.js';

/**
 * C3.2.7: whether the agent is asked to confirm a response, for as long as the text is the one that was asked about: what
 * is written next is read again.
 */
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
