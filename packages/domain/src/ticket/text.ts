import { CLOSING_FORMULA, EMPTY_WORDS, GREETING, SET_PHRASES } from './set-phrases.js';

/** Longest text of one message, in UTF-16 code units: a trace belongs in an attachment. */
export const MAX_TEXT = 20_000;
/** Longest title, in UTF-16 code units: it must fit a list and a mail's subject. */
export const MAX_TITLE = 200;
/** C4.2.1: under this, in characters without the blanks at both ends, nothing is described in detail. */
export const MIN_DESCRIPTION = 20;

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").toLowerCase();

/** Longer ones are none, in characters; it also bounds what a pattern may cost. */
const LONGEST_SET_PHRASE = 200;
const isSetPhrase = (sentence: string): boolean =>
  sentence.length <= LONGEST_SET_PHRASE && SET_PHRASES.some((phrase) => phrase.test(sentence));

/** C3.2.7: what is left of a response once greetings, signatures and set phrases are taken out. Lower case, no accents. */
export function substanceOf(text: string): string {
  const lines = fold(text)
    .split('\n')
    .map((line) => line.trim());
  const signature = lines.findIndex((line) => CLOSING_FORMULA.test(line));
  return (
    (signature === -1 ? lines : lines.slice(0, signature))
      // A full stop inside a version or the name of a file ends no sentence.
      .flatMap((line) => line.split(/[!?;:]|\.(?=\s|$)/))
      .map((sentence) =>
        sentence
          .trim()
          .replace(/^[\s\-–—•*,]+/, '')
          .replace(GREETING, '')
          .trim(),
      )
      .filter((sentence) => sentence !== '' && !isSetPhrase(sentence))
      .join('. ')
  );
}

/**
 * C3.2.7: is it more than set phrases? At least five different words, three of which are not words of courtesy or of
 * any help desk: enough for « Relancez la transaction FMJ2 en période 013. », too much for « Le problème est corrigé,
 * vous pouvez réessayer. ».
 */
export function isSubstantial(text: string): boolean {
  const words = new Set(substanceOf(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const telling = [...words].filter((word) => !EMPTY_WORDS.has(word));
  return words.size >= 5 && telling.length >= 3;
}
