import { frame, valueAxis } from './frame.js';
import { dots, stripes } from './palette.js';
import { columnOf, type Draw, type PlotTable } from './plot.js';

/** Days that are told together only, and how many acts they hold. */
export interface GroupedDays {
  readonly days: readonly number[];
  readonly count: number;
  readonly label: string;
}

/**
 * How long acts took: a histogram of whole working days, with the commitment as a line between those in time and the
 * others. Days told together share their height, dotted.
 */
export const drawDelays =
  (
    table: PlotTable,
    promise: { readonly days: number; readonly label: string; readonly axis: string },
    grouped: GroupedDays | null,
  ): Draw =>
  (drawing) => {
    const { palette } = drawing;
    const values = columnOf(table, 0);
    const format = table.columns[0]?.format ?? String;
    const height = grouped ? grouped.count / grouped.days.length : 0;
    const middle = grouped?.days[Math.floor((grouped.days.length - 1) / 2)];
    const style = (day: number, isGrouped: boolean) => ({
      borderRadius: [3, 3, 0, 0],
      ...(isGrouped
        ? { color: palette.inkSoft, decal: dots(palette.surface) }
        : day < promise.days
          ? { color: palette.series[0] }
          : { color: palette.bad, decal: stripes(palette.surface) }),
    });
    return {
      ...frame(drawing),
      legend: { show: false },
      grid: { ...frame(drawing).grid, top: 30, bottom: 22 },
      tooltip: {
        ...frame(drawing).tooltip,
        trigger: 'item',
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const isGrouped = grouped?.days.includes(dataIndex) ?? false;
          const head = table.rows[dataIndex]?.head ?? '';
          return isGrouped ? (grouped?.label ?? '') : `${head} : ${format(values[dataIndex] ?? 0)}`;
        },
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: values.length,
        interval: 1,
        name: promise.axis,
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: { color: palette.inkSoft },
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: palette.line } },
        axisLabel: { color: palette.inkSoft, fontSize: 12 },
      },
      yAxis: { ...valueAxis(drawing, format), minInterval: 1, boundaryGap: [0, '12%'] },
      series: [
        {
          type: 'bar',
          barWidth: '92%',
          // A day lies between its number and the next.
          data: values.map((value, day) => {
            const isGrouped = grouped?.days.includes(day) ?? false;
            return {
              value: [day + 0.5, isGrouped ? height : (value ?? 0)],
              itemStyle: style(day, isGrouped),
              label: { show: isGrouped ? day === middle : (value ?? 0) > 0 },
            };
          }),
          label: {
            position: 'top',
            color: palette.ink,
            fontSize: 12,
            fontWeight: 600,
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              grouped?.days.includes(dataIndex) ? format(grouped.count) : format(values[dataIndex] ?? 0),
          },
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            data: [{ xAxis: promise.days }],
            lineStyle: { color: palette.good, width: 2, type: 'solid' },
            label: {
              formatter: promise.label,
              position: 'end',
              color: palette.good,
              fontWeight: 600,
              fontSize: 12,
            },
          },
        },
      ],
    };
  };
