import { expect, it } from 'vitest';
import { formatNumber, formatSize } from './numbers.js';

/** Intl puts thin and no-break spaces where French wants them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

it.each([
  [12_500, 'fr', '12 500'],
  [12_500, 'en', '12,500'],
] as const)('%i in %s: %s', (value, language, said) => {
  expect(plain(formatNumber(value, language))).toBe(said);
});

it.each([
  [999, 'fr', '999 o'],
  [1_440_000, 'fr', '1,4 Mo'],
  [25_000_000, 'en', '25 MB'],
] as const)('%i bytes in %s: %s', (bytes, language, said) => {
  expect(plain(formatSize(bytes, language))).toBe(said);
});
