import { describe, expect, it } from 'vitest';
import { dueAt, noticeOf } from './index.js';

describe('C3.1.5 a closure is announced 15 calendar days before it begins', () => {
  it.each([
    ['15 days', '2026-12-09T09:00:00+01:00', '2026-12-24T00:00:00+01:00', 15, true],
    [
      '15 days, announced late in the evening',
      '2026-12-09T23:59:59+01:00',
      '2026-12-24T00:00:00+01:00',
      15,
      true,
    ],
    [
      '14 days, announced just after midnight',
      '2026-12-10T00:00:00+01:00',
      '2026-12-24T09:00:00+01:00',
      14,
      false,
    ],
    ['the day in Paris, not in UTC', '2026-12-09T23:30:00Z', '2026-12-24T12:00:00Z', 14, false],
    ['across the change to summer time', '2026-03-20T23:30:00+01:00', '2026-04-04T00:00:00+02:00', 15, true],
    ['across the change to winter time', '2026-10-17T00:00:00+02:00', '2026-11-01T00:00:00+01:00', 15, true],
    ['across 29 February', '2028-02-15T10:00:00+01:00', '2028-03-01T00:00:00+01:00', 15, true],
    ['the same day', '2026-12-24T08:00:00+01:00', '2026-12-24T14:00:00+01:00', 0, false],
    ['afterwards', '2026-12-26T08:00:00+01:00', '2026-12-24T14:00:00+01:00', -2, false],
  ])('%s', (_name, announcedAt, from, days, inTime) => {
    expect(noticeOf({ announcedAt, from })).toEqual({ days, inTime });
  });

  it.each([
    ['in time, stops the clock', '2026-12-09T23:59:59+01:00', '2026-12-29T10:00:00+01:00'],
    ['too late, stops no clock', '2026-12-10T00:00:00+01:00', '2026-12-24T10:00:00+01:00'],
    ['nobody knows when, stops the clock', undefined, '2026-12-29T10:00:00+01:00'],
  ])('%s', (_name, announcedAt, due) => {
    const closure = { from: '2026-12-24T00:00:00+01:00', to: '2026-12-29T00:00:00+01:00' };
    const closures = [announcedAt === undefined ? closure : { ...closure, announcedAt }];
    const start = '2026-12-23T10:00:00+01:00';
    expect(dueAt({ start, workingDays: 1, closures, suspensions: [] })).toBe(new Date(due).toISOString());
  });
});

describe('closures add up to what they cover', () => {
  const day = (date: string) => ({ from: `${date}T00:00:00+01:00`, to: `${date}T23:59:59+01:00` });
  const due = (closures: { from: string; to: string }[]) =>
    dueAt({ start: '2026-11-23T10:00:00+01:00', workingDays: 1, closures, suspensions: [] });

  it.each([
    ['none', [], '2026-11-24T09:00:00.000Z'],
    ['one', [day('2026-11-24')], '2026-11-25T09:00:00.000Z'],
    ['the same twice', [day('2026-11-24'), day('2026-11-24')], '2026-11-25T09:00:00.000Z'],
    ['two in a row, in disorder', [day('2026-11-25'), day('2026-11-24')], '2026-11-26T09:00:00.000Z'],
    ['over the week-end before', [day('2026-11-22'), day('2026-11-21')], '2026-11-24T09:00:00.000Z'],
    [
      'one inside another',
      [day('2026-11-24'), { from: '2026-11-24T10:00:00+01:00', to: '2026-11-24T11:00:00+01:00' }],
      '2026-11-25T09:00:00.000Z',
    ],
    [
      'backwards: takes nothing away',
      [{ from: '2026-11-25T00:00:00Z', to: '2026-11-23T00:00:00Z' }],
      '2026-11-24T09:00:00.000Z',
    ],
    [
      'beginning at the very instant that is due',
      [{ from: '2026-11-24T10:00:00+01:00', to: '2026-11-25T10:00:00+01:00' }],
      '2026-11-24T09:00:00.000Z',
    ],
  ])('%s', (_name, closures, expected) => {
    expect(due(closures)).toBe(expected);
  });
});
