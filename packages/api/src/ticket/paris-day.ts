const DAY_IN_PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The day of an instant in Europe/Paris, YYYY-MM-DD. */
export const parisDay = (instant: string | Date): string => DAY_IN_PARIS.format(new Date(instant));

/** The instant at which a day begins in Europe/Paris: midnight is never skipped there, clocks change later in the night. */
export function startOfDay(day: string): Date {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return parisDay(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
}

export function startOfNextDay(day: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return startOfDay(noon.toISOString().slice(0, 10));
}
