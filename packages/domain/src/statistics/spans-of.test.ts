import { describe, expect, it } from 'vitest';
import { aLog, type Line, paris } from '../testing/index.js';
import { factsOf } from './index.js';

const inParis = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const);
const local = (instant: string): string => inParis.format(new Date(instant)).replace(',', '');
/** Spans in short, one a line: `measure from → until (agent)`. */
const spans = (...lines: readonly Line[]): string[] =>
  factsOf(aLog(['TicketOpened', paris('2026-11-24 10:00')], ...lines), []).spans.map(
    ({ measure, from, until, agentId }) =>
      `${measure} ${local(from)} → ${until === null ? '' : local(until)}${agentId === null ? '' : ` (${agentId})`}`,
  );
const of = (measure: string, lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith(`${measure} `));
const ACKNOWLEDGED: Line = ['TicketAcknowledged', paris('2026-11-25 10:00'), { agentId: 'alix' }];

describe('what lasts on a ticket', () => {
  it('is open from its receipt, a stretch for each person in charge', () =>
    expect(
      of(
        'open',
        spans(ACKNOWLEDGED, ['TicketAssigned', paris('2026-11-26 10:00'), { agentId: 'dominique' }]),
      ),
    ).toEqual([
      'open 24/11 10:00 → 25/11 10:00',
      'open 25/11 10:00 → 26/11 10:00 (alix)',
      'open 26/11 10:00 →  (dominique)',
    ]));

  it('waits for a complement, then for its closing', () => {
    const found = spans(
      ACKNOWLEDGED,
      ['ComplementRequested', paris('2026-11-26 10:00')],
      ['ComplementGiven', paris('2026-11-30 10:00')],
      ['TicketAnswered', paris('2026-12-01 10:00')],
      ['TicketClosed', paris('2026-12-03 10:00')],
    );
    expect(of('awaiting-complement', found)).toEqual([
      'awaiting-complement 26/11 10:00 → 30/11 10:00 (alix)',
    ]);
    expect(of('awaiting-closing', found)).toEqual(['awaiting-closing 01/12 10:00 → 03/12 10:00 (alix)']);
    expect(of('open', found).at(-1)).toBe('open 25/11 10:00 → 03/12 10:00 (alix)');
  });

  it('what begins and ends within a day is met at the end of none', () =>
    expect(spans(['TicketClosed', paris('2026-11-24 16:00'), { reason: 'withdrawn' }])).toEqual([]));

  it('a promise is pending until it is kept', () =>
    expect(of('acknowledgement', spans(ACKNOWLEDGED))).toEqual([
      'acknowledgement 24/11 10:00 → 25/11 10:00',
    ]));

  it('or until it breaks, even when that lies ahead', () => {
    expect(of('acknowledgement', spans())).toEqual(['acknowledgement 24/11 10:00 → 25/11 10:00']);
    expect(of('response', spans(ACKNOWLEDGED))).toEqual(['response 25/11 10:00 → 01/12 10:00 (alix)']);
  });

  it('while a complement is awaited it has no date', () =>
    expect(of('response', spans(ACKNOWLEDGED, ['ComplementRequested', paris('2026-11-26 10:00')]))).toEqual([
      'response 25/11 10:00 →  (alix)',
    ]));

  it('is not pending while the ticket is closed for lack of reply', () => {
    const silent: Line[] = [
      ACKNOWLEDGED,
      ['ComplementRequested', paris('2026-11-26 10:00')],
      ['ComplementReminded', paris('2026-12-03 10:00')],
      ['TicketClosed', paris('2026-12-10 10:00'), { reason: 'no-reply' }],
    ];
    const before = 'response 25/11 10:00 → 10/12 10:00 (alix)';
    expect(of('response', spans(...silent))).toEqual([before]);
    expect(of('response', spans(...silent, ['ComplementGiven', paris('2026-12-14 10:00')]))).toEqual([
      before,
      'response 14/12 10:00 → 17/12 10:00 (alix)',
    ]);
  });
});
