import { foldText } from '../../shared/index.js';

/** A run of words this long, found in the request, was copied from it. */
const RUN = 3;

const comparableWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a request already says: nothing of it is news to whoever wrote it. */
export interface KnownWords {
  /** Is this folded word in it? */
  readonly has: (word: string) => boolean;
  /** The words of a clause that stand in no run taken from it; a clause shorter than a run is looked for whole. */
  readonly newIn: (words: readonly string[]) => readonly string[];
}

export function knownWords(texts: readonly string[]): KnownWords {
  const words = new Set<string>();
  const runs = new Set<string>();
  for (const text of texts) {
    const all = comparableWords(text);
    for (const [at, word] of all.entries()) {
      words.add(word);
      for (let length = 1; length <= RUN; length++) runs.add(all.slice(at, at + length).join(' '));
    }
  }
  return {
    has: (word) => words.has(word),
    newIn: (clause) => {
      const run = Math.min(RUN, clause.length);
      const copied = new Set<number>();
      for (let at = 0; at + run <= clause.length; at++) {
        if (!runs.has(clause.slice(at, at + run).join(' '))) continue;
        for (let each = at; each < at + run; each++) copied.add(each);
      }
      return clause.filter((_, at) => !copied.has(at));
    },
  };
}
