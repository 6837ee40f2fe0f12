import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../ticket/index.js';
import { aLog, type Line, paris } from '../testing/index.js';
import {
  clockOf,
  commitmentsOf,
  instantOfShare,
  lateAt,
  nextDueAt,
  THRESHOLDS,
  thresholdsCrossed,
} from './index.js';

const HOUR = 3_600_000;
const DELAY = 4 * 6.5 * HOUR;
/** The response is due on Monday 30 November at 15:00. */
const acknowledged = (...lines: readonly Line[]): TicketEvent[] =>
  aLog(
    ['TicketOpened', paris('2026-11-24 10:00')],
    ['TicketAcknowledged', paris('2026-11-24 15:00')],
    ...lines,
  );
const clock = (events: readonly TicketEvent[], now: string) =>
  clockOf(commitmentsOf(events, []), paris(now), []);
const response = (events: readonly TicketEvent[]) => {
  const found = commitmentsOf(events, []).find(({ kind }) => kind === 'response');
  if (!found) throw new Error('No response is owed.');
  return found;
};
const asked: Line = ['ComplementRequested', paris('2026-11-25 10:00')];
const closed: Line = ['TicketClosed', paris('2026-12-09 10:00'), { reason: 'no-reply' }];

describe('what is due next', () => {
  it.each([
    ['at the start', '2026-11-24 15:00', DELAY, 0, false],
    ['after half of the delay', '2026-11-26 15:00', DELAY / 2, 0.5, false],
    ['at night as in the evening', '2026-11-26 22:00', DELAY / 2 - 2 * HOUR, 0.5 + (2 * HOUR) / DELAY, false],
    ['at the due instant', '2026-11-30 15:00', 0, 1, false],
    ['an hour late', '2026-11-30 16:00', -HOUR, 1 + HOUR / DELAY, true],
  ])('%s', (_name, now, remaining, share, overdue) => {
    expect(clock(acknowledged(), now)).toEqual({
      kind: 'response',
      state: 'running',
      dueAt: paris('2026-11-30 15:00'),
      remaining,
      share,
      overdue,
    });
  });

  it('is the acknowledgement first, then the response, then the decision', () => {
    const log = acknowledged(['TicketAnswered', paris('2026-11-25 11:00'), { outcome: 'maintenance' }]);
    const kinds = [1, 2, 3].map((length) => clock(log.slice(0, length), '2026-11-25 12:00')?.kind);
    expect(kinds).toEqual(['acknowledgement', 'response', 'maintenance-decision']);
  });

  it('is overdue at once, even at the week-end, when no working time is late yet', () => {
    const log = aLog(['TicketOpened', paris('2026-11-26 17:30')]);
    expect(clock(log, '2026-11-28 10:00')).toMatchObject({ remaining: 0, share: 1, overdue: true });
  });

  it('stands still while a complement is awaited', () => {
    expect(clock(acknowledged(asked), '2026-12-03 10:00')).toMatchObject({
      state: 'suspended',
      dueAt: null,
      remaining: DELAY - 3 * HOUR,
      overdue: false,
    });
  });

  it('stands still again for a second complement', () => {
    const again = acknowledged(
      asked,
      ['ComplementGiven', paris('2026-11-25 11:00')],
      ['ComplementRequested', paris('2026-11-25 12:00')],
    );
    expect(clock(again, '2026-12-03 10:00')).toMatchObject({
      state: 'suspended',
      remaining: DELAY - 4 * HOUR,
    });
  });

  it('has used nothing before it began', () => {
    expect(clock(acknowledged(), '2026-11-24 14:00')).toMatchObject({ remaining: DELAY, share: 0 });
  });

  it('is stopped, with what would remain, once closed for lack of reply', () => {
    expect(clock(acknowledged(asked, closed), '2026-12-15 10:00')).toMatchObject({
      state: 'stopped',
      remaining: DELAY - 3 * HOUR,
    });
  });

  it.each<[string, Line]>([
    ['answered', ['TicketAnswered', paris('2026-11-25 11:00')]],
    ['withdrawn', ['TicketClosed', paris('2026-11-25 11:00'), { reason: 'withdrawn' }]],
  ])('is nothing once %s', (_name, line) => {
    expect(clock(acknowledged(line), '2026-11-26 10:00')).toBeNull();
    expect(nextDueAt(commitmentsOf(acknowledged(line), []))).toBeNull();
  });

  it('a schedule promised for a moment without service is all or nothing', () => {
    const night = { scheduledFor: paris('2026-11-25 20:00') };
    const log = acknowledged(['FirstAnalysisGiven', paris('2026-11-25 18:00'), night]);
    expect(clock(log, '2026-11-25 19:00')).toMatchObject({ share: 0, remaining: 0, overdue: false });
    expect(clock(log, '2026-11-25 21:00')).toMatchObject({ share: 1, remaining: 0, overdue: true });
  });

  it('has a date to sort by, but while it is suspended', () => {
    expect(nextDueAt(commitmentsOf(acknowledged(), []))).toBe(paris('2026-11-30 15:00'));
    expect(nextDueAt(commitmentsOf(acknowledged(asked), []))).toBeNull();
  });
});

describe('how late', () => {
  it.each([
    ['not yet', acknowledged(), '2026-11-30 15:00', 0],
    ['so far', acknowledged(), '2026-12-01 10:00', 3 * HOUR],
    [
      'in the end, whatever the time',
      acknowledged(['TicketAnswered', paris('2026-11-30 16:00')]),
      '2027-01-01 10:00',
      HOUR,
    ],
    ['never, while suspended in time', acknowledged(asked), '2027-06-01 10:00', 0],
  ])('%s', (_name, log, now, late) => {
    expect(lateAt(response(log), paris(now), [])).toBe(late);
  });
});

describe('warnings before it is due', () => {
  it('are given at half and at four fifths of the delay', () => {
    expect(THRESHOLDS).toEqual([0.5, 0.8]);
    expect(THRESHOLDS.map((share) => instantOfShare(response(acknowledged()), share, []))).toEqual([
      paris('2026-11-26 15:00'),
      paris('2026-11-27 16:18'),
    ]);
    expect(instantOfShare(response(acknowledged()), 1, [])).toBe(paris('2026-11-30 15:00'));
  });

  it('the whole of a schedule is its date, at night too', () => {
    const night = { scheduledFor: paris('2026-12-18 22:00') };
    const log = acknowledged(['FirstAnalysisGiven', paris('2026-11-25 18:00'), night]);
    const schedule = commitmentsOf(log, []).find(({ kind }) => kind === 'schedule');
    expect(schedule && instantOfShare(schedule, 1, [])).toBe(night.scheduledFor);
  });

  it.each([
    ['just before half', '2026-11-26 14:59:59.999', []],
    ['at half', '2026-11-26 15:00', [0.5]],
    ['after both', '2026-11-30 09:00', [0.5, 0.8]],
    ['long overdue', '2027-02-01 09:00', [0.5, 0.8]],
  ])('%s', (_name, now, crossed) => {
    expect(thresholdsCrossed(response(acknowledged()), paris(now), [])).toEqual(crossed);
  });

  it('take the thresholds that they are given', () => {
    expect(thresholdsCrossed(response(acknowledged()), paris('2026-11-30 15:00'), [], [0.9, 1, 1.1])).toEqual(
      [0.9, 1],
    );
  });

  it('wait with the clock, and stop with the commitment', () => {
    expect(thresholdsCrossed(response(acknowledged(asked)), paris('2026-12-08 10:00'), [])).toEqual([]);
    const answered = acknowledged(['TicketAnswered', paris('2026-11-30 10:00')]);
    expect(thresholdsCrossed(response(answered), paris('2026-12-08 10:00'), [])).toEqual([]);
  });

  it('follow a requalification', () => {
    const log = acknowledged(['TicketRequalified', paris('2026-11-25 10:00')]);
    expect(instantOfShare(response(log), 0.5, [])).toBe(paris('2026-11-25 15:00'));
  });
});
