// Not by its door: pages show dates, and need none of the tables of service time.
import { parisWallClock } from '../calendar/wall-clock.js';
import type { Instant, Language } from '../shared/index.js';
import {
  formatBareHour,
  formatDay,
  formatDayOfYear,
  formatWeekday,
  parisTime,
  type ReaderZone,
} from './dates.js';

/** A stretch of time, as closures have it. */
export interface Period {
  readonly start: Instant;
  /** Excluded. */
  readonly end: Instant;
}

/** How the days of a period are named: « 24 décembre 2026 », « jeudi 24 décembre 2026 », « 24 décembre ». */
const DAYS = { plain: formatDay, weekday: formatWeekday, 'without-year': formatDayOfYear } as const;
const AT = { fr: ' à ', en: ' at ' } as const;
const MIDNIGHT = '00:00';
const SAY = {
  fr: {
    oneDay: (day: string) => `le ${day}`,
    days: (first: string, last: string) => `du ${first} au ${last} inclus`,
    hours: (day: string, from: string, to: string) => `le ${day}, de ${from} à ${to}`,
    moments: (start: string, end: string) => `du ${start} au ${end}`,
  },
  en: {
    oneDay: (day: string) => `on ${day}`,
    days: (first: string, last: string) => `from ${first} to ${last} included`,
    hours: (day: string, from: string, to: string) => `on ${day}, from ${from} to ${to}`,
    moments: (start: string, end: string) => `from ${start} to ${end}`,
  },
} as const;

/**
 * « du 24 décembre 2026 au 1er janvier 2027 inclus », « le 24 décembre 2026, de 14 h à 17 h »; in Europe/Paris, and so
 * said behind hours where the reader's clock differs. Whole days name the last one: their end is the midnight after it.
 */
export function formatPeriod(
  { start, end }: Period,
  language: Language,
  { zone, days = 'plain' }: { readonly zone: ReaderZone; readonly days?: keyof typeof DAYS },
): string {
  const words = SAY[language];
  const dayOf = (value: string): string => DAYS[days](value, language);
  const [firstDay = '', from] = parisWallClock(start).split(' ');
  const [endDay = '', to] = parisWallClock(end).split(' ');
  if (from === MIDNIGHT && to === MIDNIGHT) {
    const lastDay = parisWallClock(new Date(Date.parse(end) - 1).toISOString()).slice(0, 10);
    return firstDay === lastDay ? words.oneDay(dayOf(firstDay)) : words.days(dayOf(firstDay), dayOf(lastDay));
  }
  const whose = parisTime(end, language, zone);
  return firstDay === endDay
    ? words.hours(dayOf(firstDay), formatBareHour(start, language), formatBareHour(end, language)) + whose
    : words.moments(
        `${dayOf(start)}${AT[language]}${formatBareHour(start, language)}`,
        `${dayOf(end)}${AT[language]}${formatBareHour(end, language)}`,
      ) + whose;
}
