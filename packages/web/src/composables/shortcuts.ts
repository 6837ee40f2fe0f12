import { useEventListener, useLocalStorage } from '@vueuse/core';
import type { Ref } from 'vue';

const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"]';

/** WCAG 2.1.4: whether single-key shortcuts are on; stored on this device. */
export const useShortcutsOn = (): Ref<boolean> => useLocalStorage('desk:shortcuts', true);

/**
 * Single-key shortcuts, inactive while typing and in dialogs. A handler that returns `false` leaves the key to
 * others.
 */
export function useShortcuts(keys: Readonly<Record<string, () => unknown>>): void {
  const on = useShortcutsOn();
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (!on.value || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    const act = keys[event.key];
    if (act && act() !== false) event.preventDefault();
  });
}
