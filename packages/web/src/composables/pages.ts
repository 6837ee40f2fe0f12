import { computed, ref, watch, type ComputedRef, type WatchSource } from 'vue';

export interface Pages {
  /** Cursor of the page shown; `null` for the first. */
  readonly after: ComputedRef<string | null>;
  /** Number of the page shown, from 1. */
  readonly number: ComputedRef<number>;
  next(endCursor: string | null | undefined): void;
  previous(): void;
}

/** Cursor-based pagination. Returns to the first page whenever `reset` changes. */
export function usePages(reset: WatchSource<unknown>): Pages {
  const cursors = ref<string[]>([]);
  watch(reset, () => (cursors.value = []));
  return {
    after: computed(() => cursors.value.at(-1) ?? null),
    number: computed(() => cursors.value.length + 1),
    next(endCursor) {
      if (endCursor) cursors.value = [...cursors.value, endCursor];
    },
    previous() {
      cursors.value = cursors.value.slice(0, -1);
    },
  };
}
