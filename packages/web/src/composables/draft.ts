import { ref, watch, type Ref } from 'vue';

export interface Draft<Value> {
  readonly value: Ref<Value>;
  /** Was something found from an earlier visit? */
  readonly restored: Ref<boolean>;
  /** Sent, or given up: nothing is kept. */
  clear(): void;
}

const PREFIX = 'desk:draft:';

function read<Value extends object>(key: string): Partial<Value> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Value>) : null;
  } catch {
    // Unreadable (an older version, another program): as good as none.
    return null;
  }
}

/**
 * A text being written, kept on this device at every change until it is sent: a crash, a closed tab or an ended
 * session loses nothing. `owner` is the person's id, so that two people at one desk do not see each other's drafts.
 */
export function useDraft<Value extends object>(
  owner: string,
  name: string,
  empty: () => Value,
): Draft<Value> {
  const key = `${PREFIX}${owner}:${name}`;
  const kept = read<Value>(key);
  const value = ref({ ...empty(), ...kept }) as Ref<Value>;
  const restored = ref(kept !== null);
  const nothing = (): string => JSON.stringify(empty());

  watch(
    value,
    (draft) => {
      const text = JSON.stringify(draft);
      try {
        if (text === nothing()) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // Storage full or forbidden: the text is still on the screen.
      }
    },
    { deep: true, flush: 'sync' },
  );

  return {
    value,
    restored,
    clear() {
      value.value = empty();
      restored.value = false;
      localStorage.removeItem(key);
    },
  };
}
