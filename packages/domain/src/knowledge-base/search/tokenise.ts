/** A run of letters and digits, with its place in the text it was read from (UTF-16 offsets, end excluded). */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents, ligatures taken apart: `Œuvré` → `oeuvre`. Never empty. */
  readonly folded: string;
}

/** Longer runs are pasted dumps: their beginning is enough to find them, and keeps every cost linear. */
export const LONGEST = 40;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-z0-9]+$/;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Folds one word; what has neither letter nor digit folds to nothing. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text, in order. Linear in its length; never throws, whatever the text. */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const folded = foldWord(run.length > LONGEST ? run.slice(0, LONGEST) : run);
    if (folded !== '') words.push({ start: index, end: index + run.length, folded });
  }
  return words;
}
