import { describe, expect, it } from 'vitest';
import { formatPeriod, IN_PARIS } from './index.js';

/** Intl puts thin and no-break spaces where French wants them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a period is told as people say it, its end being excluded', () => {
  it.each([
    ['2026-12-23T23:00:00Z', '2027-01-01T23:00:00Z', 'du 24 décembre 2026 au 1er janvier 2027 inclus'],
    ['2026-12-23T23:00:00Z', '2026-12-24T23:00:00Z', 'le 24 décembre 2026'],
    // The day of the change has 23 hours.
    ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'le 29 mars 2026'],
    ['2026-12-24T13:00:00Z', '2026-12-24T16:00:00Z', 'le 24 décembre 2026, de 14 h à 17 h'],
    ['2026-12-24T13:00:00Z', '2026-12-26T08:00:00Z', 'du 24 décembre 2026 à 14 h au 26 décembre 2026 à 9 h'],
  ])('a closure from %s to %s is « %s »', (start, end, said) => {
    expect(plain(formatPeriod({ start, end }, 'fr', { zone: IN_PARIS }))).toBe(said);
  });

  it('with the days of the week, in a letter', () => {
    const period = { start: '2026-12-27T23:00:00Z', end: '2027-01-01T23:00:00Z' };
    expect(formatPeriod(period, 'fr', { zone: null, days: 'weekday' })).toBe(
      'du lundi 28 décembre 2026 au vendredi 1er janvier 2027 inclus',
    );
    expect(formatPeriod(period, 'en', { zone: null, days: 'weekday' })).toBe(
      'from Monday 28 December 2026 to Friday 1 January 2027 included',
    );
  });

  it('without the year, in a subject', () => {
    const period = { start: '2026-12-27T23:00:00Z', end: '2027-01-01T23:00:00Z' };
    expect(formatPeriod(period, 'fr', { zone: null, days: 'without-year' })).toBe(
      'du 28 décembre au 1er janvier inclus',
    );
  });

  it.each([
    ['Europe/Paris', ''],
    ['Pacific/Noumea', ' (heure de Paris)'],
    [null, ' (heure de Paris)'],
  ])('C3.1.4 whose hours they are, once, to a reader of %s', (zone, said) => {
    const hours = { start: '2026-12-24T13:00:00Z', end: '2026-12-24T16:00:00Z' };
    expect(plain(formatPeriod(hours, 'fr', { zone }))).toBe(`le 24 décembre 2026, de 14 h à 17 h${said}`);
    const moments = { ...hours, end: '2026-12-26T08:00:00Z' };
    expect(plain(formatPeriod(moments, 'fr', { zone }))).toBe(
      `du 24 décembre 2026 à 14 h au 26 décembre 2026 à 9 h${said}`,
    );
  });
});
