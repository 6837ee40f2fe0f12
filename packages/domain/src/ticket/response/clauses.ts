import { unaccented } from '../../shared/index.js';
import { sentencesOf, type Boilerplate } from '../text.js';
import { knownLines } from './known-lines.js';
import { CLOSING_FORMULA, GREETING, SET_PHRASES } from './set-phrases.js';

/** Longer ones are none, in characters; it also bounds what a pattern may cost. */
const LONGEST_SET_PHRASE = 200;
const isSetPhrase = (sentence: string): boolean =>
  sentence.length <= LONGEST_SET_PHRASE && SET_PHRASES.some((phrase) => phrase.test(sentence));

/**
 * C3.2.7: the sentences that are left once greetings, signatures, set phrases and `boilerplate` are taken out. Without
 * accents, in their own case.
 */
export function sentencesLeft(text: string, boilerplate: readonly Boilerplate[] = []): string[] {
  const isKnown = knownLines(boilerplate);
  const lines = unaccented(text)
    .split('\n')
    .map((line) => line.trim());
  const signature = lines.findIndex((line) => CLOSING_FORMULA.test(line.toLowerCase()));
  return (signature === -1 ? lines : lines.slice(0, signature))
    .filter((line) => !isKnown(line.toLowerCase()))
    .flatMap(sentencesOf)
    .filter((sentence) => !isKnown(sentence.toLowerCase()))
    .map((sentence) => sentence.slice(GREETING.exec(sentence.toLowerCase())?.[0].length ?? 0).trim())
    .filter((sentence) => sentence !== '' && !isSetPhrase(sentence.toLowerCase()));
}

/** `{{numero}}`; `[prochaine échéance]`, as a template leaves it; `<nom du correspondant>`; XXX, TODO, a dotted line. */
const PLACEHOLDERS =
  /\{\{[^{}\n]{0,80}\}\}|\[(?:\p{Ll}[\p{L}\s'’-]{1,60}|…|\.{2,})\]|<\p{Ll}[\p{L}'’-]*\s[\p{L}\s'’-]{1,60}>|(?<![\w/])[Xx]{2,}(?:\/[Xx]{2,})*(?![\w/])|\bTODO\b|_{4,}/gu;

const CLAUSE_ENDS = /, | (?:et|mais|car|puis|and|but|then|because|parce qu[e']|puisque|donc) /i;
/** Words in one clause, at most: it bounds what a pattern may cost. */
const LONGEST_CLAUSE = 40;

/** The clauses of what is left: a promise in one does not undo what the next one says. */
export function clausesOf(
  text: string,
  boilerplate: readonly Boilerplate[] = [],
  /** What stands between braces in the request is no placeholder. */
  filledIn: ReadonlySet<string> = new Set(),
): string[] {
  return sentencesLeft(withLinksAsWords(text), boilerplate)
    .map((sentence) =>
      withoutShouting(sentence.replace(PLACEHOLDERS, (mark) => (filledIn.has(mark) ? mark : ' '))),
    )
    .flatMap((sentence) => sentence.replace(/\s+/g, ' ').split(CLAUSE_ENDS))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .flatMap((clause) => {
      const words = clause.split(' ');
      if (words.length <= LONGEST_CLAUSE) return [words.join(' ')];
      const cut: string[] = [];
      for (let at = 0; at < words.length; at += LONGEST_CLAUSE)
        cut.push(words.slice(at, at + LONGEST_CLAUSE).join(' '));
      return cut;
    });
}

/** Sentences end at colons; an address does not. */
const withLinksAsWords = (text: string): string => text.replace(/https?:\/\/[^\s)\]»]+/gi, ' LIEN_WEB ');

/** All in capitals, no word is a code for that. */
function withoutShouting(sentence: string): string {
  const words = sentence.match(/[A-Za-z]{2,}/g) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase()).length;
  return words.length > 3 && capitals > words.length * 0.6
    ? sentence.replace(/\b[A-Z]+\b/g, (word) => word.toLowerCase())
    : sentence;
}

/** What was left to be filled in. */
export const placeholdersIn = (text: string): readonly string[] => text.match(PLACEHOLDERS) ?? [];
