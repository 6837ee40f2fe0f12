import { wordOf } from '@assistance/domain/statistics';
import type { TextLanguage } from '../api/refusals.js';
import type { PlotTable } from './plots/plot.js';

/** Hours and days that are always shown: those of the service (C3.1.4). */
const [FIRST_HOUR, LAST_HOUR, LAST_DAY] = [8, 18, 5];

/** C3.1.4: hours of which a part at least is service time. */
export const isServiceHour = (hour: number): boolean => (hour >= 9 && hour < 13) || (hour >= 14 && hour < 17);

interface Moment {
  readonly weekday: number;
  readonly hour: number;
  readonly count: number | null;
}

/** Weekdays down, hours across: the service's own, and those before and after when anything came then. */
export function heatTable(
  cells: readonly Moment[],
  words: {
    readonly first: string;
    readonly hour: (hour: number) => string;
    readonly language: TextLanguage;
    readonly format: (value: number) => string;
  },
): PlotTable & { readonly firstHour: number } {
  if (cells.length === 0) return { first: words.first, columns: [], rows: [], firstHour: FIRST_HOUR };
  const [from, to] = [
    Math.min(FIRST_HOUR, ...cells.map(({ hour }) => hour)),
    Math.max(LAST_HOUR, ...cells.map(({ hour }) => hour)),
  ];
  const days = Math.max(LAST_DAY, ...cells.map(({ weekday }) => weekday));
  const known = new Map(cells.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count]));
  const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    first: words.first,
    firstHour: from,
    columns: hours.map((hour) => ({ head: words.hour(hour), format: words.format })),
    rows: Array.from({ length: days }, (_, index) => index + 1).map((weekday) => ({
      head: wordOf('weekday', String(weekday))[words.language],
      values: hours.map((hour) => {
        const count = known.get(`${weekday} ${hour}`);
        return count === undefined ? 0 : count;
      }),
    })),
  };
}
