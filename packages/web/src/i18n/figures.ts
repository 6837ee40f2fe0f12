import type { TextLanguage } from '../api/refusals.js';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;
const make = <Formatter>(of: (tag: string) => Formatter) => ({ fr: of(TAG.fr), en: of(TAG.en) });
// The day does not matter: noon of the 15th is in its month everywhere.
const dateOf = (month: string): Date => new Date(`${month}-15T12:00:00Z`);

const months = make((tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' }));
const shortMonths = make((tag) => new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit' }));
const shares = make((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }));
const signed = make((tag) => new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' }));
const decimals = make((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));

/** « octobre 2026 » of `2026-10`. */
export const formatMonth = (month: string, language: TextLanguage): string =>
  months[language].format(dateOf(month));
/** « oct. 26 », for the axis of a plot. */
export const formatShortMonth = (month: string, language: TextLanguage): string =>
  shortMonths[language].format(dateOf(month));
/** « 94,4 % » of 0.944. */
export const formatShare = (share: number, language: TextLanguage): string => shares[language].format(share);
/** « +12 », « −3 », « 0 ». */
export const formatChange = (change: number, language: TextLanguage): string =>
  signed[language].format(change).replace('-', '\u2212');
/** « 3,5 ». */
export const formatDecimal = (value: number, language: TextLanguage): string =>
  decimals[language].format(value);
