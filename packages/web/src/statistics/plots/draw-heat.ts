import { along, readableOn } from './contrast.js';
import { categoryAxis, frame } from './frame.js';
import { headsOf, type Draw, type PlotTable } from './plot.js';

/** Rows down, columns across, the stronger the more; `isOpen` sets the columns of the service hours apart. */
export const drawHeat =
  (
    table: PlotTable,
    { few, isOpen }: { readonly few: string; readonly isOpen: (column: number) => boolean },
  ): Draw =>
  (drawing) => {
    const { palette, narrow } = drawing;
    const cells = table.rows.flatMap(({ values }, row) =>
      values.flatMap((value, column) => (value === null || value > 0 ? [{ row, column, value }] : [])),
    );
    const most = Math.max(1, ...cells.map(({ value }) => value ?? 0));
    return {
      ...frame(drawing),
      grid: { left: 4, right: 4, top: 4, bottom: 56, containLabel: true },
      tooltip: {
        ...frame(drawing).tooltip,
        trigger: 'item',
        formatter: ({ value: [column, row] }: { value: [number, number] }) => {
          const value = table.rows[row]?.values[column] ?? null;
          const { head = '', format = String } = table.columns[column] ?? {};
          return `${table.rows[row]?.head ?? ''}, ${head}\n${value === null ? few : format(value)}`;
        },
      },
      xAxis: {
        ...categoryAxis(
          table.columns.map(({ head }) => head),
          drawing,
        ),
        axisLine: { show: false },
        axisLabel: {
          color: palette.inkSoft,
          fontSize: narrow ? 11 : 12,
          interval: narrow ? 'auto' : 0,
          formatter: (head: string, column: number) => (isOpen(column) ? `{open|${head}}` : head),
          rich: { open: { color: palette.ink, fontWeight: 700, fontSize: narrow ? 11 : 12 } },
        },
      },
      yAxis: {
        ...categoryAxis(
          headsOf(table).map((head) => (narrow ? head.slice(0, 3) : head)),
          drawing,
        ),
        inverse: true,
        axisLine: { show: false },
      },
      visualMap: {
        min: 0,
        max: most,
        calculable: false,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        itemWidth: 12,
        itemHeight: narrow ? 120 : 180,
        inRange: { color: [...palette.heat] },
        text: [String(most), '0'],
        textStyle: { color: palette.inkSoft },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map(({ row, column, value }) => ({
            value: [column, row, value ?? 1],
            label: {
              color: readableOn(along(palette.heat, (value ?? 1) / most)),
            },
          })),
          label: {
            show: !narrow,
            fontSize: 12,
            formatter: ({ value: [column, row] }: { value: [number, number] }) =>
              String(table.rows[row]?.values[column] ?? '·'),
          },
          itemStyle: { borderColor: palette.surface, borderWidth: 2, borderRadius: 4 },
          emphasis: { itemStyle: { borderColor: palette.ink } },
        },
      ],
    };
  };
