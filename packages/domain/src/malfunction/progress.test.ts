import { describe, expect, it } from 'vitest';
import { A_RESPONSE, anAgent, paris } from '../testing/index.js';
import {
  askMalfunctionProgress,
  malfunctionProgressDueAt,
  type MalfunctionEvent,
  replayMalfunction,
} from './index.js';

const DECIDED = paris('2026-11-24 10:00');
const by = anAgent();
const declared: readonly MalfunctionEvent[] = [
  {
    type: 'MalfunctionDeclared',
    malfunctionId: 'malfunction-1',
    number: 'DYS-000001',
    productId: 'sifac',
    title: 'Reprise des engagements',
    description: 'FMJ2 s’arrête en période 013.',
    at: DECIDED,
    by,
  },
];
const decided = (taken: boolean): readonly MalfunctionEvent[] => [
  ...declared,
  { type: 'MalfunctionDecided', taken, explanation: A_RESPONSE, at: DECIDED, by },
];
const told = (at: string, deliveredInReleaseId: string | null = null): MalfunctionEvent => ({
  type: 'MalfunctionProgressed',
  text: 'Correctif en recette.',
  deliveredInReleaseId,
  at,
  by,
});
const DAYS = 10;
const malfunctionOf = (log: readonly MalfunctionEvent[]) => {
  const malfunction = replayMalfunction(log);
  if (!malfunction) throw new Error('A malfunction begins with its declaration.');
  return malfunction;
};
const dueOf = (log: readonly MalfunctionEvent[]) => malfunctionProgressDueAt(malfunctionOf(log), DAYS, []);
const ask = (log: readonly MalfunctionEvent[], now: string) =>
  askMalfunctionProgress(malfunctionOf(log), DAYS, { now, closures: [] });

describe('C3.2.6 progress of a malfunction is asked for once, for all its tickets', () => {
  it('so many working days after it was decided, and after it was last told', () => {
    expect(dueOf(decided(true))).toBe(paris('2026-12-08 10:00'));
    expect(dueOf([...decided(true), told(paris('2026-12-07 10:00'))])).toBe(paris('2026-12-21 10:00'));
  });

  it('once each time, whenever it is looked at', () => {
    const log = decided(true);
    expect(ask(log, paris('2026-12-08 09:59'))).toMatchObject({ refusal: { code: 'PROGRESS_NOT_DUE' } });
    const late = paris('2027-01-08 10:00');
    const asked = ask(log, late);
    expect(asked).toEqual({
      ok: true,
      value: [{ type: 'MalfunctionProgressAsked', at: late, by: { kind: 'system' } }],
    });
    const after = [...log, ...(asked.ok ? asked.value : [])];
    expect(ask(after, late)).toMatchObject({ refusal: { code: 'PROGRESS_NOT_DUE' } });
    expect(dueOf(after)).toBe(paris('2027-01-22 10:00'));
  });

  it.each([
    ['nothing is decided', declared],
    ['maintenance has not taken it', decided(false)],
    ['a release delivers it', [...decided(true), told(DECIDED, 'release-9')]],
  ])('not when %s', (_why, log) => {
    expect(dueOf(log)).toBeNull();
    expect(ask(log, paris('2028-01-10 10:00'))).toMatchObject({ ok: false });
  });
});
