import { formatDay, formatHour, formatInstant } from './dates.js';
import { dayAfter, parisWallClock } from './paris-instant.js';
import type { Text } from './text.js';

export interface Period {
  /** ISO 8601. */
  readonly start: string;
  /** Excluded. ISO 8601. */
  readonly end: string;
}

const MIDNIGHT = '00:00';
const wallClock = (instant: string): [day: string, time: string] => {
  const [day = '', time = ''] = parisWallClock(new Date(instant)).split(' ');
  return [day, time];
};

/** « du 24 décembre 2026 au 1er janvier 2027 inclus », « le 24 décembre 2026, de 14 h à 17 h »; in Europe/Paris. */
export function formatPeriod({ start, end }: Period, { t, language }: Pick<Text, 't' | 'language'>): string {
  const [firstDay, from] = wallClock(start);
  const [endDay, to] = wallClock(end);
  const tongue = language.value;
  if (from === MIDNIGHT && to === MIDNIGHT) {
    const lastDay = dayAfter(endDay, -1);
    return firstDay === lastDay
      ? t('closures.oneDay', { day: formatDay(firstDay, tongue) })
      : t('closures.days', { first: formatDay(firstDay, tongue), last: formatDay(lastDay, tongue) });
  }
  return firstDay === endDay
    ? t('closures.hours', {
        day: formatDay(firstDay, tongue),
        from: formatHour(start, tongue),
        to: formatHour(end, tongue),
      })
    : t('closures.moments', { start: formatInstant(start, tongue), end: formatInstant(end, tongue) });
}
