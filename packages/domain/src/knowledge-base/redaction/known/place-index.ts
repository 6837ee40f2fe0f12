import { fold } from '../text/fold.js';
import { isFrenchWord } from '../vocabulary/french-words.js';
import { ALSO_WORDS, PLACES } from '../vocabulary/names.js';
import { TECHNICAL } from '../vocabulary/values.js';
import { withSaints } from './establishment-index.js';
import { spellingsOf } from './known.js';

/** A town or a site where an establishment is registered. */
export interface Place {
  /** Folded words, the article at the beginning left out: `Le Mans` is `mans`. */
  readonly parts: readonly string[];
  /** Nothing else is written so: a town in small letters too. Otherwise it takes a capital. */
  readonly odd: boolean;
  /** An everyday word as well (`Tours`, `Rennes`, `Le Port`): it must be spoken of as a place. */
  readonly word: boolean;
}

/** Places by their first word, the longest first. */
export type PlaceIndex = ReadonlyMap<string, readonly Place[]>;

const SHORTEST = 3;

function placeOf(name: string): Place | null {
  const all = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  const parts = /^(?:l|le|la|les)$/.test(all[0] ?? '') ? all.slice(1) : all;
  if (parts.join('').length < SHORTEST || !parts.some((part) => /\p{L}{2}/u.test(part))) return null;
  const isWord = (part: string): boolean => ALSO_WORDS.has(part) || TECHNICAL.has(part) || isFrenchWord(part);
  const word = parts.every(isWord);
  return { parts, word, odd: !word && parts.some((part) => !isWord(part) && !PLACES.has(part)) };
}

/** Indexes towns and sites, as they are registered: `Port-Ambrelle`, `Le Mans`. */
export function indexPlaces(places: readonly string[]): PlaceIndex {
  const index = new Map<string, Map<string, Place>>();
  for (const name of places.flatMap(spellingsOf).flatMap(withSaints)) {
    const place = placeOf(name);
    if (place === null) continue;
    const [first = ''] = place.parts;
    const same = index.get(first) ?? new Map<string, Place>();
    index.set(first, same.set(place.parts.join(' '), place));
  }
  return new Map(
    [...index].map(([first, same]) => [
      first,
      [...same.values()].sort((a, b) => b.parts.length - a.parts.length),
    ]),
  );
}
