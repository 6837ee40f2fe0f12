import type { TextLanguage } from '../api/refusals.js';

const UNITS = { fr: ['o', 'ko', 'Mo', 'Go'], en: ['B', 'kB', 'MB', 'GB'] } as const;
const plain = {
  fr: new Intl.NumberFormat('fr'),
  en: new Intl.NumberFormat('en-GB'),
} as const;

/** « 12 500 », “12,500”. */
export const formatNumber = (value: number, language: TextLanguage): string => plain[language].format(value);

/** « 1,4 Mo »; decimal units. The space does not break. */
export function formatSize(bytes: number, language: TextLanguage): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), 3);
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${number}\u00a0${UNITS[language][power] ?? ''}`;
}
