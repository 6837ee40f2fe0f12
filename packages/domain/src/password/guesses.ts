import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

/**
 * Only so many characters are looked at, in UTF-16 code units: the time grows faster than the length, and whatever follows
 * makes a password no easier to guess.
 */
const READ = 24;
/** Readings with digits and signs for letters that are tried. */
const SUBSTITUTIONS = 16;

let estimator: ZxcvbnFactory | null = null;

/**
 * How many guesses a program would need that knows leaked passwords, French words and names, keyboards and dates, as a
 * power of ten.
 *
 * @param known words that it would try first: those of the person and of the desk
 */
export function guessesOf(password: string, known: readonly string[]): number {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common, ...french },
    graphs: adjacencyGraphs,
    maxLength: READ,
    l33tMaxSubstitutions: SUBSTITUTIONS,
  });
  return estimator.check(password.slice(0, READ), [...known]).guessesLog10;
}
