import { analyse, type Analysis, termOf } from './analyse.js';
import { isCode } from './codes.js';

/** Longest question read, in UTF-16 units; the rest is left out, and {@link SearchQuestion.cut} says so. */
export const MAX_QUESTION = 1_000;

/** What somebody types into the search box, taken apart. */
export interface SearchQuestion {
  /** What is looked for, as typed, without the exclusions. */
  readonly text: string;
  readonly analysis: Analysis;
  /** Texts between quotes, as folded words joined by blanks: an article must hold each as it stands. */
  readonly phrases: readonly string[];
  /** Terms of what was typed after a dash: an article that holds all of one list is left out. */
  readonly excluded: readonly (readonly string[])[];
  /** Too long: only the beginning was read. */
  readonly cut: boolean;
}

/** An exclusion, or a text between quotes. A quote that is not closed is a mere sign. */
const PARTS =
  /(?<=^|\s)[-−–](?:"(?<not>[^"]*)"|(?<word>[^\s"«»“”-][^\s"«»“”]*))|"(?<a>[^"]*)"|«(?<b>[^«»]*)»|“(?<c>[^“”]*)”/gu;

/** The terms that stand for an excluded text: of a code the joined form, which says more than its parts. */
function excludedTerms(text: string): string[] {
  const { terms, words } = analyse(text, true);
  const joined = terms.filter(({ term }) => /\d/.test(term) && /[a-z]/.test(term));
  const whole = joined.find(({ start, end }) => start === words[0]?.start && end === words.at(-1)?.end);
  return whole ? [whole.term] : [...new Set(terms.map(({ term }) => term))];
}

/** Cuts at a length, never inside a surrogate pair. */
function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/**
 * Reads a question: `facture -demat "avis de paiement"`. Any text is a question, with nothing to look for at
 * worst: operators of other engines, markup and half-open quotes are plain text. Never throws.
 */
export function parseQuestion(text: string): SearchQuestion {
  const cut = text.length > MAX_QUESTION;
  const read = cut ? cutAt(text, MAX_QUESTION) : text;
  const phrases = new Set<string>();
  const excluded: string[][] = [];
  const kept = read.replace(PARTS, (part, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const not = groups['not'] ?? groups['word'];
    if (not !== undefined) {
      const terms = excludedTerms(not);
      if (terms.length === 0) return part;
      excluded.push(terms);
      return ' ';
    }
    const quoted = groups['a'] ?? groups['b'] ?? groups['c'] ?? '';
    const words = analyse(quoted).words.map(({ folded }) => folded);
    if (words.length > 0) phrases.add(words.join(' '));
    return ` ${quoted} `;
  });
  const wanted = kept.trim();
  return { text: wanted, analysis: analyse(wanted, true), phrases: [...phrases], excluded, cut };
}

/** Nothing is looked for, nor left out: everything is the answer. */
export const isEmptyQuestion = ({ analysis, phrases, excluded }: SearchQuestion): boolean =>
  analysis.words.length === 0 && phrases.length === 0 && excluded.length === 0;

/**
 * Whether a question says something that another sentence may mean too. A code or a number means itself alone, and so do
 * exact texts and what is left out: who writes them wants just that.
 */
export function isSentence({ analysis, phrases, excluded }: SearchQuestion): boolean {
  if (phrases.length > 0 || excluded.length > 0) return false;
  const codes = analysis.terms.filter(({ term }) => isCode(term));
  return analysis.words.some(
    ({ folded, start, end }) =>
      !/\d/.test(folded) &&
      termOf(folded) !== null &&
      !codes.some((code) => code.start <= start && end <= code.end),
  );
}
