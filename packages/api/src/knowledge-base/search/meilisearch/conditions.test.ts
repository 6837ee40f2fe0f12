import { describe, expect, it } from 'vitest';
import { among, conditionsOf, literal } from './conditions.js';

describe('the filter language of Meilisearch', () => {
  it.each([
    ['sifac', '"sifac"'],
    ['a "b" c', '"a \\"b\\" c"'],
    ['a\\b', '"a\\b"'],
    ["l'été", '"l\'été"'],
    ['ends\\', null],
    ['a\\"b', null],
    ['\0', null],
  ])('writes %j as %j', (value, written) => {
    expect(literal(value)).toBe(written);
  });

  it('lets nothing through where no value can be written', () => {
    expect(among('release', ['\\'])).toBe('key IN []');
    expect(conditionsOf({ year: [Number.NaN] }).get('year')).toBe('key IN []');
  });

  it('leaves out what does not narrow', () => {
    expect(conditionsOf({ productId: [], year: [] }).size).toBe(0);
    expect([...conditionsOf({ productId: ['a', 'b'], blocking: false, year: [2026] }).values()]).toEqual([
      'productId IN ["a", "b"]',
      'blocking = false',
      'year IN [2026]',
    ]);
  });
});
