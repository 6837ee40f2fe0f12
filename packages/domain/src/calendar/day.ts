import type { Instant } from '../shared/index.js';
import { isoDay } from './holidays.js';
import { toMs } from './instant.js';
import { FIRST_YEAR, LAST_YEAR } from './service-days.js';
import { parisDayNumber } from './service-time.js';
import { instantInParis, parisWallClock } from './wall-clock.js';

/** A calendar day, `YYYY-MM-DD`. They sort as text. */
export type Day = string;

/**
 * The calendar day in Europe/Paris at an instant of any year.
 * @throws RangeError when it is no instant.
 */
export function parisDay(instant: Instant): Day {
  const ms = toMs(instant);
  const year = new Date(ms).getUTCFullYear();
  // Statistics ask for it millions of times: the tables of service days answer a hundred times faster than Intl.
  const isInTables = year > FIRST_YEAR && year < LAST_YEAR;
  return isInTables ? isoDay(parisDayNumber(ms)) : parisWallClock(instant).slice(0, 10);
}

/**
 * The same day of the month some months later, or the last day of that month if it is shorter: a month after 31
 * January is 28 February.
 *
 * @param months may be negative
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/**
 * The day some calendar days later.
 *
 * @param days may be negative
 */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day before. */
export const dayBefore = (day: Day): Day => addDays(day, -1);

/**
 * Midnight in Europe/Paris, which is never skipped there: clocks change later in the night. UTC.
 * @throws RangeError when it is no day.
 */
export function startOfDay(day: Day): Instant {
  const start = instantInParis(day, '00:00');
  if (start === null) throw new RangeError(`Not a day: ${day}`);
  return start;
}

/** When the next day begins: what happens at that very instant belongs to it. */
export const endOfDay = (day: Day): Instant => startOfDay(addDays(day, 1));
