import { describe, expect, it } from 'vitest';
import { addDays, instantInParis, parisWallClock } from './index.js';

describe('a day and an hour are those of Paris', () => {
  it.each([
    ['in winter', '2026-12-24', '09:00', '2026-12-24T08:00:00.000Z'],
    ['in summer', '2026-07-14', '00:00', '2026-07-13T22:00:00.000Z'],
    ['of an hour that happens twice, the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['of an hour that is skipped, the next', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['at midnight before the change', '2026-03-29', '00:00', '2026-03-28T23:00:00.000Z'],
    ['at midnight after it', '2026-03-30', '00:00', '2026-03-29T22:00:00.000Z'],
  ])('%s', (_name, day, time, instant) => expect(instantInParis(day, time)).toBe(instant));

  it.each([
    ['', '09:00'],
    ['2026-12-24', ''],
    ['2026-13-45', '09:00'],
    ['24/12/2026', '09:00'],
    ['2026-12-24', '9 h'],
  ])('« %s » « %s » is none', (day, time) => expect(instantInParis(day, time)).toBeNull());

  it('and back', () => expect(parisWallClock('2026-12-31T23:05:00Z')).toBe('2027-01-01 00:05'));
});

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i day: %s', (day, days, after) => expect(addDays(day, days)).toBe(after));
