import { describe, expect, it } from 'vitest';
import { aCommand, aLog, given, paris } from '../testing/index.js';
import { progressDueAt, replay, type TicketEvent } from './index.js';

const DECIDED = paris('2026-11-24 10:00');
const answered = aLog(
  ['TicketOpened', paris('2026-11-20 10:00')],
  ['TicketAcknowledged', paris('2026-11-20 11:00')],
  ['TicketAnswered', paris('2026-11-23 10:00'), { outcome: 'maintenance' }],
);
const taken = [...answered, ...aLog(['MaintenanceDecided', DECIDED])];
const DAYS = 10;
/** Ten working days after the decision. */
const DUE = paris('2026-12-08 10:00');
const ask = aCommand('AskProgress', { progressDays: DAYS });
const dueOf = (log: readonly TicketEvent[], closures: Parameters<typeof progressDueAt>[2] = []) => {
  const ticket = replay(log);
  return ticket && progressDueAt(ticket, DAYS, closures);
};

describe('C3.2.6 progress is asked for once maintenance has taken it', () => {
  it.each([
    ['a millisecond before', '2026-12-08 09:59:59.999', false],
    ['at the instant', '2026-12-08 10:00', true],
    ['after a month of downtime', '2027-01-08 10:00', true],
  ])('so many working days after the decision: %s', (_when, at, due) => {
    const asked = given(taken).when(ask, { at: paris(at) });
    if (due) asked.gives({ type: 'ProgressAsked', by: { kind: 'system' } });
    else asked.isRefused('PROGRESS_NOT_DUE');
  });

  it('once each time: the next one counts from the one that was really sent', () => {
    const late = paris('2027-01-08 10:00');
    const asked = given(taken).when(ask, { at: late });
    asked.when(ask, { at: late }).isRefused('PROGRESS_NOT_DUE');
    expect(dueOf(asked.events)).toBe(paris('2027-01-22 10:00'));
    asked.when(ask, { at: paris('2027-01-22 10:00') }).gives({ type: 'ProgressAsked' });
  });

  it('progress that is told begins the wait anew', () => {
    const told = paris('2026-12-07 10:00');
    expect(dueOf([...taken, ...aLog(['MaintenanceProgressed', told])])).toBe(paris('2026-12-21 10:00'));
    // What was asked before it is past.
    expect(dueOf([...taken, ...aLog(['ProgressAsked', DECIDED], ['MaintenanceProgressed', told])])).toBe(
      paris('2026-12-21 10:00'),
    );
  });

  it('a closed ticket is owed it as well', () => {
    given([...taken, ...aLog(['TicketClosed', DECIDED])])
      .when(ask, { at: DUE })
      .gives({ type: 'ProgressAsked' });
  });

  it('counts no closure', () => {
    const closures = [{ from: paris('2026-12-01 00:00'), to: paris('2026-12-02 00:00') }];
    expect(dueOf(taken, closures)).toBe(paris('2026-12-09 10:00'));
    given(taken).when(ask, { at: DUE, closures }).isRefused('PROGRESS_NOT_DUE');
  });

  it.each<[why: string, log: readonly TicketEvent[]]>([
    ['it is not decided', answered],
    [
      'maintenance has not taken it',
      [...answered, ...aLog(['MaintenanceDecided', DECIDED, { taken: false }])],
    ],
    [
      'a release delivers it',
      [...taken, ...aLog(['MaintenanceProgressed', DECIDED, { deliveredInReleaseId: 'release-9' }])],
    ],
    [
      'it is told with a malfunction, which is asked once for all',
      [...taken, ...aLog(['MalfunctionBound', DECIDED])],
    ],
    ['a new response is owed', [...taken, ...aLog(['TicketReopened', DECIDED])]],
  ])('not when %s', (_why, log) => {
    expect(dueOf(log)).toBeNull();
    given(log)
      .when(ask, { at: paris('2028-01-10 10:00') })
      .isRefused('PROGRESS_NOT_DUE');
  });

  it('is owed by the ticket itself again once it is unbound', () => {
    const unbound = [...taken, ...aLog(['MalfunctionBound', DECIDED], ['MalfunctionUnbound', DECIDED])];
    expect(dueOf(unbound)).toBe(DUE);
  });
});
