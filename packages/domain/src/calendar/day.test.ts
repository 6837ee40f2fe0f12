import { describe, expect, it } from 'vitest';
import { addMonths, dayBefore, endOfDay, parisDay, startOfDay } from './index.js';

describe('calendar days in Europe/Paris', () => {
  it.each([
    ['2026-11-24T22:59:59.999Z', '2026-11-24'],
    ['2026-11-24T23:00:00.000Z', '2026-11-25'],
    ['2026-07-14T22:00:00+00:00', '2026-07-15'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01'],
    ['2026-06-30T22:30:00Z', '2026-07-01'],
    // Years that the tables of service time do not know.
    ['1985-07-14T22:00:00Z', '1985-07-15'],
    ['1995-12-31T23:00:00Z', '1996-01-01'],
    ['2150-12-31T23:00:00Z', '2151-01-01'],
    ['2400-01-31T22:59:59Z', '2400-01-31'],
  ])('%s is on %s', (instant, day) => {
    expect(parisDay(instant)).toBe(day);
  });

  it.each([
    ['2026-11-15', 1, '2026-12-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-01', 6, '2027-06-01'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it.each([
    ['2026-11-24', '2026-11-23T23:00:00.000Z', '2026-11-24T23:00:00.000Z'],
    ['2026-07-14', '2026-07-13T22:00:00.000Z', '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['1985-07-14', '1985-07-13T22:00:00.000Z', '1985-07-14T22:00:00.000Z'],
  ])('%s lasts from %s to %s', (day, start, end) => {
    expect([startOfDay(day), endOfDay(day)]).toEqual([start, end]);
    const lastMoment = new Date(Date.parse(end) - 1).toISOString();
    expect([start, lastMoment, end].map((each) => parisDay(each) === day)).toEqual([true, true, false]);
  });

  it.each(['', '2026-13-45', '24/12/2026'])('« %s » is none', (day) =>
    expect(() => startOfDay(day)).toThrow(RangeError),
  );

  it('the day before the first of March', () => {
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  });
});
