import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.js';
import { candidateOf } from './candidate.js';
import { didYouMean } from './did-you-mean.js';
import { highlight } from './highlight.js';
import { gramCount, gramsOf, lettersOf } from './letters.js';
import { parseQuestion } from './search-question.js';
import { rank } from './rank.js';
import { snippet } from './snippet.js';
import { editDistance } from './spelling.js';
import { statisticsOf } from './statistics.js';
import { spellable, wantedOf } from './wanted.js';

/** What people paste and attackers send, beside what fast-check thinks of. */
const NASTY = [
  '"', '-', '«', '”', ' OR ', ' AND NOT ', '*', '~', '^2', '(', ')', ':', '\\', '\0', '\ud800', '\udfff', '😀', '👩‍👩‍👧',
  '<script>alert(1)</script>', "'; drop table article; --", '%', '_', '${x}', '{{x}}', 'e\u0301\u0301', '\u202e',
  'ﬁ', 'İ', 'ß', '½', '١٢', '中文', '\u00ad', '\n', '\t', 'ORA-00942', 'FMAVC 005', 'a_b_c', '-"', '--', ' -a', '-\'x',
]; // prettier-ignore
const piece = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 2 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

const everything = (text: string, asked: string): void => {
  const question = parseQuestion(asked);
  const words = [...spellable(question).keys()];
  const known = analyse(text)
    .words.slice(0, 50)
    .map(({ folded }) => ({ word: folded, shown: folded, documents: 1 }));
  const wanted = wantedOf(question, new Map(words.map((word) => [word, known])));
  const candidates = [candidateOf({ id: '1', title: text.slice(0, 200), theme: asked, text })];
  for (const { score } of rank(wanted, candidates, statisticsOf(candidates))) expect(score).not.toBeNaN();
  didYouMean(wanted);
  expect(
    highlight(text, wanted)
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text);
  const shown = snippet(text, wanted, 80)
    .map((segment) => segment.text)
    .join('');
  expect(shown.length).toBeLessThanOrEqual(80);
};

describe('any text', () => {
  it('is searched, marked and cut without an error, and marking changes nothing', () => {
    const harmless = fc.property(anyText, anyText, (text, asked) => {
      expect(() => everything(text, asked)).not.toThrow();
    });
    fc.assert(harmless, { numRuns: 300 });
  });

  it('is found by itself', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), (text) => {
        const candidates = [text, 'tout autre chose'].map((title, at) =>
          candidateOf({ id: String(at), title, theme: null, text: '' }),
        );
        expect(rank(wantedOf(parseQuestion(text)), candidates, statisticsOf(candidates))[0]?.id).toBe('0');
      }),
    );
  });

  it('holds as many grams as it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = analyse(text)
          .words.map(({ folded }) => folded)
          .join(' ');
        expect(gramCount(words)).toBe(gramsOf(lettersOf(words)).length);
      }),
    );
  });

  it('is as far from another as the other from it, and no nearer by a detour', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other, 20);
        expect(distance).toBe(editDistance(other, one, 20));
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(editDistance(`${one}x`, `${other}x`, 20)).toBeLessThanOrEqual(distance);
        expect(distance === 0).toBe(one === other);
      }),
    );
  });

  // A quadratic step would take minutes on these; a linear one takes a fraction of a second.
  it.each([
    'a', '"', '-', ' -a', 'a_', 'a b ', 'e\u0301', '\u0301', '\ud83d', '😀', '1', 'a1-', '« ', '\n', '<b>', "l'",
  ])('repeated 200,000 characters long, %j takes no more than its length', { timeout: 10_000 }, (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(() => everything(text, text)).not.toThrow();
    expect(() => everything(text, `"${unit.repeat(100)}" ${unit}`)).not.toThrow();
  }); // prettier-ignore
});
