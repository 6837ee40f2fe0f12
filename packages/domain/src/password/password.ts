import { fail, ok, refuse, type Result } from '../shared/index.js';
import { guessesOf } from './guesses.js';
import { novelCharacters } from './novel-characters.js';

/** In characters. Twelve, as the ANSSI asks where attempts are limited. */
const SHORTEST_PASSWORD = 12;
/** In UTF-16 code units: room for any sentence, none for abuse. */
const LONGEST_PASSWORD = 200;
/** Left after all that is easily guessed is taken out. */
const FEWEST_NOVEL = 8;
const FEWEST_DISTINCT = 5;
/** As powers of ten. The first is out of reach where attempts are limited, the second for who has stolen the digests too. */
const FAIR_GUESSES = 10;
const GOOD_GUESSES = 14;

/** What an attacker knows of whose password it is. */
export interface PasswordOwner {
  readonly login: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string | null | undefined;
}

const DESK_WORDS = ['assistance', 'amue', 'sifac', 'siham', 'apogée', 'pégase'];

/** Words that the person and the desk are known by: no part of a password that counts. */
export function knownWords({ login, firstName = '', lastName = '', email }: PasswordOwner): string[] {
  const whole = [login, firstName, lastName, email ?? ''];
  const parts = whole.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...whole, ...parts, ...DESK_WORDS].filter((word) => word.length >= 3))];
}

/** How good a password is, from what is refused to what nobody guesses. */
export type Strength = 'too-short' | 'too-long' | 'guessable' | 'fair' | 'good';

/**
 * C3.4.4, by NIST SP 800-63B: no rule about kinds of characters, length and rarity are what counts. The cost is bounded,
 * whatever the text.
 *
 * @param owner whose password it is to be
 */
export function strengthOf(password: string, owner: PasswordOwner): Strength {
  if (password.length > LONGEST_PASSWORD) return 'too-long';
  if ([...password].length < SHORTEST_PASSWORD) return 'too-short';
  const known = knownWords(owner);
  if (novelCharacters(password, known) < FEWEST_NOVEL || new Set(password).size < FEWEST_DISTINCT)
    return 'guessable';
  const guesses = guessesOf(password, known);
  if (guesses < FAIR_GUESSES) return 'guessable';
  return guesses < GOOD_GUESSES ? 'fair' : 'good';
}

/**
 * C3.4.4: may `password` be chosen? Refusals: PASSWORD_TOO_SHORT, TOO_LONG, PASSWORD_TOO_COMMON.
 *
 * @param field path of the input that a refusal names
 */
export function checkPassword(password: string, owner: PasswordOwner, field = 'password'): Result<void> {
  switch (strengthOf(password, owner)) {
    case 'too-short':
      return fail(refuse('PASSWORD_TOO_SHORT', field, { min: SHORTEST_PASSWORD }));
    case 'too-long':
      return fail(refuse('TOO_LONG', field, { max: LONGEST_PASSWORD }));
    case 'guessable':
      return fail(refuse('PASSWORD_TOO_COMMON', field));
    case 'fair':
    case 'good':
      return ok(undefined);
  }
}
