import { describe, expect, it } from 'vitest';
import { type AnswerRow, MOST_LINES, plotOf, sheetOf } from './answer.js';

const row = (from: string, team: string, count: number, rate: number | null = null): AnswerRow =>
  ({
    from,
    to: from,
    team,
    mode: null,
    channel: null,
    blocking: null,
    outcome: null,
    weekday: null,
    hour: null,
    delay: null,
    product: null,
    establishment: null,
    agent: null,
    figures: [
      {
        measure: 'RESPONSE',
        count,
        kept: null,
        broken: null,
        late: null,
        pending: null,
        rate,
        median: null,
        p90: null,
      },
    ],
  }) as AnswerRow;
const shape = {
  measure: 'RESPONSE' as const,
  part: 'count' as const,
  dimensions: ['team' as const],
  naming: (_dimension: string, { team }: AnswerRow) => team ?? 'Aucune',
  period: ({ from }: AnswerRow) => from,
  format: String,
  words: { period: 'Période', group: 'Équipe', whole: 'Ensemble' },
};

describe('an answer, drawn', () => {
  it('over several periods is a line a group, the largest first; what has no row is 0', () => {
    const { table, byPeriod } = plotOf(
      { rows: [row('2026-09', 'A', 1), row('2026-10', 'A', 2), row('2026-10', 'B', 9)] },
      shape,
    );
    expect(byPeriod).toBe(true);
    expect(table.columns.map(({ head }) => head)).toEqual(['B', 'A']);
    expect(table.rows).toEqual([
      { head: '2026-09', values: [0, 1] },
      { head: '2026-10', values: [9, 2] },
    ]);
  });

  it('draws the groups of most tickets first, not those of the best share', () => {
    const { table } = plotOf(
      { rows: [row('2026-10', 'Rare', 1, 1), row('2026-10', 'Usuelle', 90, 0.9)] },
      { ...shape, part: 'rate' },
    );
    expect(table.rows.map(({ head }) => head)).toEqual(['Usuelle', 'Rare']);
  });

  it('a share of nothing is none, not 0', () => {
    const { table } = plotOf(
      { rows: [row('2026-09', 'A', 1, 0.5), row('2026-10', 'A', 2, 1), row('2026-10', 'B', 9, 0.9)] },
      { ...shape, part: 'rate' },
    );
    expect(table.columns.map(({ head }) => head)).toEqual(['B', 'A']);
    expect(table.rows[0]?.values).toEqual([null, 0.5]);
  });

  it('of one period is a bar a group, and says how many did not fit', () => {
    const rows = Array.from({ length: 25 }, (_, rank) => row('2026-10', `Équipe ${rank}`, rank));
    const { table, byPeriod, left } = plotOf({ rows }, shape);
    expect([byPeriod, table.rows.length, table.rows[0], left]).toEqual([
      false,
      20,
      { head: 'Équipe 24', values: [24] },
      5,
    ]);
    const months = rows.flatMap((one) => [one, { ...one, from: '2026-11' }]);
    expect(plotOf({ rows: months }, shape).table.columns).toHaveLength(MOST_LINES);
  });
});

it('an answer, taken away, has a column for what is known, and none for what is not', () =>
  expect(
    sheetOf({ rows: [row('2026-10-01', '=A', 3, 0.5)] }, ['team'], shape.naming, {
      from: 'Du',
      to: 'Au',
      dimension: () => 'Équipe',
      figure: (measure, part) => `${measure} ${part}`,
    }),
  ).toEqual([
    ['Du', 'Au', 'Équipe', 'RESPONSE count', 'RESPONSE rate'],
    ['2026-10-01', '2026-10-01', '=A', 3, 0.5],
  ]));
