import { isFrenchWord } from '../vocabulary/french-words.js';
import { ALSO_WORDS, PLACES, PRODUCTS } from '../vocabulary/names.js';
import { TECHNICAL } from '../vocabulary/values.js';

/** What begins the name of an establishment of which three initials are enough: `Université de Valmont Ouest`, UVO. */
const TYPE = /^(?:universite|ecole|institut)$/;
/** Three capitals that are something else in any ticket. */
const TAKEN = new Set(
  'unc ens utc url uri usb uid ufr uai ups uml upd usd utf ued epi eps iut iae iep ips ide ism'.split(' '),
);
/** May a short name on record be something else in small letters? Folded. */
export const isTaken = (acronym: string): boolean =>
  acronym.length < 3 ||
  TAKEN.has(acronym) ||
  TECHNICAL.has(acronym) ||
  PRODUCTS.has(acronym) ||
  PLACES.has(acronym) ||
  ALSO_WORDS.has(acronym) ||
  isFrenchWord(acronym);

/** Shorter initials are too many other things. */
const SHORTEST = 4;

const initials = (parts: readonly string[]): string => parts.map((part) => part.charAt(0)).join('');

/**
 * Initials of a name: `UMHN`, and those of its first words, since what follows is often left out (`UPEC` for an
 * Université Paris-Est Créteil Val de Marne). Folded words that count, in order.
 */
export function initialsOf(parts: readonly string[]): string[] {
  if (!parts.every((part) => /^\p{L}/u.test(part))) return [];
  const whole = initials(parts);
  const found: string[] = [];
  for (let length = whole.length; length >= SHORTEST; length -= 1) found.push(whole.slice(0, length));
  const three = whole.length === 3 && [parts[0], parts.at(-1)].some((part) => TYPE.test(part ?? ''));
  if (three && !TAKEN.has(whole) && !TECHNICAL.has(whole) && !PRODUCTS.has(whole)) found.push(whole);
  return found.filter(isUnmistakable);
}

/** « unité » is made of `Université des Trois-Estuaires`, and is a word: no short form that we make may be one. */
const isUnmistakable = (form: string): boolean => !isFrenchWord(form);

/** `unitour`, `univtou`: what is left of `Université de Tours` in one word. */
export function* contractionsOf(place: string): Generator<string> {
  for (let length = 3; length <= place.length; length += 1) {
    for (const start of ['uni', 'univ']) {
      const word = start + place.slice(0, length);
      if (isUnmistakable(word)) yield word;
    }
  }
}
/** `UniCA`, `UnivCA`, `UPCité`: initials with a word of the name. */
export function shortened(parts: readonly string[], own: readonly string[]): string[] {
  const found = own.length > 1 ? ['uni', 'univ'].map((start) => start + initials(own)) : [];
  const last = parts.at(-1) ?? '';
  if (parts.length > 2 && last.length > 3) found.push(initials(parts.slice(0, -1)) + last);
  return found.filter(isUnmistakable);
}

/** Letters that each word may give to an acronym of syllables: `INALCO`, `SUPAGRO`. */
const MOST = 4;

/** Is this acronym made of the beginnings of all the words, in order? Folded. */
export function isBlend(acronym: string, parts: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const from of reached) {
      for (let length = 1; length <= MOST && length <= part.length; length += 1) {
        if (acronym.charAt(from + length - 1) !== part.charAt(length - 1)) break;
        next.add(from + length);
      }
    }
    reached = next;
  }
  return reached.has(acronym.length) && isUnmistakable(acronym);
}
