import { bare, joinedCodes, partsOf, type Term } from './codes.js';
import { stem } from './stem.js';
import { isStopWord } from './stop-words.js';
import { tokenise, type Word } from './tokenise.js';

/** What a text holds for a search. */
export interface Analysis {
  /** Every word, stop words included, in order. */
  readonly words: readonly Word[];
  /** Stems of the words that count, numbers without leading zeros, codes joined and in parts, with their places. */
  readonly terms: readonly Term[];
}

/** Terms of the words seen last: a language has few words, and each comes back all the time. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 60_000;

/** The term of a folded word that is neither a stop word nor a single letter, else `null`. */
export function termOf(folded: string): string | null {
  let term = known.get(folded);
  if (term === undefined) {
    term = readTerm(folded);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(folded, term);
  }
  return term;
}

function readTerm(folded: string): string | null {
  if (/^\d+$/.test(folded)) return bare(folded);
  if (folded.length < 2 || isStopWord(folded)) return null;
  return stem(folded);
}

/** The terms that a folded word has wherever it stands; none when it is a stop word or a single letter. */
export function termsOfWord(folded: string): readonly string[] {
  const parts = partsOf(folded);
  if (parts.length > 0) return parts;
  const term = termOf(folded);
  return term === null ? [] : [term];
}

/** French analysis of any text; `asked` when it is a question. Linear in its length; never throws. */
export function analyse(text: string, asked = false): Analysis {
  const words = tokenise(text);
  const terms: Term[] = [];
  for (const { folded, start, end } of words) {
    for (const term of termsOfWord(folded)) terms.push({ term, start, end });
  }
  for (const code of joinedCodes(text, words, asked)) terms.push(code);
  return { words, terms };
}
