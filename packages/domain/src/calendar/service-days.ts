import { dayNumber, holidayNumbers } from './holidays.js';

/**
 * First and last year that the calendar knows; an instant outside throws a `RangeError`.
 * 1996 is the year from which summer time ends in October.
 */
export const FIRST_YEAR = 1996;
export const LAST_YEAR = 2150;

/** Days are counted from 1970-01-01; the tables begin at this one. */
export const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const END_DAY = dayNumber(LAST_YEAR + 1, 1, 1);

/** What is true of each day, so that any span costs two look-ups. */
export interface ServiceDays {
  /** For each day from `FIRST_DAY`, how many service days come before it. One entry more than there are days. */
  readonly before: Int32Array;
  /** The day of the nth service day, n from 0. */
  readonly nth: Int32Array;
  /** 1 where Paris is at UTC+2 during service hours. */
  readonly summer: Uint8Array;
}

/** Sunday is 0; 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (day + 4) % 7;

/** Of a month of 31 days: March and October. */
const lastSundayOf = (year: number, month: number): number => {
  const last = dayNumber(year, month, 31);
  return last - weekday(last);
};

function build(): ServiceDays {
  const size = END_DAY - FIRST_DAY;
  const holiday = new Uint8Array(size);
  const summer = new Uint8Array(size);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const day of holidayNumbers(year)) holiday[day - FIRST_DAY] = 1;
    summer.fill(1, lastSundayOf(year, 3) - FIRST_DAY, lastSundayOf(year, 10) - FIRST_DAY);
  }
  const before = new Int32Array(size + 1);
  const nth = new Int32Array(size);
  let count = 0;
  for (let index = 0; index < size; index++) {
    before[index] = count;
    const day = index + FIRST_DAY;
    if (weekday(day) % 6 !== 0 && holiday[index] === 0) nth[count++] = day;
  }
  before[size] = count;
  return { before, nth: nth.slice(0, count), summer };
}

let built: ServiceDays | undefined;

/** Built at the first use (a few milliseconds), then kept. */
export const serviceDays = (): ServiceDays => (built ??= build());
