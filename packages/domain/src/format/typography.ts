import type { Language, Sentence } from '../shared/index.js';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/**
 * Applies French typography: no-break spaces before « : », « ? » and in « 9 h 30 », and inside quotation marks.
 * Sources use plain spaces. Idempotent.
 */
export const setInFrench = (sentence: string): string =>
  sentence
    .replace(/ ([:»])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ ([;!?%])/g, `${NARROW}$1`)
    .replace(/n° /g, `n°${NO_BREAK}`)
    .replace(/§ /g, `§${NO_BREAK}`)
    .replace(/(\d|\}) (h|j|min|ms|jours?|fichiers?)(?![\p{L}\d])/gu, `$1${NO_BREAK}$2`)
    .replace(/\bh (\d\d)\b/g, `h${NO_BREAK}$1`);

/** One language of a sentence, with the typography of that language. */
export const setSentence = (sentence: Sentence, language: Language): string =>
  language === 'fr' ? setInFrench(sentence.fr) : sentence.en;
