import { describe, expect, it } from 'vitest';
import { addMonths, dayBefore, parisDay } from './index.js';

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

  it('the day before the first of March', () => {
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  });
});
