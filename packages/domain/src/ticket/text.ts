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

/** A line that was not written for the case, cut where the case fills it in. */
export type Boilerplate = readonly string[];

/** The sentences of a line, as they are read: without the bullet before them, nor the stop after. */
export const sentencesOf = (line: string): string[] =>
  line
    // A full stop inside a version or the name of a file ends no sentence.
    .split(/[!?;:]|\.(?=\s|$)/)
    .map((sentence) => sentence.trim().replace(/^[\s\-–—•*,]+/, ''))
    .filter((sentence) => sentence !== '');

/** Fewer letters say nothing that could be known again. */
const LEAST_KNOWN = 10;
/** Does a folded line say what the boilerplate does, whatever stands in its gaps? In a time that grows with the line. */
function isSaidIn(line: string, boilerplate: Boilerplate): boolean {
  const [first = '', ...others] = boilerplate;
  if (boilerplate.join('').replace(/\P{L}/gu, '').length < LEAST_KNOWN || !line.startsWith(first))
    return false;
  const last = others.pop();
  if (last === undefined) return line === first;
  let at = first.length;
  for (const piece of others) {
    const found = line.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return line.length >= at + last.length && line.endsWith(last);
}

/**
 * C3.2.7: what is left of a response once greetings, signatures, set phrases and `boilerplate` are taken out. Lower case,
 * no accents.
 */
export function substanceOf(text: string, boilerplate: readonly Boilerplate[] = []): string {
  const known = boilerplate.map((line) => line.map(fold));
  const isKnown = (line: string): boolean => known.some((each) => isSaidIn(line, each));
  const lines = fold(text)
    .split('\n')
    .map((line) => line.trim());
  const signature = lines.findIndex((line) => CLOSING_FORMULA.test(line));
  return (signature === -1 ? lines : lines.slice(0, signature))
    .filter((line) => !isKnown(line))
    .flatMap(sentencesOf)
    .filter((sentence) => !isKnown(sentence))
    .map((sentence) => sentence.replace(GREETING, '').trim())
    .filter((sentence) => sentence !== '' && !isSetPhrase(sentence))
    .join('. ');
}

/**
 * C3.2.7: is it more than set phrases, and than `boilerplate` (templates)? At least five different words, three of which are not words of courtesy or of
 * any help desk: enough for « Relancez la transaction FMJ2 en période 013. », too much for « Le problème est corrigé,
 * vous pouvez réessayer. ».
 */
export function isSubstantial(text: string, boilerplate: readonly Boilerplate[] = []): boolean {
  const words = new Set(substanceOf(text, boilerplate).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const telling = [...words].filter((word) => !EMPTY_WORDS.has(word));
  return words.size >= 5 && telling.length >= 3;
}
