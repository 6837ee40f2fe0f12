import { ALSO_WORDS, PLACES, PRODUCTS, TIMES } from '../vocabulary/names.js';
import { TECHNICAL } from '../vocabulary/values.js';
import { isParticle, readName } from './person-name.js';
import { loginsOf } from './person-logins.js';

/** What a name is when it stands alone: a name and nothing else, a word too, a place or a product too. */
export type Nature = 'name' | 'word' | 'place';

/** A sequence of folded words that may be a family name. */
export interface Family {
  readonly parts: readonly string[];
  /** The first names that go with it. */
  readonly givens: (readonly string[])[];
  readonly nature: Nature;
  /** A part of a compound name, or one without its particle: a capital is asked for. */
  readonly partial: boolean;
}

/** A first name. `initials` are those of the family names that go with it. */
export interface Given {
  readonly parts: readonly string[];
  readonly initials: Set<string>;
  readonly nature: Nature;
}

/** People by the first word of their names. */
export interface PersonIndex {
  readonly families: ReadonlyMap<string, readonly Family[]>;
  readonly givens: ReadonlyMap<string, readonly Given[]>;
  /** Login → is it one wherever it stands? */
  readonly logins: ReadonlyMap<string, boolean>;
}

/** Léa, Luc, Zoé are names and nothing else; a family name of three letters may be anything. */
export const SHORT_GIVEN = 3;

/** Particles of other languages, that are no French words. */
const ELSEWHERE = /^(?:ait|ben|bin|ibn|ould|abou|abu|van|von|der|den|da|dos|di|della|mac|mc)$/;

/** What a name alone would be taken for. */
export function natureOf(parts: readonly string[], shortest = 4): Nature {
  const significant = parts.filter((part) => !isParticle(part));
  if (significant.length === 0) return 'word';
  // « Aït Ali », « Ben Amor », « Da Costa »: two words that no sentence puts together.
  if (parts.length > 1 && parts.some((part) => ELSEWHERE.test(part))) return 'name';
  if (
    significant.every(
      (part) => PLACES.has(part) || TIMES.has(part) || PRODUCTS.has(part) || TECHNICAL.has(part),
    )
  )
    return 'place';
  const isWord = (part: string): boolean =>
    part.length < shortest ||
    ALSO_WORDS.has(part) ||
    PLACES.has(part) ||
    (part.endsWith('s') && ALSO_WORDS.has(part.slice(0, -1)));
  return significant.every(isWord) ? 'word' : 'name';
}

/** The ways to write a family name: whole, joined, without its particle, each part of a compound. */
function* formsOf(
  family: readonly string[],
  compound: boolean,
): Generator<{ parts: readonly string[]; partial: boolean }> {
  yield { parts: family, partial: false };
  // « N'Diaye » for « Ndiaye », « O'Connor » for « Oconnor »: no French word is written so.
  const [only = ''] = family;
  if (family.length === 1 && /^(?:n[bcdfgjkpqstvwz]|mb|o[bcdfghklmnrs])[a-z]{2}/.test(only)) {
    yield { parts: [only.charAt(0), only.slice(1)], partial: false };
  }
  if (family.length === 1) return;
  yield { parts: [family.join('')], partial: false };
  const first = family.findIndex((part) => !isParticle(part));
  if (first > 0) yield { parts: family.slice(first), partial: true };
  const heads = family.slice(0, Math.max(first, 0));
  // « Nguyen Moreau » for « N'Guyen-Moreau ».
  if (heads.length > 0 && family.length - first > 1)
    yield { parts: [heads.join('') + family[first], ...family.slice(first + 1)], partial: false };
  // « Delatour », « de Latour » for « de La Tour ».
  if (heads.length > 1)
    yield { parts: [...heads.slice(0, -1), heads.at(-1) + family.slice(first).join('')], partial: false };
  if (!compound && first >= 0 && family.length - first === 1) return;
  for (const part of family) if (part.length > 2 && !isParticle(part)) yield { parts: [part], partial: true };
}

/** Builds the index of the people that the system knows. Linear in their number. */
export function indexPeople(people: readonly string[]): PersonIndex {
  const families = new Map<string, Family[]>();
  const givens = new Map<string, Given[]>();
  const logins = new Map<string, boolean>();
  const byFamily = new Map<string, Family>();
  const byGiven = new Map<string, Given>();

  const addFamily = (parts: readonly string[], partial: boolean, given: readonly string[]): void => {
    const key = `${parts.join(' ')}${partial ? '*' : ''}`;
    let family = byFamily.get(key);
    if (family === undefined) {
      family = { parts, partial, givens: [], nature: natureOf(parts) };
      byFamily.set(key, family);
      const [first = ''] = parts;
      const same = families.get(first);
      if (same === undefined) families.set(first, [family]);
      else same.push(family);
    }
    const known = family.givens.some(
      (other) => other.length === given.length && other.every((part, i) => part === given[i]),
    );
    if (given.length > 0 && !known) family.givens.push(given);
  };
  const addGiven = (parts: readonly string[], family: readonly string[]): void => {
    const key = parts.join(' ');
    let given = byGiven.get(key);
    if (given === undefined) {
      given = { parts, initials: new Set(), nature: natureOf(parts, SHORT_GIVEN) };
      byGiven.set(key, given);
      const [first = ''] = parts;
      const same = givens.get(first);
      if (same === undefined) givens.set(first, [given]);
      else same.push(given);
    }
    for (const part of family) given.initials.add(part.charAt(0));
    given.initials.add(family.map((part) => part.charAt(0)).join(''));
  };

  for (const person of new Set(people.map((name) => name.trim()))) {
    for (const { given, family, compound } of readName(person)) {
      for (const form of formsOf(family, compound)) addFamily(form.parts, form.partial, given);
      if (given.length > 0 && given.join('').length > 1) {
        addGiven(given, family);
        if (given.length > 1) addGiven([given.join('')], family);
        for (const { login, sure } of loginsOf(given, family, natureOf(family) !== 'name')) {
          logins.set(login, sure || logins.get(login) === true);
        }
      }
    }
  }
  for (const same of families.values())
    same.sort((a, b) => b.parts.length - a.parts.length || Number(a.partial) - Number(b.partial));
  for (const same of givens.values()) same.sort((a, b) => b.parts.length - a.parts.length);
  return { families, givens, logins };
}
