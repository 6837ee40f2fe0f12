import { describe, expect, it } from 'vitest';
import { paris } from '../testing/index.js';
import {
  addToMonth,
  endOfMonth,
  isMonth,
  lastDayOf,
  monthOf,
  monthsBetween,
  publicationDueAt,
  startOfMonth,
} from './index.js';

describe('a month of the statistics', () => {
  it.each([
    ['the last second of a winter month', '2026-10-31T22:59:59.999Z', '2026-10'],
    ['midnight in Paris, the evening before in London', '2026-10-31T23:00:00.000Z', '2026-11'],
    ['midnight in Paris, in summer', '2026-06-30T22:00:00.000Z', '2026-07'],
  ])('is one of Europe/Paris: %s', (_name, instant, month) => expect(monthOf(instant)).toBe(month));

  it.each([
    ['2026-11', '2026-10-31T23:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['2026-03', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    ['2026-10', '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
  ])('%s begins and ends at midnight in Paris', (month, start, end) => {
    expect([startOfMonth(month), endOfMonth(month)]).toEqual([start, end]);
  });

  it('counts on over years', () => {
    expect(addToMonth('2026-11', 2)).toBe('2027-01');
    expect(addToMonth('2026-01', -1)).toBe('2025-12');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsBetween('2027-01', '2026-11')).toEqual([]);
  });

  it.each(['2026-13', '2026-1', '26-11', '2026-11-01', '2026-00', ''])('is not %j', (text) =>
    expect(isMonth(text)).toBe(false),
  );
});

describe('C3.5.1 a month is published on the first working day after it', () => {
  it.each([
    ['November: Tuesday 1 December', '2026-11', '2026-12-01 09:00'],
    ['October: All Saints’ is a Sunday, then Monday', '2026-10', '2026-11-02 09:00'],
    ['December: after New Year’s Day and a week-end', '2026-12', '2027-01-04 09:00'],
  ])('%s', (_name, month, due) => expect(publicationDueAt(month, [])).toBe(paris(due)));

  it('after an announced closure', () => {
    const closures = [{ from: paris('2026-12-01 00:00'), to: paris('2026-12-03 00:00') }];
    expect(publicationDueAt('2026-11', closures)).toBe(paris('2026-12-03 09:00'));
  });
});
