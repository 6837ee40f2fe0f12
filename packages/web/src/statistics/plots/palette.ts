import { usePreferredDark } from '@vueuse/core';
import { computed, type ComputedRef } from 'vue';

/** Colours and font of the page, for a canvas, which knows no CSS. */
export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly sunk: string;
  /** Apart for the colour-blind too, 3:1 at least against the page. */
  readonly series: readonly [string, string, string, string];
  /** Of bars with lines over them. */
  readonly soft: string;
  /** From nothing to the most. */
  readonly heat: readonly [string, string, string];
  readonly bad: string;
  readonly good: string;
  readonly font: string;
}

function read(): Palette {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of('ink'),
    inkSoft: of('ink-soft'),
    line: of('line'),
    surface: of('surface'),
    sunk: of('surface-sunk'),
    bad: of('plot-bad'),
    good: of('good'),
    series: [of('plot-1'), of('plot-2'), of('plot-3'), of('plot-4')],
    soft: of('plot-soft'),
    heat: [of('plot-heat-1'), of('plot-heat-2'), of('plot-heat-3')],
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** The palette of the page, read again when it turns dark or light. */
export function usePalette(): ComputedRef<Palette> {
  const dark = usePreferredDark();
  return computed(() => (void dark.value, read()));
}

/** Stripes on what is bad news: distinguished without its colour. */
export const stripes = (colour: string) => ({
  symbol: 'rect',
  color: colour,
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
  rotation: -Math.PI / 4,
});
/** Dots, the second pattern. */
export const dots = (colour: string) => ({
  symbol: 'circle',
  color: colour,
  symbolSize: 0.7,
  dashArrayX: [
    [6, 6],
    [0, 6, 6, 0],
  ],
  dashArrayY: [6, 0],
});
