import * as format from '@assistance/domain/format';
import type { TextLanguage } from '../api/refusals.js';

export { formatDay } from '@assistance/domain/format';

/** The zone of the reader's own clock. Members overseas read these dates too. */
const HERE: format.ReaderZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** « 12 mars 2026 à 9 h 30 », in Europe/Paris; « (heure de Paris) » where the reader's clock differs. */
export const formatInstant = (instant: string, language: TextLanguage): string =>
  format.formatInstant(instant, language, HERE);
/** « jeu. 12 mars, 9 h 30 », as {@link formatInstant}; of another year than now's, « 12 mars 2025, 9 h 30 ». */
export const formatShortInstant = (instant: string, language: TextLanguage, now = new Date()): string =>
  format.formatShortInstant(instant, language, { now: now.toISOString(), zone: HERE });
/** « 9 h 30 », in Europe/Paris. */
export const formatHour = (instant: string, language: TextLanguage): string =>
  format.formatHour(instant, language, HERE);
/** « il y a 3 heures », « dans 2 jours »: plain elapsed time, not working time. */
export const formatRelative = (instant: string, now: Date, language: TextLanguage): string =>
  format.formatRelative(instant, now.toISOString(), language);
/** « du 24 décembre 2026 au 1er janvier 2027 inclus », « le 24 décembre 2026, de 14 h à 17 h »; in Europe/Paris. */
export const formatPeriod = (period: format.Period, language: TextLanguage): string =>
  format.formatPeriod(period, language, { zone: HERE });
