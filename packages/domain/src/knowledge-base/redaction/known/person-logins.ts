import { ALSO_WORDS, PRODUCTS } from '../vocabulary/names.js';
import { TECHNICAL, hasOddOnset } from '../vocabulary/values.js';
import { isParticle } from './person-name.js';

const SHORTEST = 5;
/** Where directories cut a login. */
const UNIX = 8;

/** `sure`: no word is written so. The others count in capitals, or where a login is spoken of. */
export interface KnownLogin {
  readonly login: string;
  readonly sure: boolean;
}

/** Endings that make a plural, a feminine or a verb of a name that is nearly a word: `liens`, `noter`. */
const INFLECTION = /[ersx]$/;

/**
 * Logins that directories make of a name, in one word: `clefevre`, `lefevrec`, `clairelefevre`, `jpmartin`, and what
 * is left of them in eight characters. Those with points are found as names are. `isWord`: the family name is a word.
 */
export function* loginsOf(
  given: readonly string[],
  family: readonly string[],
  isWord: boolean,
): Generator<KnownLogin> {
  const first = given.join('');
  const initials = given.map((part) => part.charAt(0)).join('');
  const significant = family.filter((part) => !isParticle(part));
  const lasts = new Set([
    family.join(''),
    significant.join(''),
    significant.at(-1) ?? '',
    significant[0] ?? '',
  ]);
  for (const last of lasts) {
    if (last.length < 2) continue;
    const two = first.slice(0, 2);
    const after = [last + first.charAt(0), last + initials, ...(isWord ? [] : [last + two])];
    const before = [first.charAt(0) + last, initials + last, ...(isWord ? [] : [two + last])];
    const forms: (readonly [form: string, sure: boolean])[] = [
      [first + last, true],
      [last + first, true],
      ...before.map((form) => [form, !isWord || hasOddOnset(form)] as const),
      ...before.slice(0, 2).map((form) => [form.slice(0, UNIX), !isWord || hasOddOnset(form)] as const),
      ...after.map((form) => [form, !isWord && !INFLECTION.test(form)] as const),
      [last.slice(0, UNIX - 1) + first.charAt(0), false],
      [last.slice(0, UNIX - 2) + first.slice(0, 2), false],
    ];
    for (const [login, sure] of forms) if (usable(login)) yield { login, sure };
  }
}

const usable = (login: string): boolean =>
  login.length >= SHORTEST && !ALSO_WORDS.has(login) && !PRODUCTS.has(login) && !TECHNICAL.has(login);
