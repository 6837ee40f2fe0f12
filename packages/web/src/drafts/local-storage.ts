import { StorageSerializers, useLocalStorage, useSessionStorage, type UseStorageOptions } from '@vueuse/core';
import type { Ref } from 'vue';

const OPTIONS: UseStorageOptions<string | null> = {
  serializer: StorageSerializers.string,
  flush: 'sync',
  // What another tab writes is read when it is asked for; it never replaces the words of this one.
  listenToStorageChanges: false,
  // Full or forbidden: a draft is still on the screen, and the server is asked at the next visit.
  onError: () => {},
};
/** The text that this tab holds at this moment. Set, it is written at once; `null` removes it. */
const inTab = (key: string): Ref<string | null> => useSessionStorage(key, null, OPTIONS);
/** The same for this device. */
const onDevice = (key: string): Ref<string | null> => useLocalStorage(key, null, OPTIONS);

/**
 * What this tab kept under a key, else what the device did; `null` where there is nothing, or nothing readable (an older
 * version's, another program's). Two tabs on one text each have a copy of their own; a new tab begins with the last one.
 */
export const readKept = (key: string): object | null => parse(inTab(key).value ?? onDevice(key).value);

/** Keeps `what` for this tab and on this device, or nothing any more. */
export function keep(key: string, what: object | null): void {
  const text = what === null ? null : JSON.stringify(what);
  inTab(key).value = text;
  onDevice(key).value = text;
}

/** Forgets this tab's copy; the device's only where it is the same: another tab's words are not ours to forget. */
export function forget(key: string): void {
  const [own, device] = [inTab(key), onDevice(key)];
  if (own.value === null || own.value === device.value) device.value = null;
  own.value = null;
}

function parse(text: string | null): object | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}
