import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  publishable,
  publishableRhythm,
  hasEqualFigures,
  type WholeFigure,
  type WholeTable,
} from './index.js';

const MINUTE = 60_000;
const aFigure = (given: Partial<WholeFigure> & Pick<WholeFigure, 'measure'>): WholeFigure => ({
  blocking: null,
  count: 40,
  kept: null,
  broken: null,
  late: null,
  pending: null,
  rate: null,
  median: null,
  p90: null,
  establishments: 12,
  ...given,
});
const publish = (figures: WholeFigure[], tables: WholeTable[] = []) =>
  publishable({ figures, tables, rates: [] }, (_dimension, key) => ({ fr: key, en: key }));
const counts = (figures: WholeFigure[]) =>
  Object.fromEntries(publish(figures).figures.map(({ measure, count }) => [measure, count]));

describe('C3.5.1 what may be published of a month', () => {
  it('a figure of few tickets, or of few establishments, is not told at all', () => {
    const few = aFigure({
      measure: 'response',
      blocking: true,
      count: 4,
      kept: 3,
      broken: 1,
      pending: 2,
      rate: 0.75,
    });
    expect(publish([few]).figures).toEqual([
      {
        measure: 'response',
        blocking: true,
        count: null,
        kept: null,
        broken: null,
        late: null,
        pending: null,
        rate: null,
        median: null,
        p90: null,
      },
    ]);
    expect(counts([aFigure({ measure: 'reminder', count: 40, establishments: 2 })])).toEqual({
      reminder: null,
    });
    expect(counts([aFigure({ measure: 'reminder', count: 0, establishments: 0 })])).toEqual({ reminder: 0 });
  });

  it('delays are told to the minute, rates to the thousandth, and nothing of how many establishments', () =>
    expect(
      publish([
        aFigure({
          measure: 'response',
          blocking: false,
          count: 121,
          kept: 120,
          broken: 1,
          late: 1,
          pending: 3,
          rate: 120 / 121,
          median: 90 * MINUTE + 29_999,
          p90: 390 * MINUTE + 30_000,
        }),
      ]).figures,
    ).toEqual([
      {
        measure: 'response',
        blocking: false,
        count: 121,
        kept: 120,
        broken: 1,
        late: 1,
        pending: 3,
        rate: 0.992,
        median: 90,
        p90: 391,
      },
    ]));

  it('open, received, reopened and closed are told together: each can be worked out from the others', () => {
    const month = (received: Partial<WholeFigure>) => [
      aFigure({ measure: 'received', ...received }),
      aFigure({ measure: 'reopened', count: 1, establishments: 1 }),
      aFigure({ measure: 'closed' }),
      aFigure({ measure: 'open' }),
    ];
    expect(counts(month({}))).toEqual({ received: 40, reopened: 1, closed: 40, open: 40 });
    expect(counts(month({ count: 4 }))).toEqual({ received: null, reopened: null, closed: null, open: null });
    expect(counts(month({ establishments: 2 }))).toEqual({
      received: null,
      reopened: null,
      closed: null,
      open: null,
    });
  });

  it('of a month in which nobody asked anything no table is told', () => {
    const table: WholeTable = {
      measure: 'closed',
      dimension: 'reason',
      cells: [{ key: 'processed', count: 9, establishments: new Set('abcd') }],
    };
    expect(
      publish(
        [aFigure({ measure: 'received', count: 0, establishments: 0 }), aFigure({ measure: 'closed' })],
        [table],
      ).tables,
    ).toEqual([
      { measure: 'closed', blocking: null, dimension: 'reason', total: null, lines: [], grouped: null },
    ]);
  });

  it('a rate of one product is told of twenty responses or more, to the hundredth, without how many', () => {
    const rate = (decided: number, establishments: number) => ({
      measure: 'response' as const,
      key: 'SIFAC',
      kept: 19,
      decided,
      establishments,
    });
    const rates = (...given: ReturnType<typeof rate>[]) =>
      publishable({ figures: [], tables: [], rates: given }, (_dimension, key) => ({ fr: key, en: key }))
        .rates;
    expect(rates(rate(19, 9), rate(40, 2))).toEqual([]);
    expect(rates(rate(21, 3))).toEqual([
      { measure: 'response', key: 'SIFAC', label: { fr: 'SIFAC', en: 'SIFAC' }, rate: 0.9 },
    ]);
  });
});

describe('when requests come', () => {
  const moment = (count: number, establishments: number) => ({ weekday: 1, hour: 9, count, establishments });
  const told = (...given: ReturnType<typeof moment>[]) =>
    publishableRhythm({ from: '2025-11', to: '2026-10' }, given).cells.map(({ count }) => count);

  it('is rounded to five, so that no month can be taken away from it', () =>
    expect(told(moment(5, 3), moment(7, 4), moment(8, 4), moment(62, 30))).toEqual([5, 5, 10, 60]));

  it('is not told of few requests, nor of few establishments; where none came there is nothing to hide', () =>
    expect(told(moment(4, 4), moment(40, 2), moment(0, 0))).toEqual([null, null]));
});

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys, and differs where content does', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: 0.5 })).toBe(
      '{"a":0.5,"b":[1,{"c":"é","d":null}]}',
    );
    expect(canonicalJson({ a: 0.5, b: [1, { c: 'é', d: null }] })).toBe(
      canonicalJson({ b: [1, { d: null, c: 'é' }], a: 0.5 }),
    );
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});

describe('a correction', () => {
  const told = { figures: [], tables: [], rates: [], rhythm: { from: '2025-11', to: '2026-10', cells: [] } };

  it('says something else than what was published, to the last digit', () => {
    expect(hasEqualFigures(told, { ...told })).toBe(true);
    const rate = {
      measure: 'response' as const,
      key: 'sifac',
      label: { fr: 'SIFAC', en: 'SIFAC' },
      rate: 0.9,
    };
    expect(hasEqualFigures(told, { ...told, rates: [rate] })).toBe(false);
    const [one, other] = [rate, { ...rate, rate: 0.91 }].map((each) => ({ ...told, rates: [each] }));
    expect(one && other && hasEqualFigures(one, other)).toBe(false);
  });

  it('is not made by what surrounds the figures: when it is computed, its reason, the months before', () => {
    const around = { ...told, computedAt: '2026-11-02T08:00:00.000Z', reason: 'Recompté.', before: [] };
    expect(hasEqualFigures(told, around)).toBe(true);
  });
});
