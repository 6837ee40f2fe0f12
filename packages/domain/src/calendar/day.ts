import type { Instant } from '../shared/index.js';
import { isoDay } from './holidays.js';
import { toMs } from './instant.js';
import { parisDayNumber } from './service-time.js';

/** A calendar day, `YYYY-MM-DD`. They sort as text. */
export type Day = string;

/** The calendar day in Europe/Paris at an instant. */
export const parisDay = (instant: Instant): Day => isoDay(parisDayNumber(toMs(instant)));

/** Calendar months later, on the same date or on the last one that the month has: a month after 31 January is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** So many calendar days later. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day before. */
export const dayBefore = (day: Day): Day => addDays(day, -1);
