import { computed, shallowRef, watch, type ComputedRef } from 'vue';

export interface Selection {
  readonly count: ComputedRef<number>;
  has(id: string): boolean;
  /** Chooses a row, or not any more; with `through`, all from the last one touched to this one, as that one is. */
  toggle(id: string, options?: { readonly through?: boolean }): void;
  readonly all: ComputedRef<boolean>;
  toggleAll(): void;
  clear(): void;
}

/** The selected rows of a list. Rows that leave the list are deselected: nobody should act on what they do not see. */
export function useSelection(rows: () => readonly { readonly id: string }[]): Selection {
  const chosen = shallowRef<ReadonlySet<string>>(new Set());
  let last: string | null = null;

  watch(rows, (now) => {
    const kept = now.filter(({ id }) => chosen.value.has(id)).map(({ id }) => id);
    if (kept.length < chosen.value.size) chosen.value = new Set(kept);
  });

  function between(from: string, to: string): string[] {
    const ids = rows().map(({ id }) => id);
    const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
    return a === -1 || b === -1 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
  }
  const all = computed(() => rows().length > 0 && rows().every(({ id }) => chosen.value.has(id)));

  return {
    count: computed(() => chosen.value.size),
    has: (id) => chosen.value.has(id),
    toggle(id, { through = false } = {}) {
      const next = new Set(chosen.value);
      if (through && last !== null) {
        const wanted = next.has(last);
        for (const each of between(last, id)) {
          if (wanted) next.add(each);
          else next.delete(each);
        }
      } else if (!next.delete(id)) next.add(id);
      last = id;
      chosen.value = next;
    },
    all,
    toggleAll() {
      chosen.value = new Set(all.value ? [] : rows().map(({ id }) => id));
    },
    clear() {
      chosen.value = new Set();
      last = null;
    },
  };
}
