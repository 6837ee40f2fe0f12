import { FIRST_DAY, FIRST_YEAR, LAST_YEAR, serviceDays } from './service-days.js';

/**
 * Service time as one number: how much of it lies before an instant, in milliseconds from the first day
 * of the tables, closures and suspensions left aside. Spans are then differences and delays are sums;
 * both cost the same over an hour or a century. Service hours are C3.1.4's.
 */
export type ServiceTime = number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = { opens: 9 * HOUR, length: 3.5 * HOUR };
const AFTERNOON = { opens: 14 * HOUR, length: 3 * HOUR };

/** A working day (jour ouvré) in milliseconds: 6 h 30 of service time. */
export const WORKING_DAY = MORNING.length + AFTERNOON.length;

/** @throws RangeError outside the years of the tables. */
const lookUp = (table: Int32Array | Uint8Array, index: number): number => {
  const found = table[index];
  if (found === undefined) throw new RangeError(`Outside the calendar (${FIRST_YEAR}-${LAST_YEAR}).`);
  return found;
};

/**
 * Wall-clock milliseconds in Europe/Paris since 1970-01-01 00:00 there. The day is always exact; so is the hour,
 * but for the two Sundays a year when it changes and nobody is at work.
 */
function toParis(ms: number): number {
  const winter = ms + HOUR;
  return winter + HOUR * lookUp(serviceDays().summer, Math.floor(winter / DAY) - FIRST_DAY);
}

/** The day in Europe/Paris, counted from 1970-01-01. */
export const parisDayNumber = (ms: number): number => Math.floor(toParis(ms) / DAY);

const within = (time: number, span: { opens: number; length: number }): number =>
  Math.min(Math.max(time - span.opens, 0), span.length);

/** Service time before an instant (milliseconds since 1970, UTC). Constant where the service is closed. */
export function serviceTimeAt(ms: number): ServiceTime {
  const local = toParis(ms);
  const day = Math.floor(local / DAY);
  const { before } = serviceDays();
  const index = day - FIRST_DAY;
  const passed = lookUp(before, index);
  if (lookUp(before, index + 1) === passed) return passed * WORKING_DAY;
  const time = local - day * DAY;
  return passed * WORKING_DAY + within(time, MORNING) + within(time, AFTERNOON);
}

function instantOn(nth: number, worked: number, inMorning: boolean): number {
  const tables = serviceDays();
  const day = lookUp(tables.nth, nth);
  const time = inMorning ? MORNING.opens + worked : AFTERNOON.opens + worked - MORNING.length;
  return day * DAY + time - HOUR * (1 + lookUp(tables.summer, day - FIRST_DAY));
}

/** The earliest instant before which that much service time lies: 17:00, not the next 9:00. */
export function earliestAt(service: ServiceTime): number {
  const nth = Math.ceil(service / WORKING_DAY) - 1;
  const worked = service - nth * WORKING_DAY;
  return instantOn(nth, worked, worked <= MORNING.length);
}

/** The last instant before which that much service time lies: the next 9:00, not 17:00. The service is open there. */
export function latestAt(service: ServiceTime): number {
  const nth = Math.floor(service / WORKING_DAY);
  const worked = service - nth * WORKING_DAY;
  return instantOn(nth, worked, worked < MORNING.length);
}
