import { describe, expect, it } from 'vitest';
import { misspell, seededRandom } from './misspell.js';

const QUESTION = 'Comment annuler un ordre de reversement déjà validé, message FMAVC005 ?';
/** Words of a text, with what stands between them. */
const words = (text: string): string[] => text.split(/(?<=\P{L})(?=\p{L})|(?<=\p{L})(?=\P{L})/u);

describe('a misspelt question', () => {
  it('has one edit in each word of five letters or more, and nothing else', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const [before, after] = [words(QUESTION), words(misspell(QUESTION, seededRandom(seed)))];
      expect(after.length).toBe(before.length);
      const wrong = before.filter((word, at) => {
        const written = after[at] ?? '';
        return /^\p{L}{5,}$/u.test(word) ? Math.abs(written.length - word.length) > 1 : written !== word;
      });
      expect(wrong).toEqual([]);
    }
  });

  it('is misspelt in every way', () => {
    const lengths = Array.from({ length: 60 }, (_, seed) => misspell('abcdefgh', seededRandom(seed)).length);
    expect(new Set(lengths)).toEqual(new Set([7, 8, 9]));
  });

  it('is the same for the same seed, and another for another', () => {
    expect(misspell(QUESTION, seededRandom(7))).toBe(misspell(QUESTION, seededRandom(7)));
    expect(misspell(QUESTION, seededRandom(7))).not.toBe(misspell(QUESTION, seededRandom(8)));
  });
});
