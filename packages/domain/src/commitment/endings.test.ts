import { describe, expect, it } from 'vitest';
import type { ClosingReason, TicketEvent } from '../ticket/index.js';
import { aLog, aRequest, type Line, paris } from '../testing/index.js';
import { type Commitment, type CommitmentKind, commitmentsOf } from './index.js';

const HOUR = 3_600_000;
const OPENED = paris('2026-11-24 10:00');
const ACKNOWLEDGED = paris('2026-11-24 15:00');
/** The response is due on Monday 30 November at 15:00. */
const acknowledged = (...lines: readonly Line[]): TicketEvent[] =>
  aLog(['TicketOpened', OPENED], ['TicketAcknowledged', ACKNOWLEDGED], ...lines);
const find = (events: readonly TicketEvent[], kind: CommitmentKind, sequence = 1): Commitment | undefined =>
  commitmentsOf(events, []).find(
    (commitment) => commitment.kind === kind && commitment.sequence === sequence,
  );
const inShort = (events: readonly TicketEvent[]): string[] =>
  commitmentsOf(events, []).map(({ kind, sequence, outcome }) => `${kind} ${sequence} ${outcome}`);

describe('C3.2.5 a first analysis with a schedule honours the response', () => {
  const analysed = paris('2026-11-30 15:00');
  const scheduledFor = paris('2026-12-18 17:00');

  it('in time: kept, and its date is promised in turn', () => {
    const log = acknowledged(['FirstAnalysisGiven', analysed, { scheduledFor }]);
    expect(find(log, 'response')).toMatchObject({
      outcome: 'kept',
      settledAt: analysed,
      settledByVersion: 3,
    });
    expect(find(log, 'schedule')).toMatchObject({
      startedAt: analysed,
      workingDays: null,
      scheduledFor,
      delay: 14 * 6.5 * HOUR + 2 * HOUR,
      dueAt: scheduledFor,
      outcome: 'pending',
    });
  });

  it('late: broken, and its date is promised all the same', () => {
    const log = acknowledged(['FirstAnalysisGiven', paris('2026-11-30 16:00'), { scheduledFor }]);
    expect(find(log, 'response')).toMatchObject({ outcome: 'broken', lateBy: HOUR });
    expect(find(log, 'schedule')?.outcome).toBe('pending');
  });

  it.each([
    ['at its date', '2026-12-18 17:00', 'kept', 0],
    ['after it', '2026-12-21 10:00', 'broken', HOUR],
  ])('answered %s', (_name, at, outcome, lateBy) => {
    const log = acknowledged(
      ['FirstAnalysisGiven', analysed, { scheduledFor }],
      ['TicketAnswered', paris(at)],
    );
    expect(find(log, 'schedule')).toMatchObject({ outcome, lateBy, settledByVersion: 4 });
    expect(find(log, 'response')?.outcome).toBe('kept');
  });

  it('a date at night or on a Sunday is due as it was given', () => {
    const sunday = paris('2026-12-20 20:00');
    expect(
      find(acknowledged(['FirstAnalysisGiven', analysed, { scheduledFor: sunday }]), 'schedule')?.dueAt,
    ).toBe(sunday);
  });

  it.each([
    ['before the first date cancels the first', '2026-12-17 10:00', 'cancelled'],
    ['after the first date leaves it broken', '2026-12-21 10:00', 'broken'],
  ])('a second schedule %s', (_name, at, outcome) => {
    const second = { scheduledFor: paris('2027-01-15 12:00') };
    const log = acknowledged(
      ['FirstAnalysisGiven', analysed, { scheduledFor }],
      ['FirstAnalysisGiven', paris(at), second],
    );
    expect(inShort(log).slice(2)).toEqual([`schedule 1 ${outcome}`, 'schedule 2 pending']);
  });

  it('a complement suspends the schedule too, and moves its date by what was suspended', () => {
    const asked = acknowledged(
      ['FirstAnalysisGiven', analysed, { scheduledFor }],
      ['ComplementRequested', paris('2026-12-01 10:00')],
    );
    expect(find(asked, 'schedule')?.dueAt).toBeNull();
    const given = [...asked, ...aLog(['ComplementGiven', paris('2026-12-02 10:00')])];
    expect(find(given, 'schedule')?.dueAt).toBe(paris('2026-12-21 17:00'));
  });

  it('given while a complement is awaited, it waits as well', () => {
    const log = acknowledged(
      ['ComplementRequested', paris('2026-11-25 10:00')],
      ['FirstAnalysisGiven', analysed, { scheduledFor }],
    );
    expect(find(log, 'response')?.outcome).toBe('kept');
    expect(find(log, 'schedule')).toMatchObject({ dueAt: null, suspensions: [{ from: analysed, to: null }] });
  });
});

describe('C3.2.6 a maintenance decision within 2 or 10 working days after the answer', () => {
  const answered = paris('2026-11-25 11:00');
  const malfunction: Line = ['TicketAnswered', answered, { outcome: 'maintenance' }];

  it('10 days', () => {
    expect(find(acknowledged(malfunction), 'maintenance-decision')).toMatchObject({
      startedAt: answered,
      workingDays: 10,
      dueAt: paris('2026-12-09 11:00'),
    });
  });

  it('2 days when blocking, or when requalified so', () => {
    const request = aRequest({ blocking: true });
    const log = aLog(
      ['TicketOpened', OPENED, { request }],
      ['TicketAcknowledged', ACKNOWLEDGED],
      malfunction,
    );
    expect(find(log, 'maintenance-decision')?.dueAt).toBe(paris('2026-11-27 11:00'));
    const requalified = acknowledged(malfunction, ['TicketRequalified', paris('2026-11-26 10:00')]);
    expect(find(requalified, 'maintenance-decision')).toMatchObject({
      dueAt: paris('2026-11-27 11:00'),
      requalifications: [{ wasWorkingDays: 10 }],
    });
  });

  it.each(['answer', 'solution'] as const)('is not owed after the outcome %s', (outcome) => {
    expect(
      find(acknowledged(['TicketAnswered', answered, { outcome }]), 'maintenance-decision'),
    ).toBeUndefined();
  });

  it.each([
    [true, '2026-12-09 11:00', 'kept'],
    [false, '2026-12-09 11:00', 'kept'],
    [false, '2026-12-09 11:01', 'broken'],
  ])('taken %s, told at %s: %s', (taken, at, outcome) => {
    const log = acknowledged(malfunction, ['MaintenanceDecided', paris(at), { taken }]);
    expect(find(log, 'maintenance-decision')).toMatchObject({ outcome, settledByVersion: 4 });
  });
});

describe('what a closing does to what was owed', () => {
  const inTime = paris('2026-11-30 15:00');
  const late = paris('2026-11-30 16:00');

  it.each<[ClosingReason, string, string]>([
    ['withdrawn', inTime, 'cancelled'],
    // Giving up on a missed commitment does not unmake it.
    ['withdrawn', late, 'broken'],
    // C4.1.2, C2.5: a refusal is an answer.
    ['level-one', inTime, 'kept'],
    ['level-one', late, 'broken'],
    ['out-of-scope', inTime, 'kept'],
    ['out-of-scope', late, 'broken'],
  ])('%s at %s: the response is %s', (reason, at, outcome) => {
    const log = acknowledged(['TicketClosed', at, { reason }]);
    expect(find(log, 'response')).toMatchObject({
      outcome,
      settledAt: at,
      lateBy: outcome === 'broken' ? HOUR : 0,
    });
  });

  it.each<[ClosingReason, string]>([
    ['withdrawn', 'cancelled'],
    ['level-one', 'kept'],
    ['out-of-scope', 'kept'],
  ])('%s before the acknowledgement: it is %s, and no response is owed', (reason, outcome) => {
    const log = aLog(['TicketOpened', OPENED], ['TicketClosed', paris('2026-11-24 11:00'), { reason }]);
    expect(inShort(log)).toEqual([`acknowledgement 1 ${outcome}`]);
  });

  it('withdrawn or out of scope while maintenance decides: the decision is owed no more', () => {
    const malfunction: Line = ['TicketAnswered', paris('2026-11-25 11:00'), { outcome: 'maintenance' }];
    for (const reason of ['withdrawn', 'out-of-scope'] as const) {
      const log = acknowledged(malfunction, ['TicketClosed', inTime, { reason }]);
      expect(find(log, 'maintenance-decision')?.outcome).toBe('cancelled');
    }
  });

  it('a paid service goes on under the same delays (C2.5)', () => {
    expect(find(acknowledged(['OutOfScopeRecorded', inTime]), 'response')?.outcome).toBe('pending');
  });
});

describe('C4.2.3 closed for lack of reply', () => {
  const asked: Line = ['ComplementRequested', paris('2026-11-25 10:00')];
  const closed: Line = ['TicketClosed', paris('2026-12-09 10:00'), { reason: 'no-reply' }];

  it('cancels the response, without a due date', () => {
    expect(find(acknowledged(asked, closed), 'response')).toMatchObject({
      outcome: 'cancelled',
      dueAt: null,
      settledByVersion: 4,
    });
  });

  it('a late complement resumes with the time that remained', () => {
    const log = acknowledged(asked, closed, ['ComplementGiven', paris('2027-01-12 10:00')]);
    // 2 h of the first day and 1 h of the second were used: of 4 days, 3 days and 3 h 30 remain.
    expect(inShort(log)).toEqual(['acknowledgement 1 kept', 'response 1 pending']);
    expect(find(log, 'response')).toMatchObject({
      dueAt: paris('2027-01-15 15:00'),
      settledAt: null,
      lateBy: 0,
    });
  });

  it('and then keeps or breaks the same response', () => {
    const resumed = acknowledged(asked, closed, ['ComplementGiven', paris('2027-01-12 10:00')]);
    expect(
      find([...resumed, ...aLog(['TicketAnswered', paris('2027-01-15 15:00')])], 'response')?.outcome,
    ).toBe('kept');
    expect(
      find([...resumed, ...aLog(['TicketAnswered', paris('2027-01-15 16:00')])], 'response')?.outcome,
    ).toBe('broken');
  });

  it('asked when it was overdue already, it is broken, and a late complement does not mend it', () => {
    const askedLate: Line = ['ComplementRequested', paris('2026-12-01 10:00')];
    const log = acknowledged(askedLate, closed);
    expect(find(log, 'response')).toMatchObject({
      outcome: 'broken',
      dueAt: paris('2026-11-30 15:00'),
      lateBy: 3 * HOUR,
    });
    const answered = [
      ...log,
      ...aLog(['ComplementGiven', paris('2026-12-14 10:00')], ['TicketAnswered', paris('2026-12-14 11:00')]),
    ];
    expect(find(answered, 'response')).toMatchObject({ outcome: 'broken', lateBy: 4 * HOUR });
  });
});

describe('reopening', () => {
  const answered: Line = ['TicketAnswered', paris('2026-11-25 11:00')];
  const reopened = paris('2026-12-01 10:00');

  it('owes a second response, counted from the reopening', () => {
    const log = acknowledged(
      answered,
      ['TicketClosed', paris('2026-11-26 11:00')],
      ['TicketReopened', reopened],
    );
    expect(inShort(log)).toEqual(['acknowledgement 1 kept', 'response 1 kept', 'response 2 pending']);
    expect(find(log, 'response', 2)).toMatchObject({ startedAt: reopened, dueAt: paris('2026-12-07 10:00') });
  });

  it('counts with the qualification of the day', () => {
    const log = acknowledged(['TicketRequalified', ACKNOWLEDGED], answered, ['TicketReopened', reopened]);
    expect(find(log, 'response', 2)).toMatchObject({ workingDays: 2, requalifications: [] });
  });

  it('owes an acknowledgement when there was none', () => {
    const log = aLog(
      ['TicketOpened', OPENED],
      ['TicketClosed', OPENED, { reason: 'withdrawn' }],
      ['TicketReopened', reopened],
    );
    expect(inShort(log)).toEqual(['acknowledgement 1 cancelled', 'acknowledgement 2 pending']);
  });

  it('cancels the maintenance decision that was awaited', () => {
    const malfunction: Line = ['TicketAnswered', paris('2026-11-25 11:00'), { outcome: 'maintenance' }];
    const log = acknowledged(malfunction, ['TicketReopened', reopened]);
    expect(inShort(log).slice(2)).toEqual(['maintenance-decision 1 cancelled', 'response 2 pending']);
  });

  it('after a closing for lack of reply, a later complement does not wake the first response', () => {
    const log = acknowledged(
      ['ComplementRequested', paris('2026-11-25 10:00')],
      ['TicketClosed', paris('2026-12-09 10:00'), { reason: 'no-reply' }],
      ['TicketReopened', paris('2026-12-10 10:00')],
      ['ComplementRequested', paris('2026-12-10 11:00')],
      ['ComplementGiven', paris('2026-12-10 12:00')],
    );
    expect(inShort(log).slice(1)).toEqual(['response 1 cancelled', 'response 2 pending']);
    expect(find(log, 'response', 2)?.dueAt).toBe(paris('2026-12-16 11:00'));
  });
});
