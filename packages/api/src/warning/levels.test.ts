import { isServiceOpen } from '@assistance/domain/calendar';
import { commitmentsOf } from '@assistance/domain/commitment';
import { aLog, paris, type Line } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { levelsOf, type Level } from './levels.js';

const thresholds = [0.5, 0.8];
const given = { assigned: true, thresholds, closures: [] };
const only = (...lines: readonly Line[]) => {
  const [commitment] = commitmentsOf(aLog(...lines), []).filter(({ outcome }) => outcome === 'pending');
  if (!commitment) throw new Error('Nothing is owed.');
  return commitment;
};
const told = (levels: readonly Level[]) => levels.map(({ kind, share, at }) => [kind, share, at]);

describe('the levels of a commitment', () => {
  it('C3.2.1 a day to acknowledge: a quarter without anyone, half, four fifths, and just after', () => {
    const commitment = only(['TicketOpened', paris('2026-11-24 10:00')]);
    expect(told(levelsOf(commitment, { ...given, assigned: false }))).toEqual([
      ['unassigned', 0.25, paris('2026-11-24 11:37:30')],
      ['warning', 0.5, paris('2026-11-24 14:45')],
      ['warning', 0.8, paris('2026-11-24 16:42')],
      // In time at 10:00 exactly, broken a millisecond later.
      ['breach', 1, paris('2026-11-25 10:00:00.001')],
    ]);
    expect(levelsOf(commitment, given).map(({ kind }) => kind)).toEqual(['warning', 'warning', 'breach']);
  });

  it('are all within service hours: a breach at 17:00 is told in the morning', () => {
    const commitment = only(['TicketOpened', paris('2026-11-26 17:00')]);
    expect(commitment.dueAt).toBe(paris('2026-11-27 17:00'));
    const levels = levelsOf(commitment, given);
    expect(levels.at(-1)?.at).toBe(paris('2026-11-30 09:00'));
    for (const { at } of levels) expect(isServiceOpen(at ?? '', [])).toBe(true);
  });

  it('C3.2.4 are not known beyond what was used before a suspension', () => {
    const commitment = only(
      ['TicketOpened', paris('2026-11-24 10:00')],
      ['TicketAcknowledged', paris('2026-11-24 11:00')],
      ['ComplementRequested', paris('2026-11-27 11:00')],
    );
    expect(told(levelsOf(commitment, given))).toEqual([
      ['warning', 0.5, paris('2026-11-26 11:00')],
      ['warning', 0.8, null],
      ['breach', 1, null],
    ]);
  });

  it('C3.2.5 of a promise for tonight are but its breach', () => {
    const commitment = only(
      ['TicketOpened', paris('2026-11-24 10:00')],
      ['TicketAcknowledged', paris('2026-11-24 11:00')],
      ['FirstAnalysisGiven', paris('2026-11-24 18:00'), { scheduledFor: paris('2026-11-24 22:00') }],
    );
    expect(told(levelsOf(commitment, given))).toEqual([['breach', 1, paris('2026-11-25 09:00')]]);
  });
});
