import { addDays, instantInParis, parisWallClock } from '@assistance/domain/calendar';

/** The day of an instant in Europe/Paris, YYYY-MM-DD; of any year, unlike that of the calendar of service. */
export const parisDay = (instant: string | Date): string =>
  parisWallClock(new Date(instant).toISOString()).slice(0, 10);

/** The instant at which a day begins in Europe/Paris: midnight is never skipped there, clocks change later in the night. */
export const startOfDay = (day: string): Date => new Date(instantInParis(day, '00:00') ?? Number.NaN);

export const startOfNextDay = (day: string): Date => startOfDay(addDays(day, 1));
