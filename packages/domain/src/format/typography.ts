import type { Language, Sentence } from '../shared/index.js';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/**
 * Sets French as printers do: no line may begin with « : », « ? » or « h 30 », nor end with « « ». Sources keep plain
 * spaces, which everyone can see and type; people get those that do not break. Idempotent.
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

/** One language of a sentence, set as its printers do. */
export const setSentence = (sentence: Sentence, language: Language): string =>
  language === 'fr' ? setInFrench(sentence.fr) : sentence.en;
