import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '../commitment/index.js';
import { aLog, aRequest, type Line, paris } from '../testing/index.js';
import { factsOf } from './index.js';

/** Acknowledged on Tuesday 24 November at 15:00: due on Thursday 26 when blocking, on Monday 30 otherwise. */
const blocking = (...lines: readonly Line[]) =>
  aLog(
    ['TicketOpened', paris('2026-11-24 10:00'), { request: aRequest({ blocking: true }) }],
    ['TicketAcknowledged', paris('2026-11-24 15:00')],
    ...lines,
  );
const requalified = (at: string, to: boolean): Line => ['TicketRequalified', paris(at), { blocking: to }];
const scheduled = (at: string, day: string): Line => [
  'FirstAnalysisGiven',
  paris(at),
  { scheduledFor: paris(`${day} 17:00`) },
];
const movedIn = (log: ReturnType<typeof blocking>): string[] =>
  factsOf(log, [])
    .facts.filter(({ measure }) => measure === 'breach-cleared' || measure === 'schedule-replaced')
    .map(({ day, measure }) => `${day.slice(5)} ${measure}`);

describe('C3.2.3 a requalification that clears a breach is counted', () => {
  it('and the promise is judged by the last qualification, as before', () => {
    const log = blocking(requalified('2026-11-27 10:00', false), [
      'TicketAnswered',
      paris('2026-11-30 10:00'),
    ]);
    expect(movedIn(log)).toEqual(['11-27 breach-cleared']);
    expect(commitmentsOf(log, []).find(({ kind }) => kind === 'response')?.outcome).toBe('kept');
  });

  it('whatever becomes of the promise: broken after all, or back', () => {
    expect(movedIn(blocking(requalified('2026-11-27 10:00', false)))).toEqual(['11-27 breach-cleared']);
    expect(
      movedIn(blocking(requalified('2026-11-27 10:00', false), requalified('2026-11-27 11:00', true))),
    ).toEqual(['11-27 breach-cleared']);
    expect(
      movedIn(
        blocking(
          requalified('2026-11-27 10:00', false),
          requalified('2026-11-27 11:00', true),
          requalified('2026-11-27 12:00', false),
        ),
      ),
    ).toEqual(['11-27 breach-cleared', '11-27 breach-cleared']);
  });

  it.each([
    ['at the very date: an act is in time then', [requalified('2026-11-26 15:00', false)]],
    ['before it', [requalified('2026-11-25 10:00', false)]],
    ['past both dates: it stays broken', [requalified('2026-12-01 10:00', false)]],
    [
      'once the response was given',
      [['TicketAnswered', paris('2026-11-27 09:30')], requalified('2026-11-27 10:00', false)],
    ],
  ] as const)('not %s', (_when, lines) => {
    expect(movedIn(blocking(...lines))).toEqual([]);
  });

  it('of the decision of maintenance as well', () => {
    const log = blocking(
      ['TicketAnswered', paris('2026-11-25 10:00'), { outcome: 'maintenance' }],
      requalified('2026-12-01 10:00', false),
    );
    expect(movedIn(log)).toEqual(['12-01 breach-cleared']);
  });
});

describe('C3.2.5 a schedule that another replaces before its date is counted', () => {
  it('each of them', () => {
    const log = blocking(
      scheduled('2026-11-25 10:00', '2026-12-04'),
      scheduled('2026-12-03 10:00', '2026-12-11'),
      scheduled('2026-12-10 10:00', '2026-12-18'),
    );
    expect(movedIn(log)).toEqual(['12-03 schedule-replaced', '12-10 schedule-replaced']);
  });

  it('not one that was missed: that one is broken', () => {
    const log = blocking(
      scheduled('2026-11-25 10:00', '2026-12-04'),
      scheduled('2026-12-07 10:00', '2026-12-11'),
    );
    expect(movedIn(log)).toEqual([]);
    expect(commitmentsOf(log, []).find(({ kind }) => kind === 'schedule')?.outcome).toBe('broken');
  });

  it('not one that something else ends: a response, a reopening', () => {
    const first = scheduled('2026-11-25 10:00', '2026-12-04');
    expect(movedIn(blocking(first, ['TicketAnswered', paris('2026-11-30 10:00')]))).toEqual([]);
    expect(
      movedIn(
        blocking(
          first,
          ['TicketClosed', paris('2026-11-26 10:00'), { reason: 'withdrawn' }],
          ['TicketReopened', paris('2026-11-27 10:00')],
          scheduled('2026-11-27 11:00', '2026-12-11'),
        ),
      ),
    ).toEqual([]);
  });

  it('with those kept, broken and cancelled otherwise, they are all of the schedules', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 96 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (hours, answers) => {
          let at = Date.parse(paris('2026-11-25 10:00'));
          const lines: Line[] = [];
          for (const each of hours) {
            at += each * 3_600_000;
            const scheduledFor = new Date(at + 48 * 3_600_000).toISOString();
            lines.push(['FirstAnalysisGiven', new Date(at).toISOString(), { scheduledFor }]);
          }
          if (answers) lines.push(['TicketAnswered', new Date(at + 3_600_000).toISOString()]);
          const log = blocking(...lines);
          const outcomes = commitmentsOf(log, [])
            .filter(({ kind }) => kind === 'schedule')
            .map(({ outcome }) => outcome);
          expect(movedIn(log)).toHaveLength(outcomes.filter((outcome) => outcome === 'cancelled').length);
        },
      ),
      { seed: 20_261_129, numRuns: 200 },
    );
  });
});
