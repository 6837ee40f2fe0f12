import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { isServiceOpen, publicHolidays } from './index.js';

const datesOf = (year: number): string[] => publicHolidays(year).map(({ date }) => date);

describe('C3.1.4 the eleven public holidays of metropolitan France', () => {
  it('lists those of 2026 in order, named in both languages', () => {
    expect(publicHolidays(2026).map(({ date, name }) => `${date} ${name.fr} / ${name.en}`)).toEqual([
      '2026-01-01 Jour de l’an / New Year’s Day',
      '2026-04-06 Lundi de Pâques / Easter Monday',
      '2026-05-01 Fête du Travail / Labour Day',
      '2026-05-08 Victoire 1945 / Victory Day',
      '2026-05-14 Ascension / Ascension Day',
      '2026-05-25 Lundi de Pentecôte / Whit Monday',
      '2026-07-14 Fête nationale / Bastille Day',
      '2026-08-15 Assomption / Assumption',
      '2026-11-01 Toussaint / All Saints’ Day',
      '2026-11-11 Armistice 1918 / Armistice Day',
      '2026-12-25 Noël / Christmas Day',
    ]);
  });

  it.each([
    ['earliest in two centuries', 2008, '2008-03-24'],
    ['latest', 2038, '2038-04-26'],
    ['epact 29: the moon moved back', 2076, '2076-04-20'],
    ['epact 28: the moon moved back', 2049, '2049-04-19'],
    ['a leap year', 2024, '2024-04-01'],
  ])('follows Easter: %s (%i)', (_why, year, easterMonday) => {
    expect(datesOf(year)).toContain(easterMonday);
  });

  it('counts eleven even when two fall on one day: Ascension on 1 May 2008', () => {
    expect(datesOf(2008)).toHaveLength(11);
    expect(datesOf(2008).filter((date) => date === '2008-05-01')).toHaveLength(2);
  });

  it('agrees with date-holidays over every year of the calendar', () => {
    const oracle = new Holidays('FR', { types: ['public'] });
    for (let year = 1996; year <= 2150; year++) {
      const expected = oracle.getHolidays(year).map(({ date }) => date.slice(0, 10));
      expect([year, ...new Set(datesOf(year))]).toEqual([year, ...new Set(expected.sort())]);
    }
  });

  it('leaves Alsace’s Good Friday and Saint Stephen’s Day as service days', () => {
    expect(isServiceOpen('2026-04-03T10:00:00+02:00', [])).toBe(true);
    expect(isServiceOpen('2028-12-26T10:00:00+01:00', [])).toBe(true);
    expect(isServiceOpen('2026-04-06T10:00:00+02:00', [])).toBe(false);
  });
});
