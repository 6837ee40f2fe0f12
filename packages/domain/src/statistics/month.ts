import { type Closure, type Day, nextOpening, parisDay, startOfDay } from '../calendar/index.js';
import type { Instant } from '../shared/index.js';

/** A calendar month in Europe/Paris, `2026-11`. They sort as text. */
export type Month = string;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month, `YYYY-MM`. */
export const isMonth = (text: string): boolean => MONTH.test(text);

/** The month, in Europe/Paris, of an instant: 31 October 23:30 UTC is November there. */
export const monthOf = (instant: Instant): Month => parisDay(instant).slice(0, 7);

/**
 * The month some months later.
 *
 * @param months may be negative
 */
export function addToMonth(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

export const firstDayOf = (month: Month): Day => `${month}-01`;

export function lastDayOf(month: Month): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

export const startOfMonth = (month: Month): Instant => startOfDay(firstDayOf(month));
export const endOfMonth = (month: Month): Instant => startOfMonth(addToMonth(month, 1));

/** Every month of a range, both ends included; none when `from` is after `to`. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) months.push(month);
  return months;
}

/** C3.5.1: a month is published when the service opens for the first time after it. */
export const publicationDueAt = (month: Month, closures: readonly Closure[]): Instant =>
  nextOpening(endOfMonth(month), closures);
