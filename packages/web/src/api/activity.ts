/** Somebody who has done nothing for so long is not using the page, in ms. */
const IDLE_AFTER = 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/** Tracks whether somebody uses this page: automatic requests must not keep a session alive. */
export function watchActivity(
  target: EventTarget = window,
  now: () => number = () => performance.now(),
): { readonly isActive: () => boolean; stop(): void } {
  let last = now();
  const note = (): void => void (last = now());
  const options = { passive: true, capture: true };
  for (const sign of SIGNS) target.addEventListener(sign, note, options);
  return {
    isActive: () => now() - last < IDLE_AFTER,
    stop() {
      for (const sign of SIGNS) target.removeEventListener(sign, note, options);
    },
  };
}
