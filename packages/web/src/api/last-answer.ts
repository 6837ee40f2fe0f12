import type { CombinedError } from '@urql/core';
import { computed, type ComputedRef, type Ref } from 'vue';
import { refusalsOf } from './refusals.js';

/** Refusals that take away the right to see: what was shown goes with it. */
const TAKES_AWAY = new Set(['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_IN', 'CONFIDENTIALITY_NOT_ACCEPTED']);

interface Answers<Data> {
  readonly data: Ref<Data | null | undefined>;
  readonly error: Ref<CombinedError | undefined>;
  readonly operation: Ref<{ readonly key: number } | undefined>;
}

/**
 * The data of the last answer to the same query. urql clears `data` when a request fails, so that a failed background
 * refetch would remove the page and the form in it. Other variables, or a refusal for lack of rights, clear it.
 */
export function useLastAnswer<Data>({
  data,
  error,
  operation,
}: Answers<Data>): ComputedRef<Data | undefined> {
  let last: { readonly data: Data; readonly key: number | undefined } | undefined;
  return computed(() => {
    const key = operation.value?.key;
    const refused = refusalsOf(error.value).some(({ code }) => TAKES_AWAY.has(code));
    if (data.value !== undefined && data.value !== null) last = { data: data.value, key };
    else if (refused || last?.key !== key) last = undefined;
    return last?.data;
  });
}
