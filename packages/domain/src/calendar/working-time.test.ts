import { describe, expect, it } from 'vitest';
import cases from './cases/working-time.json' with { type: 'json' };
import { addWorkingTime, dueAt, publicHolidays, WORKING_DAY, workingTimeBetween } from './index.js';

const HOUR = 3_600_000;

describe('C3.2 due dates, the worked cases', () => {
  it.each(cases)('$name', ({ start, workingDays, closures, suspensions, due }) => {
    expect(dueAt({ start, workingDays, closures, suspensions })).toBe(new Date(due).toISOString());
  });
});

describe('C3.2 the decision on working days', () => {
  it('a working day is 6 h 30 of service time', () => expect(WORKING_DAY).toBe(6.5 * HOUR));

  it.each([
    [
      'at the earliest: 12:30 rather than 14:00',
      '2026-11-24T09:00:00+01:00',
      3.5 * HOUR,
      '2026-11-24T12:30:00+01:00',
    ],
    [
      'one millisecond more is after lunch',
      '2026-11-24T09:00:00+01:00',
      3.5 * HOUR + 1,
      '2026-11-24T14:00:00.001+01:00',
    ],
    [
      'at the earliest: Friday 17:00 rather than Monday',
      '2026-11-27T09:00:00+01:00',
      WORKING_DAY,
      '2026-11-27T17:00:00+01:00',
    ],
    [
      'a fraction of a millisecond has not run out before it is whole',
      '2026-11-24T09:00:00+01:00',
      0.25,
      '2026-11-24T09:00:00.001+01:00',
    ],
    ['exact to the millisecond', '2026-11-24T16:59:59.998+01:00', 5, '2026-11-25T09:00:00.003+01:00'],
    ['nothing to wait for', '2026-11-28T10:00:00+01:00', 0, '2026-11-28T10:00:00+01:00'],
  ])('%s', (_name, start, milliseconds, due) => {
    expect(addWorkingTime({ start, milliseconds, closures: [], suspensions: [] })).toBe(
      new Date(due).toISOString(),
    );
  });

  it('over a century, agrees with a count day by day', () => {
    let days = 0;
    for (let year = 2000; year < 2100; year++) {
      const holidays = new Set(publicHolidays(year).map(({ date }) => date));
      for (
        const day = new Date(Date.UTC(year, 0));
        day.getUTCFullYear() === year;
        day.setUTCDate(day.getUTCDate() + 1)
      ) {
        if (day.getUTCDay() % 6 !== 0 && !holidays.has(day.toISOString().slice(0, 10))) days++;
      }
    }
    const span = { from: '2000-01-01T00:00:00+01:00', to: '2100-01-01T00:00:00+01:00' };
    expect(workingTimeBetween({ ...span, closures: [], suspensions: [] })).toBe(days * WORKING_DAY);
    expect(dueAt({ start: span.from, workingDays: days, closures: [], suspensions: [] })).toBe(
      '2099-12-31T16:00:00.000Z',
    );
  });

  it.each([[-1], [Number.NaN]])('a length of %d is an error', (milliseconds) => {
    expect(() =>
      addWorkingTime({ start: '2026-11-24T10:00:00Z', milliseconds, closures: [], suspensions: [] }),
    ).toThrow(RangeError);
  });
});

describe('C3.2.4, C4.2.2 suspensions', () => {
  const start = '2026-11-24T10:00:00+01:00';
  const due = (suspensions: { from: string; to: string | null }[]) =>
    dueAt({ start, workingDays: 1, closures: [], suspensions });

  it.each([
    ['one without end: nobody knows', [{ from: '2026-11-24T11:00:00+01:00', to: null }], null],
    [
      'one without end that begins when the time has run out',
      [{ from: '2026-11-25T10:00:00+01:00', to: null }],
      '2026-11-25T09:00:00.000Z',
    ],
    [
      'one that ended before the start',
      [{ from: '2026-11-23T09:00:00+01:00', to: '2026-11-24T09:30:00+01:00' }],
      '2026-11-25T09:00:00.000Z',
    ],
    [
      'one that began before the start',
      [{ from: '2026-11-23T09:00:00+01:00', to: '2026-11-24T11:00:00+01:00' }],
      '2026-11-25T10:00:00.000Z',
    ],
    [
      'two that overlap, in disorder',
      [
        { from: '2026-11-24T11:00:00+01:00', to: '2026-11-24T12:00:00+01:00' },
        { from: '2026-11-24T10:30:00+01:00', to: '2026-11-24T11:30:00+01:00' },
      ],
      '2026-11-25T10:30:00.000Z',
    ],
  ])('%s', (_name, suspensions, expected) => {
    expect(due(suspensions)).toBe(expected);
  });

  it('working time between two instants leaves them out, and is negative backwards', () => {
    const suspensions = [{ from: '2026-11-24T11:00:00+01:00', to: null }];
    const span = { from: start, to: '2026-11-26T10:00:00+01:00', closures: [], suspensions };
    expect(workingTimeBetween(span)).toBe(HOUR);
    expect(workingTimeBetween({ ...span, from: span.to, to: span.from })).toBe(-HOUR);
    expect(workingTimeBetween({ ...span, to: start })).toBe(0);
  });
});
