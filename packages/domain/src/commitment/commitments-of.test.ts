import { describe, expect, it } from 'vitest';
import { WORKING_DAY } from '../calendar/index.js';
import type { TicketEvent } from '../ticket/index.js';
import { aLog, aRequest, type Line, paris } from '../testing/index.js';
import { type Commitment, type CommitmentKind, commitmentsOf } from './index.js';

const HOUR = 3_600_000;
/** Tuesday 24 November 2026: an ordinary week, then another. */
const OPENED = paris('2026-11-24 10:00');
const ACKNOWLEDGED = paris('2026-11-24 15:00');
const blocking = { request: aRequest({ blocking: true }) };
const acknowledged = (...lines: readonly Line[]): TicketEvent[] =>
  aLog(['TicketOpened', OPENED], ['TicketAcknowledged', ACKNOWLEDGED], ...lines);

/** The last commitment of a kind. */
function last(
  kind: CommitmentKind,
  events: readonly TicketEvent[],
  closures: Parameters<typeof commitmentsOf>[1] = [],
): Commitment {
  const found = commitmentsOf(events, closures).findLast((commitment) => commitment.kind === kind);
  if (!found) throw new Error(`No commitment of kind ${kind}.`);
  return found;
}
const inShort = (events: readonly TicketEvent[]): string[] =>
  commitmentsOf(events, []).map(({ kind, sequence, outcome }) => `${kind} ${sequence} ${outcome}`);

describe('C3.2.1 acknowledgement within 1 working day of the request', () => {
  it.each([
    ['the same hour the next day', OPENED, '2026-11-25 10:00'],
    ['on a Saturday: Monday evening', paris('2026-11-28 10:00'), '2026-11-30 17:00'],
    ['late at night: the next evening', paris('2026-11-24 23:00'), '2026-11-25 17:00'],
  ])('%s', (_name, at, due) => {
    expect(last('acknowledgement', aLog(['TicketOpened', at]))).toMatchObject({
      sequence: 1,
      startedAt: at,
      workingDays: 1,
      delay: WORKING_DAY,
      dueAt: paris(due),
      outcome: 'pending',
      settledAt: null,
      settledByVersion: null,
    });
  });

  it.each([
    ['in time', '2026-11-25 09:00', 'kept', 0],
    ['at the very instant', '2026-11-25 10:00', 'kept', 0],
    ['a millisecond late', '2026-11-25 10:00:00.001', 'broken', 1],
    ['a day late', '2026-11-26 10:00', 'broken', WORKING_DAY],
    ['days late, over a week-end', '2026-11-30 11:00', 'broken', 3 * WORKING_DAY + HOUR],
  ])('%s: %s', (_name, at, outcome, lateBy) => {
    const log = aLog(['TicketOpened', OPENED], ['TicketAcknowledged', paris(at)]);
    expect(last('acknowledgement', log)).toMatchObject({
      outcome,
      lateBy,
      settledAt: paris(at),
      settledByVersion: 2,
    });
  });

  it('is broken out of service hours too, though no working time is late yet', () => {
    const log = aLog(
      ['TicketOpened', paris('2026-11-26 17:30')],
      ['TicketAcknowledged', paris('2026-11-28 10:00')],
    );
    expect(last('acknowledgement', log)).toMatchObject({
      dueAt: paris('2026-11-27 17:00'),
      outcome: 'broken',
      lateBy: 0,
    });
  });
});

describe('C3.2.2 response within 2 working days when blocking, 4 otherwise, from the acknowledgement', () => {
  it('4 days', () => {
    expect(last('response', acknowledged())).toMatchObject({
      startedAt: ACKNOWLEDGED,
      workingDays: 4,
      dueAt: paris('2026-11-30 15:00'),
      blocking: false,
    });
  });

  it('2 days when blocking', () => {
    const log = aLog(['TicketOpened', OPENED, blocking], ['TicketAcknowledged', ACKNOWLEDGED]);
    expect(last('response', log)).toMatchObject({
      workingDays: 2,
      dueAt: paris('2026-11-26 15:00'),
      blocking: true,
    });
  });

  it('is not owed before the acknowledgement, whoever is in charge', () => {
    expect(inShort(aLog(['TicketOpened', OPENED], ['TicketAssigned', OPENED]))).toEqual([
      'acknowledgement 1 pending',
    ]);
  });

  it.each([
    ['in time', '2026-11-30 15:00', 'kept', 0],
    ['late', '2026-12-01 09:30', 'broken', 2.5 * HOUR],
  ])('answered %s', (_name, at, outcome, lateBy) => {
    expect(last('response', acknowledged(['TicketAnswered', paris(at)]))).toMatchObject({
      outcome,
      lateBy,
      settledByVersion: 3,
    });
  });

  it('is moved by a closure (C3.1.5)', () => {
    const closures = [{ from: paris('2026-11-26 00:00'), to: paris('2026-11-28 00:00') }];
    expect(last('response', acknowledged(), closures).dueAt).toBe(paris('2026-12-02 15:00'));
  });

  it('neither notes, nor information, nor a change of agent move it', () => {
    const at = paris('2026-11-25 10:00');
    const log = acknowledged(['NoteAdded', at], ['InformationAdded', at], ['TicketAssigned', at]);
    expect(last('response', log).dueAt).toBe(paris('2026-11-30 15:00'));
  });
});

describe('C3.2.3 requalifying recomputes from the same start and keeps the history', () => {
  const at = paris('2026-11-25 09:30');

  it('blocking: 2 days from the acknowledgement', () => {
    expect(
      last('response', acknowledged(['TicketRequalified', at, { reason: 'Paie arrêtée.' }])),
    ).toMatchObject({
      startedAt: ACKNOWLEDGED,
      workingDays: 2,
      dueAt: paris('2026-11-26 15:00'),
      blocking: true,
      requalifications: [{ at, version: 3, wasBlocking: false, wasWorkingDays: 4, reason: 'Paie arrêtée.' }],
    });
  });

  it('and back: 4 days, both changes kept', () => {
    const log = acknowledged(
      ['TicketRequalified', at],
      ['TicketRequalified', paris('2026-11-26 09:30'), { blocking: false }],
    );
    expect(last('response', log)).toMatchObject({ workingDays: 4, dueAt: paris('2026-11-30 15:00') });
    expect(last('response', log).requalifications.map(({ wasWorkingDays }) => wasWorkingDays)).toEqual([
      4, 2,
    ]);
  });

  it('keeps the time suspended before it', () => {
    const log = acknowledged(
      ['ComplementRequested', paris('2026-11-25 10:00')],
      ['ComplementGiven', paris('2026-11-26 10:00')],
      ['TicketRequalified', paris('2026-11-26 11:00')],
    );
    expect(last('response', log).dueAt).toBe(paris('2026-11-27 15:00'));
  });

  it('may leave it overdue at once', () => {
    const log = acknowledged(
      ['TicketRequalified', paris('2026-11-27 16:00')],
      ['TicketAnswered', paris('2026-11-27 16:30')],
    );
    expect(last('response', log)).toMatchObject({ outcome: 'broken', lateBy: WORKING_DAY + 1.5 * HOUR });
  });

  it('leaves alone what was settled before', () => {
    const log = acknowledged(
      ['TicketAnswered', paris('2026-11-30 10:00')],
      ['TicketRequalified', paris('2026-11-30 11:00')],
    );
    expect(last('response', log)).toMatchObject({
      workingDays: 4,
      outcome: 'kept',
      blocking: false,
      requalifications: [],
    });
  });

  it('before the acknowledgement, counts for the response', () => {
    const log = aLog(
      ['TicketOpened', OPENED],
      ['TicketRequalified', OPENED],
      ['TicketAcknowledged', ACKNOWLEDGED],
    );
    expect(last('acknowledgement', log)).toMatchObject({ workingDays: 1, blocking: true });
    expect(last('response', log)).toMatchObject({ workingDays: 2, requalifications: [] });
  });
});

describe('C3.2.4, C4.2.2 a complement suspends, its answer resumes', () => {
  const asked = paris('2026-11-25 10:00');
  const given = paris('2026-12-01 10:00');

  it('has no due date while it is awaited', () => {
    expect(last('response', acknowledged(['ComplementRequested', asked]))).toMatchObject({
      dueAt: null,
      outcome: 'pending',
      suspensions: [{ from: asked, to: null, reason: 'complement' }],
    });
  });

  it('goes on with the time that remained', () => {
    const log = acknowledged(['ComplementRequested', asked], ['ComplementGiven', given]);
    expect(last('response', log)).toMatchObject({
      dueAt: paris('2026-12-04 15:00'),
      suspensions: [{ from: asked, to: given }],
    });
  });

  it('adds up two of them', () => {
    const log = acknowledged(
      ['ComplementRequested', asked],
      ['ComplementGiven', paris('2026-11-25 11:00')],
      ['ComplementRequested', paris('2026-11-25 14:00')],
      ['ComplementGiven', paris('2026-11-25 15:00')],
    );
    expect(last('response', log).dueAt).toBe(paris('2026-11-30 17:00'));
  });

  it('a response found without it is in time', () => {
    const log = acknowledged(['ComplementRequested', asked], ['TicketAnswered', paris('2027-01-15 10:00')]);
    expect(last('response', log)).toMatchObject({
      outcome: 'kept',
      suspensions: [{ to: paris('2027-01-15 10:00') }],
    });
  });

  it('asked too late, it repairs nothing, and what is awaited is not counted late', () => {
    const log = acknowledged(
      ['ComplementRequested', paris('2026-12-01 10:00')],
      ['ComplementGiven', paris('2026-12-08 10:00')],
      ['TicketAnswered', paris('2026-12-08 11:00')],
    );
    expect(last('response', log)).toMatchObject({
      dueAt: paris('2026-11-30 15:00'),
      outcome: 'broken',
      // Monday 15:00-17:00, Tuesday 9:00-10:00, then 10:00-11:00 a week later.
      lateBy: 4 * HOUR,
    });
  });
});
