import { refuseWith } from '../graphql/index.js';
import { novelCharacters } from './common.js';

/** In characters. Twelve, as the ANSSI asks where attempts are limited. */
const SHORTEST_PASSWORD = 12;
/** In characters: room for any sentence, none for abuse. */
export const LONGEST_PASSWORD = 200;
/** Left after all that is easily guessed is taken out. */
const FEWEST_NOVEL = 8;
const FEWEST_DISTINCT = 5;

interface About {
  /** Whose password it is: no part of the login counts. */
  readonly login?: string;
  /** Path of the input field that the refusal names. */
  readonly field?: string;
}

/**
 * C3.4.4: may `password` be chosen? No rule about kinds of characters: length and rarity are what counts. Refusals:
 * PASSWORD_TOO_SHORT, TOO_LONG, PASSWORD_TOO_COMMON.
 */
export function requirePassword(password: string, { login = '', field = 'password' }: About = {}): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) refuseWith('PASSWORD_TOO_SHORT', field, { min: SHORTEST_PASSWORD });
  if (password.length > LONGEST_PASSWORD) refuseWith('TOO_LONG', field, { max: LONGEST_PASSWORD });
  const known = [login, ...login.split(/[^\p{L}\p{N}]+/u)];
  const easy = novelCharacters(password, known) < FEWEST_NOVEL || new Set(password).size < FEWEST_DISTINCT;
  if (easy) refuseWith('PASSWORD_TOO_COMMON', field);
}
