import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Delays } from './index.js';

const of = (values: readonly number[]): Delays =>
  values.reduce((delays, value) => delays.add(value), new Delays());

describe('delays', () => {
  it.each([
    ['of one', [7], 7, 7],
    ['of two: the first, never a mean', [7, 9], 7, 9],
    ['of ten', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, 9],
    ['of eleven, some alike', [1, 1, 1, 1, 1, 2, 3, 3, 3, 90, 91], 2, 90],
  ])('median and 90th percentile %s', (_name, values, median, p90) => {
    expect([of(values).percentile(0.5), of(values).percentile(0.9)]).toEqual([median, p90]);
  });

  it('of none is none', () => expect(new Delays().percentile(0.5)).toBeNull());

  it('merge into what they would have been together', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(values, values, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const merged = of(a).merge(of(b));
        expect(merged.percentile(share)).toBe(of([...a, ...b]).percentile(share));
        expect(merged.count).toBe(a.length + b.length);
      }),
    );
  });
});
