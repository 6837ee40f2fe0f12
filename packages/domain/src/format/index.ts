export { charterReference, sectionOf } from './charter.js';
export {
  formatDay,
  formatDayOfYear,
  formatHour,
  formatInstant,
  formatMonth,
  formatRelative,
  formatShortInstant,
  formatShortMonth,
  formatWeekday,
  formatWeekdayInstant,
  IN_PARIS,
  type ReaderZone,
} from './dates.js';
export { formatPeriod, type Period } from './period.js';
export { setInFrench, setSentence } from './typography.js';
