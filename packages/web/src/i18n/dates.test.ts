import { describe, expect, it } from 'vitest';
import { formatDay, formatHour, formatInstant, formatRelative, formatShortInstant } from './dates.js';

/** Intl puts thin and no-break spaces where French wants them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates are those of Paris, whatever the device says', () => {
  it.each([
    ['2026-03-28T23:30:00Z', '29 mars 2026 à 0 h 30'],
    ['2026-07-14T08:00:00Z', '14 juillet 2026 à 10 h'],
  ])('%s reads « %s »', (instant, said) => {
    expect(plain(formatInstant(instant, 'fr'))).toBe(said);
  });

  it.each([
    ['2026-03-12T08:30:00Z', 'jeu. 12 mars, 9 h 30'],
    ['2025-03-12T08:30:00Z', '12 mars 2025, 9 h 30'],
  ])('%s, shortly, in 2026: « %s »', (instant, said) => {
    expect(plain(formatShortInstant(instant, 'fr', new Date('2026-11-24T12:00:00Z')))).toBe(said);
  });

  it('an hour is written as each language writes it', () => {
    expect(plain(formatHour('2026-07-14T07:05:00Z', 'fr'))).toBe('9 h 05');
    expect(formatHour('2026-07-14T07:05:00Z', 'en')).toBe('09:05');
  });

  it('a calendar day stays that day', () => {
    expect(formatDay('2026-01-01', 'fr')).toBe('1er janvier 2026');
    expect(formatDay('2026-01-21', 'fr')).toBe('21 janvier 2026');
  });
});

describe('relative time', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  it.each([
    ['2026-11-24T11:59:40Z', 'maintenant'],
    ['2026-11-24T11:55:00Z', 'il y a 5 minutes'],
    ['2026-11-24T15:00:00Z', 'dans 3 heures'],
    ['2026-11-23T12:00:00Z', 'hier'],
    ['2026-11-10T12:00:00Z', 'il y a 2 semaines'],
  ])('%s is « %s »', (instant, said) => {
    expect(plain(formatRelative(instant, now, 'fr'))).toBe(said);
  });
});
