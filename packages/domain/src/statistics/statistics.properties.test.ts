import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../shared/index.js';
import { aCommand, given, START } from '../testing/index.js';
import type { TicketCommandType, TicketEvent } from '../ticket/index.js';
import {
  addToMonth,
  COUNTED,
  factsOf,
  type Figure,
  figuresOf,
  MEASURES,
  monthOf,
  type StatisticsQuery,
} from './index.js';

const HOUR = 3_600_000;
const COMMANDS = [
  'Acknowledge',
  'RequestComplement',
  'GiveComplement',
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
  'Assign',
] as TicketCommandType[];
const aLife = (commands: readonly TicketCommandType[]) =>
  fc.array(
    fc.record({
      type: fc.constantFrom(...commands),
      hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 504 })),
      flag: fc.boolean(),
    }),
    { maxLength: 30 },
  );

/** A life that the rules allow: what they refuse does not happen. */
function liveThrough(steps: readonly { type: TicketCommandType; hours: number; flag: boolean }[]) {
  let log: readonly TicketEvent[] = given().when(aCommand('OpenTicket')).events;
  let now = Date.parse(START);
  for (const { type, hours, flag } of steps) {
    now += hours * HOUR;
    const command =
      type === 'Requalify'
        ? aCommand('Requalify', { blocking: flag })
        : type === 'Respond'
          ? aCommand('Respond', { outcome: flag ? 'maintenance' : 'answer' })
          : type === 'GiveFirstAnalysis'
            ? aCommand('GiveFirstAnalysis', { scheduledFor: new Date(now + 200 * HOUR).toISOString() })
            : aCommand(type);
    log = given(log).when(command, { at: new Date(now).toISOString() }).events;
  }
  return { log, now: new Date(now).toISOString() };
}

const FROM_START = { from: '2026-11-01', dimensions: [], filters: {} } as const;
const NOBODY = { teamOf: () => null, modeOf: () => null };
const figures = (log: readonly TicketEvent[], question: Partial<StatisticsQuery>, now: Instant) =>
  figuresOf(
    [factsOf(log, [])],
    {
      ...FROM_START,
      measures: MEASURES,
      to: '2030-12-31',
      granularity: 'month',
      ...question,
    } as StatisticsQuery,
    NOBODY,
    now,
  );

const always = (
  commands: readonly TicketCommandType[],
  holds: (log: readonly TicketEvent[], now: Instant) => void,
): void =>
  fc.assert(
    fc.property(aLife(commands), (steps) => {
      const { log, now } = liveThrough(steps);
      holds(log, now);
    }),
    { seed: 20_261_124, numRuns: 300 },
  );

describe('whatever a ticket goes through', () => {
  it('a month that is over says the same for ever, unless a requalification judges it anew (C3.2.3)', () =>
    always(COMMANDS, (log, now) => {
      for (let month = monthOf(START); month < monthOf(now); month = addToMonth(month, 1)) {
        const end = `${addToMonth(month, 1)}-01`;
        const then = log.filter(({ at }) => monthOf(at) <= month);
        const question = { to: new Date(Date.parse(end) - 24 * HOUR).toISOString().slice(0, 10) };
        expect(figures(log, question, now)).toEqual(figures(then, question, now));
      }
    }));

  it('those open at the end are those received and reopened, less those closed', () =>
    always([...COMMANDS, 'Requalify'], (log, now) => {
      const count = (measure: string) =>
        figures(log, { granularity: 'whole' }, new Date(Date.parse(now) + 1).toISOString())[0]?.figures.find(
          (figure) => figure.measure === measure,
        )?.count ?? 0;
      expect(count('open')).toBe(count('received') + count('reopened') - count('closed'));
      expect(count('received')).toBe(1);
    }));

  it('every closing has one reason', () =>
    always([...COMMANDS, 'Requalify'], (log) => {
      const { facts } = factsOf(log, []);
      const times = (measure: string) => facts.filter((fact) => fact.measure === measure).length;
      const closedAsProcessed = log.filter(
        (event) => event.type === 'TicketClosed' && event.reason === 'processed',
      );
      const others =
        times('no-reply') +
        times('level-one') +
        times('out-of-scope') +
        times('withdrawn') +
        times('duplicate');
      expect(times('closed')).toBe(others + closedAsProcessed.length);
      expect(times('processed')).toBe(Math.min(1, closedAsProcessed.length));
    }));

  it('a promise is decided or pending, at any time, and never both', () =>
    always([...COMMANDS, 'Requalify'], (log, now) => {
      const last = figures(log, { granularity: 'whole' }, now)[0]?.figures ?? [];
      const of = (measure: string): Figure | undefined => last.find((figure) => figure.measure === measure);
      // One acknowledgement a ticket, but for one that was cancelled.
      const acknowledgement = of('acknowledgement');
      const decided = Number(acknowledgement?.count ?? 0) + Number(acknowledgement?.pending ?? 0);
      expect(decided).toBeLessThanOrEqual(1 + log.filter(({ type }) => type === 'TicketReopened').length);
      for (const { median, p90 } of last) expect(Number(median)).toBeLessThanOrEqual(Number(p90));
    }));

  it('months add up to the whole', () =>
    always([...COMMANDS, 'Requalify'], (log, now) => {
      const measures = [...COUNTED];
      const sum = figures(log, { measures }, now).reduce(
        (sums, { figures: own }) => sums.map((value, index) => value + Number(own[index]?.count)),
        measures.map(() => 0),
      );
      const whole = figures(log, { measures, granularity: 'whole' }, now)[0]?.figures.map(
        ({ count }) => count,
      );
      expect(sum).toEqual(whole);
    }));
});
