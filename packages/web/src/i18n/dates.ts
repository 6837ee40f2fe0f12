import type { TextLanguage } from '../api/refusals.js';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;
/** The desk lives in Paris: a due hour is the Amue's hour, wherever the reader is. */
const ZONE = 'Europe/Paris';

const cached = <Key extends string, Value>(make: (key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key: Key): Value => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};

const dayAndHour = cached(
  (language: TextLanguage) =>
    new Intl.DateTimeFormat(TAG[language], { timeZone: ZONE, dateStyle: 'long', timeStyle: 'short' }),
);
const shortDayAndHour = cached(
  (language: TextLanguage) =>
    new Intl.DateTimeFormat(TAG[language], {
      timeZone: ZONE,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
);
const shortDayOfAnotherYear = cached(
  (language: TextLanguage) =>
    new Intl.DateTimeFormat(TAG[language], {
      timeZone: ZONE,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);
const hour = cached(
  (language: TextLanguage) =>
    new Intl.DateTimeFormat(TAG[language], { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }),
);
const day = cached(
  (language: TextLanguage) => new Intl.DateTimeFormat(TAG[language], { timeZone: ZONE, dateStyle: 'long' }),
);
const relative = cached(
  (language: TextLanguage) => new Intl.RelativeTimeFormat(TAG[language], { numeric: 'auto' }),
);
const ISO_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** French writes « 1er mars », « 9 h 30 », « 10 h » where Intl gives « 1 mars », « 09:30 », « 10:00 ». */
const asWritten = (text: string, language: TextLanguage): string =>
  language === 'fr'
    ? text
        .replace(/\b0?(\d{1,2}):00\b/, '$1\u00a0h')
        .replace(/\b0?(\d{1,2}):(\d{2})\b/, '$1\u00a0h\u00a0$2')
        .replace(/(^|\s)1(?=\s\p{L}{3,})/u, '$11er')
    : text;

const PARIS_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const localHour = new Intl.DateTimeFormat('en-GB', { day: '2-digit', hour: '2-digit', minute: '2-digit' });
const PARIS_TIME = { fr: ' (heure de Paris)', en: ' (Paris time)' } as const;

/** Says so where the reader's own clock shows another hour: members overseas read these dates too. */
const inParis = (written: string, at: Date, language: TextLanguage): string =>
  PARIS_HOUR.format(at) === localHour.format(at) ? written : `${written}${PARIS_TIME[language]}`;

/** « 12 mars 2026 à 9 h 30 », in Europe/Paris; « (heure de Paris) » where the reader's clock differs. */
export const formatInstant = (instant: string, language: TextLanguage): string => {
  const at = new Date(instant);
  return inParis(asWritten(dayAndHour(language).format(at), language), at, language);
};
/** « jeu. 12 mars, 9 h 30 », in Europe/Paris, and so said where the reader's clock differs; of another year than now's, « 12 mars 2025, 9 h 30 ». */
export function formatShortInstant(instant: string, language: TextLanguage, now = new Date()): string {
  const at = new Date(instant);
  const sameYear = parisDay(at).slice(0, 4) === parisDay(now).slice(0, 4);
  const written = asWritten(
    (sameYear ? shortDayAndHour : shortDayOfAnotherYear)(language).format(at),
    language,
  );
  return inParis(written, at, language);
}
/** « 9 h 30 », in Europe/Paris. */
export const formatHour = (instant: string, language: TextLanguage): string => {
  const at = new Date(instant);
  return inParis(asWritten(hour(language).format(at), language), at, language);
};
/** « 12 mars 2026 »; takes a `YYYY-MM-DD` day or an instant. */
export const formatDay = (value: string, language: TextLanguage): string =>
  asWritten(day(language).format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value)), language);
/** The calendar day of an instant in Europe/Paris, `YYYY-MM-DD`. */
export const parisDay = (instant: Date): string => ISO_DAY.format(instant);

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** « il y a 3 heures », « dans 2 jours »: plain elapsed time, not working time. */
export function formatRelative(instant: string, now: Date, language: TextLanguage): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return relative(language).format(Math.trunc(seconds / length), unit);
  }
  return relative(language).format(0, 'second');
}
