import {
  COUNTED,
  factsOf,
  figuresOf,
  monthsBetween,
  type Figure,
  type StatisticsFacts,
} from '@assistance/domain/statistics';
import { describe, expect, it } from 'vitest';
import { Answers, makeHistory, type HistoryParticipants } from './index.js';

const names = (word: string, many: number): string[] =>
  Array.from({ length: many }, (_, rank) => `${word}-${rank}`);
const CAST: HistoryParticipants = {
  products: names('product', 4),
  establishments: names('establishment', 12),
  correspondents: names('correspondent', 12),
  agents: names('agent', 6),
};
const PLAN = { tickets: 1_500, from: '2026-01-01', to: '2026-07-15', seed: 20_261_124 };
/** Where the history stops: nothing is known of what would have come. */
const NOW = '2026-07-15T23:00:00.000Z';
const MONTHS = monthsBetween('2026-01', '2026-06');

const answers = new Answers();
const tickets: StatisticsFacts[] = [];
for (const { events } of makeHistory(CAST, PLAN, answers)) tickets.push(factsOf(events, []));

const ask = (measures: readonly Figure['measure'][], filters = {}) =>
  figuresOf(
    tickets,
    { from: '2026-01-01', to: '2026-06-30', granularity: 'month', dimensions: [], measures, filters },
    { teamOf: () => null, modeOf: () => null },
    NOW,
  );

describe('a history whose answers are known because of how it was made', () => {
  it.each(MONTHS.map((month) => [month] as const))(
    '%s: everything that is counted, whole and by product',
    (month) => {
      for (const [rank, filters] of [
        [undefined, {}] as const,
        ...CAST.products.map((id, at) => [at, { productIds: [id] }] as const),
      ]) {
        const of = rank === undefined ? {} : { product: rank };
        const { figures = [] } =
          ask(COUNTED, filters).find(({ period }) => period.from.startsWith(month)) ?? {};
        const counted = Object.fromEntries(figures.map(({ measure, count }) => [measure, count]));
        expect(counted).toEqual(
          Object.fromEntries(COUNTED.map((measure) => [measure, answers.of(month, measure, of)])),
        );
      }
    },
  );

  it.each(MONTHS.map((month) => [month] as const))(
    '%s: promises kept and broken, delays, what is open',
    (month) => {
      const kinds = ['acknowledgement', 'response', 'maintenance-decision'] as const;
      const { figures = [] } =
        ask([...kinds, 'complement-given', 'open']).find(({ period }) => period.from.startsWith(month)) ?? {};
      const [acknowledgement, response, decision, complements, open] = figures;
      for (const [kind, found] of [
        [kinds[0], acknowledgement],
        [kinds[1], response],
        [kinds[2], decision],
      ] as const) {
        expect(found).toMatchObject({
          kept: answers.of(month, `${kind} kept`),
          broken: answers.of(month, `${kind} broken`),
          median: answers.percentile(month, kind, 0.5),
          p90: answers.percentile(month, kind, 0.9),
        });
        expect(Number(found?.kept)).toBeGreaterThan(0);
      }
      expect(complements?.median).toBe(answers.percentile(month, 'complement-given', 0.5));
      const end = { '2026-01': '2026-01-31T23:00:00Z', '2026-02': '2026-02-28T23:00:00Z' }[month];
      const lastDay = new Date(Date.UTC(2026, Number(month.slice(5)), 0)).toISOString().slice(0, 10);
      const summer = month > '2026-02' && month !== '2026-11';
      expect(open?.count).toBe(
        answers.openAt(Date.parse(end ?? `${lastDay}T${summer ? '22' : '23'}:00:00Z`)),
      );
    },
  );
});
