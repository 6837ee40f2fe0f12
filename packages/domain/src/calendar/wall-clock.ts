import type { Instant } from '../shared/index.js';

/** The only place that names the zone: the Amue's hours and days are those of Paris, wherever the reader is. */
export const PARIS_ZONE = 'Europe/Paris';

const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: PARIS_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
/** Summer first: of an hour that happens twice, the first one. */
const OFFSETS = [2, 1];
const HOUR = 3_600_000;

/** Date and time in Europe/Paris, `YYYY-MM-DD HH:MM`. */
export const parisWallClock = (instant: Instant): string => WALL_CLOCK.format(Date.parse(instant));

/** The hour that it shows, 0 to 23. */
export const parisHour = (instant: Instant): number => Number(parisWallClock(instant).slice(11, 13));

/**
 * The instant of a date and time in Europe/Paris. An hour that is skipped when summer time begins is read as the hour
 * after it.
 *
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 * @returns UTC; `null` when either is malformed
 */
export function instantInParis(day: string, time: string): Instant | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc)) return null;
  const candidates = OFFSETS.map((offset) => new Date(asUtc - offset * HOUR).toISOString());
  const found = candidates.find((candidate) => parisWallClock(candidate) === `${day} ${time}`);
  return found ?? new Date(asUtc - HOUR).toISOString();
}
