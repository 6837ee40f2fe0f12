/** Bounds that know accented letters, which those of `\b` do not. */
const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'giu');

/** Words that French people-facing text has given up, and what it says instead. */
const GIVEN_UP: readonly (readonly [given: RegExp, instead: string])[] = [
  [word('promesses?|promis|promet(?:tent)?'), 'engagement'],
  [word('rompue?s?'), 'non tenu'],
  [word('méls?'), 'courriel'],
  [word('clore|clos(?:es?)?'), 'clôturer, clôturée'],
  [word('répondue?s|répondue'), 'ayant reçu une réponse'],
  [word('assistée?s?'), 'assistance assurée'],
  [word('à accuser'), 'à prendre en charge'],
  [word('(?:premier|second) niveau'), 'niveau 1, niveau 2'],
  // The charter's « périmètre » stays; what a person may see is no « périmètre ».
  [word('(?:mon|son|votre|vos|leurs?) périmètres?'), 'accès'],
  // Ids of the rules belong to the API; people have the charter's own numbers.
  [/(?<![\p{L}\d])[BC]\d(?:\.\d+)+/gu, 'charte, § 3.1'],
];

/**
 * The words of a French sentence that nobody should read any more, each with what to say instead.
 *
 * @param allowed what may stand all the same, as it is written in the sentence
 */
export function givenUpWordsIn(sentence: string, allowed: readonly string[] = []): string[] {
  const judged = allowed.reduce((rest, exception) => rest.replaceAll(exception, ' '), sentence);
  return GIVEN_UP.flatMap(([given, instead]) =>
    (judged.match(given) ?? []).map((found) => `${found} → ${instead}`),
  );
}

/** Words that are not English for what they stood for, and what is said instead. */
const GIVEN_UP_ENGLISH: readonly (readonly [given: RegExp, instead: string])[] = [
  // A delay is lateness.
  [word('delays?'), 'time limit, time taken'],
  [word('complements?'), 'additional information'],
  [word('told'), 'notified, reported, shown'],
];

/** As {@link givenUpWordsIn}, of an English sentence. */
export const givenUpEnglishIn = (sentence: string): string[] =>
  GIVEN_UP_ENGLISH.flatMap(([given, instead]) =>
    (sentence.match(given) ?? []).map((found) => `${found} → ${instead}`),
  );
