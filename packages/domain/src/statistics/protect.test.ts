import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, protect, type ProtectedTable } from './index.js';

/** `cell('SIFAC', 12, 'abc')`: 12 tickets of three establishments. */
const cell = (key: string, count: number, establishments: string): Cell => ({
  key,
  count,
  establishments: new Set(establishments),
});
const inShort = ({ total, shown, grouped }: ProtectedTable) => ({
  total,
  shown: shown.map(({ key, count }) => `${key} ${count}`).join(', '),
  grouped: grouped && `${grouped.keys.join('+')} ${grouped.count}`,
});

describe('small numbers', () => {
  it.each<[name: string, cells: Cell[], expected: ReturnType<typeof inShort>]>([
    [
      'nothing small: all is shown, none as 0 too',
      [cell('A', 40, 'abc'), cell('B', 5, 'abd'), cell('C', 0, '')],
      { total: 45, shown: 'A 40, B 5, C 0', grouped: null },
    ],
    [
      'one small line takes the next smallest with it',
      [cell('A', 40, 'abc'), cell('B', 9, 'abc'), cell('C', 2, 'ab')],
      { total: 51, shown: 'A 40', grouped: 'B+C 11' },
    ],
    [
      'two that hide each other need no third',
      [cell('A', 40, 'abc'), cell('B', 3, 'ab'), cell('C', 4, 'cd')],
      { total: 47, shown: 'A 40', grouped: 'B+C 7' },
    ],
    [
      'two of one ticket each are plain from their sum: a third joins',
      [cell('A', 40, 'abc'), cell('B', 1, 'a'), cell('C', 1, 'b'), cell('D', 12, 'abc')],
      { total: 54, shown: 'A 40', grouped: 'B+C+D 14' },
    ],
    [
      'many tickets of one establishment are its own business',
      [cell('A', 40, 'abc'), cell('B', 30, 'a'), cell('C', 50, 'abc')],
      { total: 120, shown: 'C 50', grouped: 'A+B 70' },
    ],
    [
      'a table of two lines hides both',
      [cell('web', 97, 'abc'), cell('phone', 3, 'ab')],
      { total: 100, shown: '', grouped: 'web+phone 100' },
    ],
    [
      'a total of two establishments is none of the public’s business',
      [cell('A', 40, 'ab'), cell('B', 0, '')],
      { total: null, shown: '', grouped: null },
    ],
    ['a total of four tickets neither', [cell('A', 4, 'abcd')], { total: null, shown: '', grouped: null }],
    ['nothing at all is nothing', [cell('A', 0, '')], { total: 0, shown: 'A 0', grouped: null }],
  ])('%s', (_name, cells, expected) => expect(inShort(protect(cells))).toEqual(expected));

  const anEstablishment = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const aTable = fc
    .array(fc.array(anEstablishment, { maxLength: 9 }), { minLength: 1, maxLength: 6 })
    .map((lines) =>
      lines.map((tickets, rank): Cell => cell(`P${rank}`, tickets.length, [...new Set(tickets)].join(''))),
    );
  const always = (holds: (cells: readonly Cell[], table: ProtectedTable) => void): void =>
    fc.assert(
      fc.property(aTable, (cells) => holds(cells, protect(cells))),
      { numRuns: 2_000, seed: 20_261_124 },
    );

  /** Every table that what is published could come from: hidden lines are 1 at least and add up to their sum. */
  function valuesOfFirst(hidden: number, total: number): Set<number> {
    const values = new Set<number>();
    const choose = (left: number, rest: number, first: number | null): void => {
      if (left === 0) {
        if (rest === 0 && first !== null) values.add(first);
        return;
      }
      for (let value = 1; value <= rest - (left - 1); value += 1)
        choose(left - 1, rest - value, first ?? value);
    };
    choose(hidden, total, null);
    return values;
  }

  it('cannot be worked out by subtraction: a hidden line may be one of five numbers at least', () =>
    always((_cells, { total, shown, grouped }) => {
      if (total === null || grouped === null) return;
      const left = total - shown.reduce((sum, { count }) => sum + count, 0);
      expect(left).toBe(grouped.count);
      const nonZero = grouped.keys.length;
      // All there is in one group: the sum is the total, which is public.
      expect(
        shown.some(({ count }) => count > 0) ? valuesOfFirst(nonZero, left).size : 5,
      ).toBeGreaterThanOrEqual(5);
    }));

  it('are never shown: each line is of five tickets and three establishments at least, or of none', () =>
    always((cells, { shown }) => {
      for (const { key, count } of shown) {
        const own = cells.find((candidate) => candidate.key === key)?.establishments.size ?? 0;
        expect(count === 0 || (count >= 5 && own >= 3)).toBe(true);
      }
    }));

  it('what an establishment takes its own share from is still of two others', () =>
    always((cells, { grouped, total }) => {
      if (grouped === null || total === null) return;
      const owners = new Set(
        cells
          .filter(({ key }) => grouped.keys.includes(key))
          .flatMap(({ establishments }) => [...establishments]),
      );
      for (const own of owners)
        expect([...owners].filter((other) => other !== own).length).toBeGreaterThanOrEqual(2);
    }));

  it('what is shown and what is grouped add up to the total, and nothing is lost', () =>
    always((cells, { total, shown, grouped }) => {
      if (total === null) return;
      expect(shown.reduce((sum, { count }) => sum + count, grouped?.count ?? 0)).toBe(total);
      expect([...shown.map(({ key }) => key), ...(grouped?.keys ?? [])].sort()).toEqual(
        cells.map(({ key }) => key).sort(),
      );
    }));
});
