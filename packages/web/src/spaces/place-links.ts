import { computed, type ComputedRef } from 'vue';
import { useText } from '../i18n/text.js';
import { useSession } from '../session/session.js';
import type { PlaceLink } from './space.js';
import { SPACES } from './spaces.js';

const LINKS = SPACES.flatMap(({ links = [] }) => links).toSorted((one, other) => one.rank - other.rank);

export interface ShownLink {
  readonly route: string;
  readonly label: string;
  /** How much waits behind it, in words; `null` when nothing does. */
  readonly waiting: string | null;
}

/** The links that other spaces have put on a page, for whoever looks at it. */
export function usePlaceLinks(place: PlaceLink['place']): ComputedRef<readonly ShownLink[]> {
  const { t, count } = useText();
  const { viewer } = useSession();
  const own = LINKS.filter((link) => link.place === place).map((link) => {
    const shown = computed(() => isFor(link, viewer.value));
    return { ...link, shown, number: link.waiting?.use(shown) };
  });
  return computed(() =>
    own
      .filter(({ shown }) => shown.value)
      .map(({ route, label, waiting, number }) => ({
        route,
        label: t(label),
        waiting: waiting && number && number.value > 0 ? count(waiting.label, number.value) : null,
      })),
  );
}

const isFor = (
  link: PlaceLink,
  viewer: { readonly role: string; readonly confidentialityAccepted: boolean } | null,
): boolean =>
  viewer !== null &&
  viewer.confidentialityAccepted &&
  link.for.some((role) => role === viewer.role.toLowerCase());
