import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from './palette.js';

/** One column of what a plot shows; `format` says a number to people. */
interface PlotColumn {
  readonly head: string;
  readonly format: (value: number) => string;
}

interface PlotRow {
  readonly head: string;
  /** One for each column; `null` is not told. */
  readonly values: readonly (number | null)[];
}

/** The numbers behind a plot: what a screen reader reads, what is downloaded, and what is drawn. */
export interface PlotTable {
  /** What the rows are: « Mois ». */
  readonly first: string;
  readonly columns: readonly PlotColumn[];
  readonly rows: readonly PlotRow[];
}

/** What a drawing depends on beside its numbers. */
export interface Drawing {
  readonly palette: Palette;
  /** Drawn on a phone: fewer labels. */
  readonly narrow: boolean;
}
export type Draw = (drawing: Drawing) => EChartsCoreOption;

/** The numbers of one column. */
export const columnOf = ({ rows }: PlotTable, index: number): (number | null)[] =>
  rows.map(({ values }) => values[index] ?? null);
export const headsOf = ({ rows }: PlotTable): string[] => rows.map(({ head }) => head);
