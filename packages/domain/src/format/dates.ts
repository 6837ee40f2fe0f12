// Not by its door: pages show dates, and need none of the tables of service time.
import { PARIS_ZONE, parisWallClock } from '../calendar/wall-clock.js';
import type { Instant, Language } from '../shared/index.js';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

/**
 * The reader's IANA time zone; `null` when it is unknown. Hours are always given in Europe/Paris, and labelled as
 * such unless the reader's clock shows the same.
 */
export type ReaderZone = string | null;
/** The zone of readers at the Amue. */
export const IN_PARIS: ReaderZone = PARIS_ZONE;

const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  fr: new Intl.DateTimeFormat(TAG.fr, { timeZone: PARIS_ZONE, ...options }),
  en: new Intl.DateTimeFormat(TAG.en, { timeZone: PARIS_ZONE, ...options }),
});
const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = formats(DATE);
const WEEKDAY = formats({ weekday: 'long', ...DATE });
const DAY_OF_YEAR = formats({ day: 'numeric', month: 'long' });
const HOUR = formats(TIME);
const SHORT = formats({ weekday: 'short', day: 'numeric', month: 'short', ...TIME });
const SHORT_OF_ANOTHER_YEAR = formats({ day: 'numeric', month: 'short', year: 'numeric', ...TIME });
const MONTH = formats({ month: 'long', year: 'numeric' });
const SHORT_MONTH = formats({ month: 'short', year: '2-digit' });
const RELATIVE = {
  fr: new Intl.RelativeTimeFormat(TAG.fr, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(TAG.en, { numeric: 'auto' }),
} as const;

/** French writes « 1er mars », « 9 h 30 », « 10 h » where Intl gives « 1 mars », « 09:30 », « 10:00 ». */
const asWritten = (text: string, language: Language): string =>
  language === 'fr'
    ? text
        .replace(/\b0?(\d{1,2}):00\b/, '$1\u00a0h')
        .replace(/\b0?(\d{1,2}):(\d{2})\b/, '$1\u00a0h\u00a0$2')
        .replace(/(^|\s)1(?=\s\p{L}{3,})/u, '$11er')
    : // The comma after the day of the week comes and goes with the data of the runtime.
      text.replace(/^(\p{L}{6,}),/u, '$1');

const PARIS_TIME = { fr: ' (heure de Paris)', en: ' (Paris time)' } as const;
const AT = { fr: ' à ', en: ' at ' } as const;

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(zone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: '2-digit', hour: '2-digit', minute: '2-digit' });
  clocks.set(zone, known);
  return known;
}

/** The suffix of an hour: empty, or « (heure de Paris) » when the reader's clock differs or is unknown. */
export const parisTime = (instant: Instant, language: Language, zone: ReaderZone): string => {
  const at = Date.parse(instant);
  const alike = zone !== null && clockOf(zone).format(at) === clockOf(PARIS_ZONE).format(at);
  return alike ? '' : PARIS_TIME[language];
};

const noon = (value: string): number => Date.parse(value.length === 10 ? `${value}T12:00:00Z` : value);

/** « 12 mars 2026 », in Europe/Paris; takes a `YYYY-MM-DD` day or an instant. */
export const formatDay = (value: string, language: Language): string =>
  asWritten(DAY[language].format(noon(value)), language);
/** « jeudi 12 mars 2026 »; takes what {@link formatDay} does. */
export const formatWeekday = (value: string, language: Language): string =>
  asWritten(WEEKDAY[language].format(noon(value)), language);
/** « 12 mars », for a subject, which is short and read within the year. */
export const formatDayOfYear = (value: string, language: Language): string =>
  asWritten(DAY_OF_YEAR[language].format(noon(value)), language);

/** « 9 h 30 » in Europe/Paris, without a suffix: see {@link parisTime}. */
export const formatBareHour = (instant: Instant, language: Language): string =>
  asWritten(HOUR[language].format(Date.parse(instant)), language);
/** « 9 h 30 », in Europe/Paris. */
export const formatHour = (instant: Instant, language: Language, zone: ReaderZone): string =>
  formatBareHour(instant, language) + parisTime(instant, language, zone);
/** « 12 mars 2026 à 9 h 30 », in Europe/Paris; « (heure de Paris) » where the reader's clock differs. */
export const formatInstant = (instant: Instant, language: Language, zone: ReaderZone): string =>
  formatDay(instant, language) + AT[language] + formatHour(instant, language, zone);
/** « jeudi 12 mars 2026 à 9 h 30 », as {@link formatInstant}. */
export const formatWeekdayInstant = (instant: Instant, language: Language, zone: ReaderZone): string =>
  formatWeekday(instant, language) + AT[language] + formatHour(instant, language, zone);
/** « jeu. 12 mars, 9 h 30 », as {@link formatInstant}; of another year than that of `now`, « 12 mars 2025, 9 h 30 ». */
export function formatShortInstant(
  instant: Instant,
  language: Language,
  { now, zone }: { readonly now: Instant; readonly zone: ReaderZone },
): string {
  const sameYear = parisWallClock(instant).slice(0, 4) === parisWallClock(now).slice(0, 4);
  const format = (sameYear ? SHORT : SHORT_OF_ANOTHER_YEAR)[language];
  return asWritten(format.format(Date.parse(instant)), language) + parisTime(instant, language, zone);
}

/** « octobre 2026 » of `2026-10`. */
export const formatMonth = (month: string, language: Language): string =>
  MONTH[language].format(noon(`${month}-15`));
/** « oct. 26 », for the axis of a plot. */
export const formatShortMonth = (month: string, language: Language): string =>
  SHORT_MONTH[language].format(noon(`${month}-15`));

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * « il y a 3 heures », « dans 2 jours »: elapsed time, not working time.
 *
 * @param instant the time to describe
 * @param now the time to compare with
 */
export function formatRelative(instant: Instant, now: Instant, language: Language): string {
  const seconds = (Date.parse(instant) - Date.parse(now)) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return RELATIVE[language].format(Math.trunc(seconds / length), unit);
  }
  return RELATIVE[language].format(0, 'second');
}
