/** Elements that cover the page temporarily and then return the focus. */
export const ASIDE = '[role="dialog"], [data-aside]';
const ROW = 'li, tr';
/** Controls that belong together, under a name. */
const GROUP =
  'fieldset, [role="group"], [role="search"], section[aria-label], nav[aria-label], form[aria-label]';
const HEADINGS = 'h1, h2, h3, h4';
/** Their first heading speaks of all that is in them; that of a list speaks of one row. */
const WITH_HEADING = 'section, article, aside, header, div, form';
const CONTROLS = 'a[href], button, input, select, textarea, summary';

/** The place of the focus, described so that it can be found after the element was removed. */
export interface Spot {
  readonly element: HTMLElement;
  /** From the element outwards. */
  readonly way: readonly Step[];
  readonly aside: Element | null;
  /** Where the person was before they went into it. */
  readonly before: Spot | null;
}
interface Step {
  readonly parent: Element;
  readonly child: Element;
  /** The neighbours of the child, nearest first. */
  readonly previous: readonly Element[];
  readonly next: readonly Element[];
}

/** @param last where the focus was until now */
export function spotOf(element: HTMLElement, last: Spot | null): Spot {
  const aside = element.closest(ASIDE);
  const way: Step[] = [];
  for (let child: Element = element; child.parentElement; child = child.parentElement) {
    const parent = child.parentElement;
    const children = [...parent.children];
    const at = children.indexOf(child);
    way.push({ parent, child, previous: children.slice(0, at).toReversed(), next: children.slice(at + 1) });
  }
  return { element, way, aside, before: aside && beforeAside(aside, last) };
}

/** Whoever comes back to a dialog, from one that stood over it, came to it from where they first did. */
function beforeAside(aside: Element, last: Spot | null): Spot | null {
  for (let spot = last; spot; spot = spot.before) if (spot.aside === aside) return spot.before;
  return last;
}

/** Whether the element can take the focus. */
export const isThere = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null &&
  // Hidden, or folded away.
  (element.checkVisibility?.() ?? true);

/**
 * Where to move the focus after an element was removed: its row, or the next one; the first control of its group; or
 * the heading of its section. After a dialog closed: where the person came from.
 */
export function placeAfter({ way, aside, before }: Spot): HTMLElement | null {
  if (aside && !isThere(aside)) {
    if (before) return isThere(before.element) ? before.element : placeAfter(before);
  } else {
    for (const step of way) {
      const place = isThere(step.parent) ? placeIn(step) : null;
      if (place) return place;
      if (step.parent === aside) return isThere(aside) ? aside : null;
    }
  }
  return [...document.querySelectorAll('main h1')].find(isThere) ?? null;
}

function placeIn({ parent, child, previous, next }: Step): HTMLElement | null {
  if (parent.matches(ROW) && isThere(parent)) return rowPlace(parent);
  const stays = (element: Element): element is HTMLElement =>
    element.parentElement === parent && isThere(element);
  if (child.matches(ROW)) {
    const row = [...next, ...previous].filter(stays).find((each) => each.matches(ROW));
    if (row) return rowPlace(row);
  }
  if (parent.matches(GROUP)) {
    const control = [...parent.querySelectorAll(CONTROLS)].find(isThere);
    if (control) return control;
  }
  for (const neighbour of previous.filter(stays)) {
    const heading = headingOf(neighbour);
    if (heading) return heading;
  }
  return null;
}

/** A row of a list that the arrows go through has a place of its own for them. */
const rowPlace = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>('[data-row-link]') ?? row;

function headingOf(element: Element): HTMLElement | null {
  if (element.matches(HEADINGS)) return isThere(element) ? element : null;
  if (!element.matches(WITH_HEADING)) return null;
  return [...element.querySelectorAll(HEADINGS)].filter(isThere).find((each) => !each.closest(ROW)) ?? null;
}

/**
 * Focuses an element, even one that the keyboard does not reach. Scrolls only if the focus is visible to the person.
 */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
  if (element.matches(':focus-visible')) element.scrollIntoView?.({ block: 'nearest' });
}
