import { ALSO_WORDS, PRODUCTS } from '../vocabulary/names.js';
import { TECHNICAL } from '../vocabulary/values.js';
import { isParticle } from './person-name.js';

const SHORTEST = 5;
/** Where directories cut a login. */
const UNIX = 8;

/**
 * Logins that directories make of a name, in one word: `clefevre`, `lefevrec`, `clairelefevre`, `jpmartin`, and what
 * is left of them in eight characters. Those with points are found as names are.
 */
export function* loginsOf(given: readonly string[], family: readonly string[]): Generator<string> {
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
    const forms = [
      first.charAt(0) + last,
      last + first.charAt(0),
      initials + last,
      last + initials,
      first + last,
      last + first,
      first.slice(0, 2) + last,
      last + first.slice(0, 2),
      last.slice(0, UNIX - 1) + first.charAt(0),
      last.slice(0, UNIX - 2) + first.slice(0, 2),
    ];
    for (const form of forms) {
      if (usable(form)) yield form;
    }
    for (const form of [first.charAt(0) + last, initials + last]) {
      if (form.length > UNIX && usable(form.slice(0, UNIX))) yield form.slice(0, UNIX);
    }
  }
}

const usable = (login: string): boolean =>
  login.length >= SHORTEST && !ALSO_WORDS.has(login) && !PRODUCTS.has(login) && !TECHNICAL.has(login);
