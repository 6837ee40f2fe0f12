import { addDays, type Day } from '../calendar/index.js';
import { addToMonth, firstDayOf, lastDayOf } from './month.js';

/** The length of each period of a result; `whole` is one period from the first day to the last. */
export const GRANULARITIES = ['whole', 'year', 'quarter', 'month', 'day'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** Days in Europe/Paris, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The last day of the year, quarter or month that a day lies in; the day itself for days. */
function lastDayAround(day: Day, granularity: Granularity): Day {
  const month = day.slice(0, 7);
  switch (granularity) {
    case 'whole':
      return '9999-12-31';
    case 'year':
      return `${day.slice(0, 4)}-12-31`;
    case 'quarter': {
      const inQuarter = (Number(day.slice(5, 7)) - 1) % 3;
      return lastDayOf(addToMonth(month, 2 - inQuarter));
    }
    case 'month':
      return lastDayOf(month);
    case 'day':
      return day;
  }
}

/**
 * Splits a period into years, quarters, months or days; the first and the last may be partial.
 *
 * @param granularity length of each part
 * @param most stops after `most` + 1 parts, which is enough to see that there are too many
 * @default most Infinity
 */
export function periodsOf({ from, to }: Period, granularity: Granularity, most = Infinity): Period[] {
  const periods: Period[] = [];
  for (let start = from; start <= to && periods.length <= most;) {
    const last = lastDayAround(start, granularity);
    const end = last < to ? last : to;
    periods.push({ from: start, to: end });
    if (end === to) break;
    start = addDays(end, 1);
  }
  return periods;
}

/** A whole month as a period. */
export const periodOfMonth = (month: string): Period => ({ from: firstDayOf(month), to: lastDayOf(month) });
