import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../shared/index.js';
import {
  checkStatisticsQuery,
  DEFINITIONS,
  dimensionsOf,
  MEASURES,
  periodsOf,
  type StatisticsQuery,
} from './index.js';

const aQuestion = (given: Partial<StatisticsQuery> = {}): StatisticsQuery => ({
  measures: ['received'],
  dimensions: [],
  filters: {},
  from: '2026-11-01',
  to: '2026-11-30',
  granularity: 'month',
  ...given,
});

describe('a question to the statistics', () => {
  it.each<[name: string, given: Partial<StatisticsQuery>, code: RefusalCode, field: string]>([
    ['nothing asked', { measures: [] }, 'REQUIRED', 'measures'],
    ['a period upside down', { to: '2026-10-31' }, 'PERIOD_UPSIDE_DOWN', 'to'],
    ['ten years of days', { from: '2016-11-01', granularity: 'day' }, 'PERIOD_TOO_LONG', 'granularity'],
    ['a thousand years', { from: '1026-11-01', granularity: 'whole' }, 'PERIOD_TOO_LONG', 'granularity'],
    [
      'too many dimensions',
      { dimensions: ['product', 'establishment', 'agent', 'channel'] },
      'TOO_MANY_DIMENSIONS',
      'dimensions',
    ],
    [
      'the outcome of what was received',
      { dimensions: ['outcome'] },
      'DIMENSION_NOT_FOR_MEASURE',
      'dimensions',
    ],
    [
      'the outcome as a filter',
      { filters: { outcomes: ['answer'] } },
      'DIMENSION_NOT_FOR_MEASURE',
      'filters.outcomes',
    ],
    [
      'a list without end',
      { filters: { productIds: Array.from({ length: 201 }, String) } },
      'TOO_MANY_VALUES',
      'filters.productIds',
    ],
  ])('%s is refused', (_name, given, code, field) => {
    expect(checkStatisticsQuery(aQuestion(given))).toMatchObject({ ok: false, refusal: { code, field } });
  });

  it('a dimension that does not fit is told with those that do', () => {
    const result = checkStatisticsQuery(aQuestion({ measures: ['deflection'], dimensions: ['agent'] }));
    expect(result).toMatchObject({
      refusal: {
        messages: {
          fr: 'L’indicateur « Questions résolues par la base de connaissances » ne se détaille pas selon « interlocuteur ». Détails possibles : produit, établissement, mode de déploiement, jour de la semaine.',
        },
      },
    });
  });

  it('asked twice, a measure is answered once', () => {
    const result = checkStatisticsQuery(aQuestion({ measures: ['received', 'open', 'received'] }));
    expect(result).toMatchObject({ ok: true, value: { measures: ['received', 'open'] } });
  });

  it.each(MEASURES.map((measure) => [measure] as const))(
    '%s can be asked by all that it allows',
    (measure) => {
      for (const dimension of dimensionsOf(measure)) {
        expect(checkStatisticsQuery(aQuestion({ measures: [measure], dimensions: [dimension] })).ok).toBe(
          true,
        );
      }
    },
  );
});

describe('periods', () => {
  it.each([
    ['whole', [['2026-11-15', '2027-02-10']]],
    [
      'year',
      [
        ['2026-11-15', '2026-12-31'],
        ['2027-01-01', '2027-02-10'],
      ],
    ],
    [
      'quarter',
      [
        ['2026-11-15', '2026-12-31'],
        ['2027-01-01', '2027-02-10'],
      ],
    ],
    [
      'month',
      [
        ['2026-11-15', '2026-11-30'],
        ['2026-12-01', '2026-12-31'],
        ['2027-01-01', '2027-01-31'],
        ['2027-02-01', '2027-02-10'],
      ],
    ],
  ] as const)('by %s, the first and the last may be partial', (granularity, expected) => {
    const periods = periodsOf({ from: '2026-11-15', to: '2027-02-10' }, granularity);
    expect(periods.map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it('are days, over the change of the clocks', () => {
    const days = periodsOf({ from: '2026-10-24', to: '2026-10-26' }, 'day');
    expect(days.map(({ from }) => from)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  });
});

it.each(MEASURES.map((measure) => [measure] as const))(
  '%s is defined in both languages, in sentences',
  (measure) => {
    const { name, meaning } = DEFINITIONS[measure];
    for (const language of ['fr', 'en'] as const) {
      expect(name[language].length).toBeGreaterThan(5);
      expect(meaning[language]).toMatch(/^[A-ZÀÉ].+\.$/);
    }
  },
);
