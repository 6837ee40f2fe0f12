import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommand, given, START } from '../testing/index.js';
import type { TicketCommandType, TicketEvent } from '../ticket/index.js';
import { clockOf, commitmentsOf, nextDueAt } from './index.js';

const HOUR = 3_600_000;
const COMMANDS: readonly TicketCommandType[] = [
  'Acknowledge',
  'RequestComplement',
  'GiveComplement',
  'Requalify',
  'GiveFirstAnalysis',
  'Respond',
  'DecideMaintenance',
  'Close',
  'Withdraw',
  'RefuseLevelOne',
  'RecordOutOfScope',
  'Reopen',
  'Remind',
  'CloseForLackOfReply',
];
/** A command, and the hours that passed before it: from none to three weeks. */
const aStep = fc.record({
  type: fc.constantFrom(...COMMANDS),
  hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 504 })),
  flag: fc.boolean(),
});

/** A life that the rules allow: what they refuse does not happen. */
function liveThrough(steps: readonly { type: TicketCommandType; hours: number; flag: boolean }[]) {
  let log: readonly TicketEvent[] = given().when(aCommand('OpenTicket')).events;
  let now = Date.parse(START);
  for (const { type, hours, flag } of steps) {
    now += hours * HOUR;
    const at = new Date(now).toISOString();
    const command =
      type === 'Requalify'
        ? aCommand('Requalify', { blocking: flag })
        : type === 'Respond'
          ? aCommand('Respond', { outcome: flag ? 'maintenance' : 'answer' })
          : type === 'GiveFirstAnalysis'
            ? aCommand('GiveFirstAnalysis', { scheduledFor: new Date(now + 200 * HOUR).toISOString() })
            : aCommand(type);
    log = given(log).when(command, { at }).events;
  }
  return { log, now: new Date(now).toISOString() };
}

const check = (holds: (log: readonly TicketEvent[], now: string) => void): void =>
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
      const { log, now } = liveThrough(steps);
      holds(log, now);
    }),
    { seed: 20_261_124, numRuns: 400 },
  );

describe('C3.2 whatever a ticket goes through', () => {
  it('owes one thing at a time, and nothing once it is closed', () => {
    check((log) => {
      const pending = commitmentsOf(log, []).filter(({ outcome }) => outcome === 'pending');
      expect(pending.length).toBeLessThanOrEqual(log.at(-1)?.type === 'TicketClosed' ? 0 : 1);
    });
  });

  it('is kept by the due instant, broken after it, and late only when broken', () => {
    check((log) => {
      for (const { outcome, settledAt, dueAt, lateBy } of commitmentsOf(log, [])) {
        const inTime = dueAt === null || settledAt === null || settledAt <= dueAt;
        expect(outcome === 'broken').toBe(!inTime);
        expect(outcome === 'pending').toBe(settledAt === null);
        expect(lateBy > 0 && outcome !== 'broken').toBe(false);
      }
    });
  });

  it('names the event that settled each', () => {
    check((log) => {
      for (const { settledAt, settledByVersion } of commitmentsOf(log, [])) {
        expect(settledByVersion === null ? null : log[settledByVersion - 1]?.at).toBe(settledAt);
      }
    });
  });

  it('never changes its mind about what was settled, but for a closing for lack of reply', () => {
    check((log) => {
      const settled = commitmentsOf(log.slice(0, -1), []).map(({ outcome, suspensions }) => {
        const mayResume = suspensions.at(-1)?.to === null;
        return outcome !== 'pending' && !mayResume;
      });
      const were = commitmentsOf(log.slice(0, -1), []).filter((_commitment, index) => settled[index]);
      expect(commitmentsOf(log, []).filter((_commitment, index) => settled[index])).toEqual(were);
    });
  });

  it('says on the clock what is due next', () => {
    check((log, now) => {
      const commitments = commitmentsOf(log, []);
      const clock = clockOf(commitments, now, []);
      const pending = commitments.find(({ outcome }) => outcome === 'pending');
      expect(clock?.state !== 'stopped' ? clock?.kind : undefined).toBe(pending?.kind);
      expect(nextDueAt(commitments)).toBe(pending?.dueAt ?? null);
      expect(clock === null || clock.remaining >= 0 || clock.overdue).toBe(true);
    });
  });
});
