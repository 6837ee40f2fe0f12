import { categoryAxis, frame, underLegend, valueAxis } from './frame.js';
import { columnOf, headsOf, type Draw, type PlotTable } from './plot.js';

/** Marks that differ in shape, for who does not see the colours. */
const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond', 'emptyCircle', 'emptyRect'] as const;
const DASHES = ['solid', [6, 3], [2, 3], [8, 3, 2, 3], [12, 4], [4, 4]] as const;

/** Months from left to right: the first column in bars, the others as lines above them. */
export const drawTrend =
  (table: PlotTable, { format }: { readonly format: (value: number) => string }): Draw =>
  (drawing) => ({
    ...frame(drawing),
    grid: { ...frame(drawing).grid, top: underLegend(table, drawing, 40) },
    xAxis: categoryAxis(headsOf(table), drawing),
    yAxis: { ...valueAxis(drawing, format), minInterval: 1 },
    series: table.columns.map(({ head, format: say }, index) => {
      const { palette } = drawing;
      const colour = palette.series[index] ?? palette.ink;
      const tooltip = { valueFormatter: (value: unknown) => (typeof value === 'number' ? say(value) : '–') };
      return index === 0
        ? {
            type: 'bar',
            name: head,
            data: columnOf(table, index),
            tooltip,
            barMaxWidth: 34,
            itemStyle: { color: palette.soft, borderRadius: [3, 3, 0, 0] },
          }
        : lineOf(head, columnOf(table, index), colour, index, tooltip);
    }),
  });

const lineOf = (
  name: string,
  data: readonly (number | null)[],
  colour: string,
  index: number,
  tooltip: object,
) => ({
  type: 'line',
  name,
  data,
  tooltip,
  symbolSize: 9,
  symbol: SYMBOLS[index % SYMBOLS.length],
  itemStyle: { color: colour },
  lineStyle: { color: colour, width: 2.5, type: DASHES[index % DASHES.length] },
});

/** Months or days from left to right, a line each. */
export const drawLines =
  (table: PlotTable, { format }: { readonly format: (value: number) => string }): Draw =>
  (drawing) => ({
    ...frame(drawing),
    grid: { ...frame(drawing).grid, top: underLegend(table, drawing, 44) },
    legend: { ...frame(drawing).legend, type: 'scroll' },
    xAxis: { ...categoryAxis(headsOf(table), drawing), boundaryGap: false },
    yAxis: valueAxis(drawing, format),
    series: table.columns.map(({ head, format: say }, index) => {
      const { series, ink } = drawing.palette;
      // More lines than colours: the shape and the dash go on.
      return lineOf(head, columnOf(table, index), series[index % series.length] ?? ink, index, {
        valueFormatter: (value: unknown) => (typeof value === 'number' ? say(value) : '–'),
      });
    }),
  });

/** Shares of commitments kept, month by month, under the line of what was promised: all of them. */
export const drawKept =
  (table: PlotTable, { target, format }: { target: string; format: (value: number) => string }): Draw =>
  (drawing) => {
    const { palette } = drawing;
    const known = table.rows.flatMap(({ values }) => values.filter((value) => value !== null));
    // What is told must be seen: the axis begins at the tens below the lowest.
    const lowest = Math.min(0.8, Math.floor(Math.min(1, ...known) * 10) / 10);
    return {
      ...frame(drawing),
      grid: { ...frame(drawing).grid, top: underLegend(table, drawing, 54), right: 16 },
      xAxis: { ...categoryAxis(headsOf(table), drawing), boundaryGap: false },
      yAxis: { ...valueAxis(drawing, format), min: lowest, max: 1 },
      series: table.columns.map(({ head, format: say }, index) => ({
        ...lineOf(
          head,
          columnOf(table, index),
          palette.series[index % palette.series.length] ?? palette.ink,
          index,
          {
            valueFormatter: (value: unknown) => (typeof value === 'number' ? say(value) : '–'),
          },
        ),
        ...(index === 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                data: [{ yAxis: 1 }],
                lineStyle: { color: palette.good, width: 2, type: 'solid' },
                label: {
                  formatter: target,
                  position: 'insideEndTop',
                  color: palette.good,
                  fontWeight: 600,
                  fontSize: 12,
                },
              },
            }
          : {}),
      })),
    };
  };
