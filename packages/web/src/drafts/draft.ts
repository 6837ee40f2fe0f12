import { ref, watch, type Ref } from 'vue';
import { forget, keep, readKept } from './local-storage.js';

export interface LocalDraft<Value> {
  readonly value: Ref<Value>;
  /** Was something found from an earlier visit? */
  readonly restored: Ref<boolean>;
  /** Sent, or given up: nothing is kept. */
  clear(): void;
  /** Puts back what was cleared by mistake; once its page is left too: it is there at the next visit. */
  restore(value: Value): void;
}

const PREFIX = 'desk:draft:';

/**
 * A text being written, stored on this device at every change until it is sent, so that a crash, a closed tab or an
 * expired session loses nothing. Stored per person, so that two people on one computer do not see each other's
 * drafts.
 */
export function useDraft<Value extends object>(
  owner: string,
  name: string,
  empty: () => Value,
): LocalDraft<Value> {
  const key = `${PREFIX}${owner}:${name}`;
  const kept = readKept(key) as Partial<Value> | null;
  const value = ref({ ...empty(), ...kept }) as Ref<Value>;
  const restored = ref(kept !== null);
  const nothing = (): string => JSON.stringify(empty());

  watch(
    value,
    (draft) => {
      if (JSON.stringify(draft) === nothing()) forget(key);
      else keep(key, draft);
    },
    { deep: true, flush: 'sync' },
  );

  return {
    value,
    restored,
    clear() {
      value.value = empty();
      restored.value = false;
      forget(key);
    },
    restore(cleared) {
      value.value = cleared;
      keep(key, cleared);
    },
  };
}
