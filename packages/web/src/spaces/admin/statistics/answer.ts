import type { Dimension } from '@assistance/domain/statistics';
import type { AskStatisticsQuery, StatisticsMeasure } from '../../../graphql/graphql.js';
import type { PlotTable } from '../../../statistics/plots/plot.js';

export type Answer = AskStatisticsQuery['statistics'];
export type AnswerRow = Answer['rows'][number];
type AnswerFigure = AnswerRow['figures'][number];

/** What a plot of an answer may show of a figure. */
export const PARTS = ['count', 'rate', 'median', 'p90', 'pending'] as const;
export type Part = (typeof PARTS)[number];

/** Lines that a plot can hold and still be read. */
export const MOST_LINES = 6;
const MOST_BARS = 20;

/** How the values of a dimension are called. */
export type Naming = (dimension: Dimension, row: AnswerRow) => string;

const groupOf = (row: AnswerRow, dimensions: readonly Dimension[], naming: Naming): string =>
  dimensions.map((dimension) => naming(dimension, row)).join(', ');

const figureOf = (row: AnswerRow, measure: StatisticsMeasure): AnswerFigure | undefined =>
  row.figures.find((figure) => figure.measure === measure);

interface Shape {
  readonly measure: StatisticsMeasure;
  readonly part: Part;
  readonly dimensions: readonly Dimension[];
  readonly naming: Naming;
  readonly period: (row: AnswerRow) => string;
  readonly format: (value: number) => string;
  readonly words: { readonly period: string; readonly group: string; readonly whole: string };
}

/**
 * One part of one measure as a plot shows it: periods down and the largest groups across where there are several periods,
 * else the largest groups alone. `left` says how many groups did not fit.
 */
export function plotOf(
  { rows }: Pick<Answer, 'rows'>,
  { measure, part, dimensions, naming, period, format, words }: Shape,
): { readonly table: PlotTable; readonly byPeriod: boolean; readonly left: number } {
  const cells = rows.map((row) => ({
    period: period(row),
    group: groupOf(row, dimensions, naming) || words.whole,
    value: figureOf(row, measure)?.[part] ?? null,
    count: figureOf(row, measure)?.count ?? 0,
  }));
  const periods = [...new Set(cells.map((cell) => cell.period))];
  const byPeriod = periods.length > 1;
  const weight = new Map<string, number>();
  // The largest are those of most tickets, whatever is drawn of them.
  for (const { group, count } of cells) weight.set(group, (weight.get(group) ?? 0) + count);
  const all = [...weight].sort(([, a], [, b]) => b - a).map(([group]) => group);
  const groups = all.slice(0, byPeriod ? MOST_LINES : MOST_BARS);
  const known = new Map(cells.map(({ period: at, group, value }) => [JSON.stringify([at, group]), value]));
  // What is counted and has no row did not happen; a share or a delay of nothing is none.
  const none = part === 'count' || part === 'pending' ? 0 : null;
  const valueOf = (at: string, group: string): number | null =>
    known.get(JSON.stringify([at, group])) ?? none;
  const table: PlotTable = byPeriod
    ? {
        first: words.period,
        columns: groups.map((head) => ({ head, format })),
        rows: periods.map((at) => ({ head: at, values: groups.map((group) => valueOf(at, group)) })),
      }
    : {
        first: words.group,
        columns: [{ head: words.whole, format }],
        rows: groups.map((head) => ({ head, values: [valueOf(periods[0] ?? '', head)] })),
      };
  return { table, byPeriod, left: all.length - groups.length };
}

/** What a file holds of each figure, in this order; delays in ms, ages in ms, notices in days. */
const COLUMNS = ['count', 'kept', 'broken', 'late', 'pending', 'rate', 'median', 'p90'] as const;

/** The whole answer as rows of a spreadsheet; columns that no figure fills are left out. */
export function sheetOf(
  { rows }: Pick<Answer, 'rows'>,
  dimensions: readonly Dimension[],
  naming: Naming,
  words: {
    readonly from: string;
    readonly to: string;
    readonly dimension: (dimension: Dimension) => string;
    readonly figure: (measure: StatisticsMeasure, part: (typeof COLUMNS)[number]) => string;
  },
): (string | number | null)[][] {
  const measures = rows[0]?.figures.map(({ measure }) => measure) ?? [];
  const filled = measures.flatMap((measure) =>
    COLUMNS.filter((part) => rows.some((row) => (figureOf(row, measure)?.[part] ?? null) !== null)).map(
      (part) => [measure, part] as const,
    ),
  );
  return [
    [
      words.from,
      words.to,
      ...dimensions.map(words.dimension),
      ...filled.map(([measure, part]) => words.figure(measure, part)),
    ],
    ...rows.map((row) => [
      row.from,
      row.to,
      ...dimensions.map((dimension) => naming(dimension, row)),
      ...filled.map(([measure, part]) => figureOf(row, measure)?.[part] ?? null),
    ]),
  ];
}
