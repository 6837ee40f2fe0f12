import type { Drawing, PlotTable } from './plot.js';

/** What all plots share: font, quiet axes, a tooltip that stays inside. */
export const frame = ({ palette, narrow }: Drawing) => ({
  textStyle: { fontFamily: palette.font, color: palette.ink },
  aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
  grid: { left: 4, right: narrow ? 8 : 16, top: 16, bottom: 4, containLabel: true },
  tooltip: {
    trigger: 'axis',
    confine: true,
    // Drawn on the canvas: no style comes from outside the page's own.
    renderMode: 'richText',
    backgroundColor: palette.surface,
    borderColor: palette.line,
    borderWidth: 1,
    padding: [8, 10],
    textStyle: { color: palette.ink, fontSize: 13, fontFamily: palette.font },
  },
  legend: {
    top: 0,
    left: 0,
    // Each series as it is drawn: a line with its dash and its mark, a bar with its pattern.
    itemWidth: 30,
    itemHeight: 12,
    // On a phone one under the other, over the drawing.
    orient: narrow ? 'vertical' : 'horizontal',
    itemGap: narrow ? 6 : 18,
    textStyle: { color: palette.ink, fontSize: 13 },
  },
});

/** Where a drawing begins under its legend. */
export const underLegend = ({ columns }: PlotTable, { narrow }: Drawing, room: number): number =>
  room + (narrow ? 22 * (columns.length - 1) : 0);

export const categoryAxis = (names: readonly string[], { palette, narrow }: Drawing) => ({
  type: 'category',
  data: [...names],
  axisLine: { lineStyle: { color: palette.line } },
  axisTick: { show: false },
  axisLabel: { color: palette.inkSoft, fontSize: narrow ? 11 : 12, hideOverlap: true },
});

export const valueAxis = ({ palette }: Drawing, format: (value: number) => string) => ({
  type: 'value',
  axisLabel: { color: palette.inkSoft, fontSize: 12, formatter: format },
  splitLine: { lineStyle: { color: palette.line } },
  splitNumber: 4,
});
