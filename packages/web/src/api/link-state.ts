import { readonly, ref, type Ref } from 'vue';

/**
 * Whether the page gets live events. `idle` until it asks for some. When the person has too many pages open, this one
 * gets none (`crowded`) or only some (`partly`).
 */
export type LinkState = 'idle' | 'connected' | 'lost' | 'crowded' | 'partly';

export interface Link {
  readonly state: Readonly<Ref<LinkState>>;
  /** How many times the link came back. */
  readonly recoveries: Readonly<Ref<number>>;
  /** How many times more was missed than is retained: everything must be read again. */
  readonly gaps: Readonly<Ref<number>>;
  change(next: LinkState): void;
  /** Something was missed for good. */
  missed(): void;
}

/** The state of the live link, for the sign in the header and for the pages that catch up. */
export function createLink(): Link {
  const state = ref<LinkState>('idle');
  const recoveries = ref(0);
  const gaps = ref(0);
  return {
    state: readonly(state),
    recoveries: readonly(recoveries),
    gaps: readonly(gaps),
    change(next) {
      if (state.value === 'lost' && next === 'connected') recoveries.value += 1;
      state.value = next;
    },
    missed() {
      gaps.value += 1;
    },
  };
}
