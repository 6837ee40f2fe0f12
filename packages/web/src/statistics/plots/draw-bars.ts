import { frame, underLegend } from './frame.js';
import { stripes, dots } from './palette.js';
import { columnOf, headsOf, type Draw, type PlotTable } from './plot.js';

/** Lines one under the other, each named above its bars: room enough on a phone. */
const namedAbove = (names: readonly string[], ink: string, up: number) => ({
  type: 'category',
  inverse: true,
  data: [...names],
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: {
    inside: true,
    margin: 0,
    color: ink,
    fontSize: 13,
    fontWeight: 600,
    verticalAlign: 'bottom',
    padding: [0, 0, up, 0],
  },
  z: 10,
});

/** Each line with its bar, the number at its end; `share` says what part of the first one it is. */
export const drawBars =
  (
    table: PlotTable,
    {
      share,
      most,
    }: {
      readonly share?: (part: number) => string;
      /** What a full bar is; the longest one when left out. */
      readonly most?: number;
    } = {},
  ): Draw =>
  (drawing) => {
    const { palette } = drawing;
    const values = columnOf(table, 0);
    const first = values[0] ?? 0;
    const format = table.columns[0]?.format ?? String;
    return {
      ...frame(drawing),
      tooltip: { show: false },
      grid: { left: 0, right: share ? 96 : 56, top: 14, bottom: 0 },
      xAxis: { type: 'value', show: false, max: most ?? Math.max(1, ...values.map(Number)) },
      yAxis: namedAbove(headsOf(table), palette.ink, 16),
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 16,
          data: values,
          itemStyle: { color: palette.series[0], borderRadius: 3 },
          showBackground: true,
          backgroundStyle: { color: palette.sunk, borderRadius: 3 },
          label: {
            show: true,
            position: 'right',
            color: palette.ink,
            fontSize: 13,
            fontWeight: 600,
            formatter: ({ value, dataIndex }: { value: number; dataIndex: number }) =>
              share && dataIndex > 0 && first > 0
                ? `${format(value)}  {soft|${share(value / first)}}`
                : format(value),
            rich: { soft: { color: palette.inkSoft, fontSize: 12 } },
          },
        },
      ],
    };
  };

/** Several numbers of each line, side by side; each series has a pattern of its own. */
export const drawGrouped =
  (table: PlotTable): Draw =>
  (drawing) => {
    const { palette } = drawing;
    const decals = [undefined, stripes(palette.surface), dots(palette.surface)];
    const thickness = 11;
    return {
      ...frame(drawing),
      grid: { left: 0, right: 48, top: underLegend(table, drawing, 44), bottom: 0 },
      xAxis: { type: 'value', show: false },
      yAxis: namedAbove(headsOf(table), palette.ink, Math.round((table.columns.length * thickness) / 2 + 10)),
      tooltip: { show: false },
      series: table.columns.map(({ head, format }, index) => ({
        type: 'bar',
        name: head,
        silent: true,
        barWidth: thickness,
        barGap: '25%',
        data: columnOf(table, index),
        itemStyle: {
          color: palette.series[index] ?? palette.ink,
          borderRadius: 2,
          ...(decals[index] ? { decal: decals[index] } : {}),
        },
        label: {
          show: true,
          position: 'right',
          color: palette.ink,
          fontSize: 11,
          formatter: ({ value }: { value: number | null }) => (value === null ? '' : format(value)),
        },
      })),
    };
  };

/** Kept, and broken, of each commitment: one bar each, from nothing to all. */
export const drawShares =
  (table: PlotTable, format: (share: number) => string): Draw =>
  (drawing) => {
    const { palette } = drawing;
    const totals = table.rows.map(({ values }) =>
      values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    );
    const colours = [palette.series[0], palette.bad];
    return {
      ...frame(drawing),
      grid: { left: 0, right: 8, top: underLegend(table, drawing, 46), bottom: 0 },
      tooltip: { show: false },
      xAxis: { type: 'value', show: false, max: 1 },
      yAxis: namedAbove(headsOf(table), palette.ink, 18),
      series: table.columns.map(({ head }, index) => ({
        type: 'bar',
        name: head,
        silent: true,
        stack: 'all',
        barWidth: 20,
        data: columnOf(table, index).map((value, row) => {
          const total = totals[row] ?? 0;
          return value === null || total === 0 ? null : value / total;
        }),
        itemStyle: {
          color: colours[index] ?? palette.ink,
          borderColor: palette.surface,
          borderWidth: 1,
          ...(index === 1 ? { decal: stripes(palette.surface) } : {}),
        },
        label:
          index === 0
            ? {
                show: true,
                position: 'insideLeft',
                color: palette.surface,
                fontSize: 12,
                fontWeight: 600,
                formatter: ({ value }: { value: number | null }) => (value ? format(value) : ''),
              }
            : { show: false },
      })),
    };
  };
