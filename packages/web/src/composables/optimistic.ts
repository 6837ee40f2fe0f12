import { until } from '@vueuse/core';
import { computed, shallowRef } from 'vue';
import type { Read } from '../api/operations.js';
import { sentenceOf, type ShownRefusal } from '../api/refusals.js';
import { useText } from '../i18n/text.js';
import { showToast } from './toasts.js';

export interface Optimistic<Data> {
  /** What is read, as it will be once the acts under way are done. */
  readonly read: Read<Data>;
  /**
   * Shows `change` at once and acts. Where the server refuses or does not answer, what was there comes back and a message
   * says why; where it agrees, the change stays until what it made is read. Resolves to what was refused.
   */
  act(
    change: (data: Data) => Data,
    send: () => Promise<{ readonly refusals: readonly ShownRefusal[] }>,
  ): Promise<readonly ShownRefusal[]>;
}

/** Shows the outcome of an act before the server confirms it: only for acts that cannot conflict with another user. */
export function useOptimistic<Data>(read: Read<Data>): Optimistic<Data> {
  const { t, language } = useText();
  const changes = shallowRef<readonly ((data: Data) => Data)[]>([]);
  return {
    read: {
      ...read,
      data: computed((): Data | undefined => {
        const { value: data } = read.data;
        return data === undefined
          ? undefined
          : changes.value.reduce<Data>((seen, change) => change(seen), data);
      }),
    },
    async act(change, send) {
      // One of its own: the same change may be under way twice.
      const own = (data: Data): Data => change(data);
      changes.value = [...changes.value, own];
      const { refusals } = await send();
      if (refusals[0]) {
        showToast(t('shell.takenBack', { why: sentenceOf(refusals[0], language.value) }), { bad: true });
      } else {
        read.refresh();
        await until(read.settled).toBe(true);
      }
      changes.value = changes.value.filter((each) => each !== own);
      return refusals;
    },
  };
}
