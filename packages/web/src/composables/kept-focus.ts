import { useEventListener, useMutationObserver } from '@vueuse/core';
import { onScopeDispose } from 'vue';
import { ASIDE, focusOn, isThere, placeAfter, spotOf, type Spot } from './focus-spot.js';

/** Where an act leads, once it is there; dropped when the person goes on by themselves first. */
interface Lead {
  readonly find: () => HTMLElement | null | undefined;
  /** How often keys and buttons had been pressed by then. */
  readonly pressed: number;
}
let lead: Lead | null = null;
let pressed = 0;
let look = (): void => {};

/** The number of key presses and clicks so far, to know later whether there were more. */
export const pressedSoFar = (): number => pressed;

/**
 * Moves the focus to the result of an act as soon as it is on the page and no dialog covers it, unless the person has
 * used the keyboard or mouse since.
 *
 * @param since when the act began, by {@link pressedSoFar}
 * @default since now
 */
export function leadTo(find: Lead['find'], since = pressed): void {
  lead = { find, pressed: since };
  look();
}

/**
 * When the focused element disappears (a removed row, a button whose act is done), moves the focus near by, instead
 * of to the top of the document as browsers do. Once for the whole page.
 */
export function useKeptFocus(): void {
  let spot: Spot | null = null;
  /** Taken out of the page and put back elsewhere, which costs it the focus. */
  let moved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lost = ({ element }: Spot): boolean => moved || !isThere(element);
  /** Nothing has the focus, or a dialog has it for want of what had it in there. */
  function isNowhere(): boolean {
    const { activeElement: active } = document;
    return active === null || active === document.body || (active === spot?.aside && lost(spot));
  }
  /** After everybody who knows a better place. */
  function lookSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!followLead()) keep();
    });
  }
  function followLead(): boolean {
    if (lead?.pressed !== pressed) lead = null;
    const target = lead?.find();
    const dialog = document.querySelector('[role="dialog"]');
    if (!target || (dialog && !dialog.contains(target))) return false;
    lead = null;
    focusOn(target);
    return true;
  }
  function keep(): void {
    if (!spot || !isNowhere()) return;
    if (!lost(spot))
      spot = null; // The person left it, for nowhere.
    else {
      const place = isThere(spot.element) ? spot.element : placeAfter(spot);
      if (place) focusOn(place);
    }
  }

  useEventListener(document, 'focusin', ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    // A dialog takes the focus itself when what had it in there goes: that is no place of the person's.
    if (spot && target.matches(ASIDE) && target === spot.aside && lost(spot)) return lookSoon();
    spot = spotOf(target, spot);
    moved = false;
  });
  useEventListener(document, 'focusout', ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null) lookSoon();
  });
  for (const event of ['keydown', 'pointerdown'] as const)
    useEventListener(document, event, () => void (pressed += 1), { capture: true, passive: true });
  // Most browsers say nothing of a focus that goes with its element.
  useMutationObserver(
    document.body,
    (changes) => {
      const { element } = spot ?? {};
      if (element) {
        moved ||= changes.some(({ removedNodes }) =>
          [...removedNodes].some((node) => node.contains(element)),
        );
      }
      if (lead || (spot && isNowhere())) lookSoon();
    },
    {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'inert', 'style'],
    },
  );
  look = lookSoon;
  onScopeDispose(() => {
    clearTimeout(timer);
    look = () => {};
    lead = null;
  });
}
