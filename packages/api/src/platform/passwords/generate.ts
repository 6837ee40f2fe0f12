import { randomInt } from 'node:crypto';

/** No letter that is read for another (c/k, i/j/y, q/g, w/vv, h mute). */
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
const WORDS = 3;
const SYLLABLES = 3;

const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
const word = (): string => Array.from({ length: SYLLABLES }, () => pick(CONSONANTS) + pick(VOWELS)).join('');

/**
 * A first password, to be read out over the phone: `kivano-sedulo-tabemi-47`.
 * Nine syllables among 70 and two digits make 61 bits.
 */
export function generatePassword(): string {
  const words = Array.from({ length: WORDS }, word);
  return [...words, String(randomInt(10, 100))].join('-');
}
