import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isServiceOpen, nextOpening } from './index.js';

/** Wall clock in Paris to UTC, by an implementation that is not ours. */
const paris = (local: string): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime('Europe/Paris')
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

describe('C3.1.4 service hours', () => {
  it.each([
    ['before the morning', '2026-11-24T08:59:59.999', false, '2026-11-24T09:00'],
    ['at 9:00', '2026-11-24T09:00', true, '2026-11-24T09:00'],
    ['in the morning', '2026-11-24T11:17:03.250', true, '2026-11-24T11:17:03.250'],
    ['a millisecond before lunch', '2026-11-24T12:29:59.999', true, '2026-11-24T12:29:59.999'],
    ['at 12:30', '2026-11-24T12:30', false, '2026-11-24T14:00'],
    ['at lunch', '2026-11-24T13:00', false, '2026-11-24T14:00'],
    ['at 14:00', '2026-11-24T14:00', true, '2026-11-24T14:00'],
    ['a millisecond before the evening', '2026-11-24T16:59:59.999', true, '2026-11-24T16:59:59.999'],
    ['at 17:00', '2026-11-24T17:00', false, '2026-11-25T09:00'],
    ['on Friday evening', '2026-11-27T17:00', false, '2026-11-30T09:00'],
    ['on Saturday', '2026-11-28T10:00', false, '2026-11-30T09:00'],
    ['on Sunday', '2026-11-29T10:00', false, '2026-11-30T09:00'],
    ['on a holiday', '2026-11-11T10:00', false, '2026-11-12T09:00'],
    ['before a long week-end', '2026-04-03T17:00', false, '2026-04-07T09:00'],
    ['on 29 February', '2028-02-29T10:00', true, '2028-02-29T10:00'],
    ['on New Year’s Eve', '2026-12-31T23:59:59.999', false, '2027-01-04T09:00'],
  ])('%s (%s)', (_when, at, open, next) => {
    expect(isServiceOpen(paris(at), [])).toBe(open);
    expect(nextOpening(paris(at), [])).toBe(paris(next));
  });

  it('reads any offset and answers in UTC', () => {
    expect(nextOpening('2026-07-15T02:00:00-04:00', [])).toBe('2026-07-15T07:00:00.000Z');
    expect(isServiceOpen('2026-07-15T22:30:00+14:00', [])).toBe(true);
  });

  it('keeps its hours in Paris on both sides of each change of hour, 2000 to 2100', () => {
    for (let year = 2000; year <= 2100; year++) {
      for (const month of [3, 4, 10, 11]) {
        for (let day = 20; day <= 30; day++) {
          const date = new Temporal.PlainDate(year, month, day);
          if (date.dayOfWeek > 5) continue;
          const eve = `${date.subtract({ days: 1 }).toString()}T23:30`;
          const opening = nextOpening(paris(eve), []);
          // Easter Monday may fall on one of them.
          if (!isServiceOpen(paris(`${date.toString()}T09:00`), [])) continue;
          expect(opening).toBe(paris(`${date.toString()}T09:00`));
          expect(isServiceOpen(paris(`${date.toString()}T16:59:59.999`), [])).toBe(true);
          expect(isServiceOpen(paris(`${date.toString()}T17:00`), [])).toBe(false);
        }
      }
    }
  });
});

describe('C3.1.5 closures shut the service', () => {
  const christmas = { from: paris('2026-12-24T00:00'), to: paris('2027-01-02T00:00') };
  const afternoon = { from: paris('2026-12-01T14:00'), to: paris('2026-12-02T00:00') };

  it.each([
    ['the evening before', '2026-12-23T17:00', false, '2027-01-04T09:00'],
    ['in the middle', '2026-12-29T10:00', false, '2027-01-04T09:00'],
    ['once over', '2027-01-04T09:00', true, '2027-01-04T09:00'],
    ['the morning before a closed afternoon', '2026-12-01T12:29', true, '2026-12-01T12:29'],
    ['at lunch before a closed afternoon', '2026-12-01T12:30', false, '2026-12-02T09:00'],
    ['in a closed afternoon', '2026-12-01T15:00', false, '2026-12-02T09:00'],
  ])('%s (%s)', (_when, at, open, next) => {
    const closures = [christmas, afternoon];
    expect(isServiceOpen(paris(at), closures)).toBe(open);
    expect(nextOpening(paris(at), closures)).toBe(paris(next));
  });

  it('goes on at the very end of a closure in the middle of a morning', () => {
    const closures = [{ from: paris('2026-11-24T10:00'), to: paris('2026-11-24T11:00') }];
    expect(nextOpening(paris('2026-11-24T10:00'), closures)).toBe(paris('2026-11-24T11:00'));
    expect(isServiceOpen(paris('2026-11-24T09:59:59.999'), closures)).toBe(true);
    expect(isServiceOpen(paris('2026-11-24T11:00'), closures)).toBe(true);
  });
});

describe('the calendar knows the years 1996 to 2150', () => {
  it.each([
    ['1996-01-01T00:00:00Z', '1996-01-02T08:00:00.000Z'],
    ['2150-12-30T17:00:00Z', '2150-12-31T08:00:00.000Z'],
  ])('%s', (instant, opening) => {
    expect(nextOpening(instant, [])).toBe(opening);
  });

  it('and nothing after their last closing', () => {
    expect(() => nextOpening('2150-12-31T16:00:00Z', [])).toThrow(RangeError);
  });
});

describe('what is no instant of the calendar is an error', () => {
  it.each([
    '2026-11-24',
    '2026-11-24T10:00:00',
    'tomorrow',
    '',
    '1995-12-31T12:00:00Z',
    '2151-06-01T12:00:00Z',
  ])('%o', (instant) => {
    expect(() => nextOpening(instant, [])).toThrow(RangeError);
  });
});
