import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayOfYear,
  formatHour,
  formatInstant,
  formatMonth,
  formatShortMonth,
  formatWeekday,
  formatWeekdayInstant,
  IN_PARIS,
  setInFrench,
  setSentence,
} from './index.js';

/** Shows the spaces that nobody sees: `_` does not break, `-` is narrow and does not break either. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '-');

describe('dates as French and English write them, in Paris', () => {
  it.each([
    ['2026-12-01T08:05:00Z', 'mardi 1er décembre 2026 à 9_h_05', 'Tuesday 1 December 2026 at 09:05'],
    ['2026-07-14T08:00:00Z', 'mardi 14 juillet 2026 à 10_h', 'Tuesday 14 July 2026 at 10:00'],
    ['2026-03-28T23:30:00Z', 'dimanche 29 mars 2026 à 0_h_30', 'Sunday 29 March 2026 at 00:30'],
  ])('%s', (instant, fr, en) => {
    expect(shown(formatWeekdayInstant(instant, 'fr', IN_PARIS))).toBe(fr);
    expect(formatWeekdayInstant(instant, 'en', IN_PARIS)).toBe(en);
  });

  it('days and months', () => {
    expect(formatDay('2027-01-01', 'fr')).toBe('1er janvier 2027');
    expect(formatDay('2027-01-01', 'en')).toBe('1 January 2027');
    // A day in Paris, which is not yet that of UTC.
    expect(formatWeekday('2026-12-31T23:30:00Z', 'fr')).toBe('vendredi 1er janvier 2027');
    expect(formatDayOfYear('2026-12-07', 'fr')).toBe('7 décembre');
    expect(formatDayOfYear('2026-12-07', 'en')).toBe('7 December');
    expect([formatMonth('2026-10', 'fr'), formatMonth('2026-10', 'en')]).toEqual([
      'octobre 2026',
      'October 2026',
    ]);
    expect(formatShortMonth('2026-10', 'fr')).toBe('oct. 26');
  });
});

describe('C3.1.4 hours are those of Paris, and say so to whoever has others', () => {
  it.each([
    ['Europe/Paris', '2026-07-13T08:30:00Z', ''],
    // The same clock as in Paris, all year.
    ['Europe/Berlin', '2026-01-13T08:30:00Z', ''],
    ['Pacific/Noumea', '2026-01-13T08:30:00Z', '_'],
    ['America/Martinique', '2026-07-13T08:30:00Z', '_'],
    ['Indian/Reunion', '2026-07-13T08:30:00Z', '_'],
    [null, '2026-01-13T08:30:00Z', '_'],
  ])('in %s', (zone, instant, says) => {
    const [fr, en] = says === '' ? ['', ''] : [' (heure de Paris)', ' (Paris time)'];
    expect(formatInstant(instant, 'fr', zone).endsWith(`30${fr}`)).toBe(true);
    expect(formatHour(instant, 'en', zone).endsWith(`30${en}`)).toBe(true);
  });
});

describe('French is set as printers do', () => {
  it.each([
    ['Motif : « oui » ; non !', 'Motif_: «_oui_»-; non-!'],
    ['charte, § 3.1', 'charte, §_3.1'],
    ['2 jours ouvrés, 75 %', '2_jours ouvrés, 75-%'],
  ])('%s', (typed, set) => {
    expect(shown(setInFrench(typed))).toBe(set);
    expect(shown(setInFrench(setInFrench(typed)))).toBe(set);
  });

  it('English is left alone', () =>
    expect(setSentence({ fr: 'Motif : x', en: 'Reason : x' }, 'en')).toBe('Reason : x'));
});
