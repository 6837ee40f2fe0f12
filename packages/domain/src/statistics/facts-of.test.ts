import { describe, expect, it } from 'vitest';
import { aLog, aRequest, type Line, paris } from '../testing/index.js';
import type { TicketEvent } from '../ticket/index.js';
import { factsOf } from './index.js';

const HOUR = 3_600_000;
const OPENED = paris('2026-11-24 10:00');
const ACKNOWLEDGED = paris('2026-11-24 15:00');

const justAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

/** Facts in short, one a line: `day measure verdict value in hours`. */
const inShort = (events: readonly TicketEvent[]): string[] =>
  factsOf(events, []).facts.map(({ day, measure, verdict, value }) =>
    [day.slice(5), measure, verdict, value === null ? null : `${value / HOUR}h`].filter(Boolean).join(' '),
  );
/** The response is due on Monday 30 November at 15:00. */
const acknowledged = (...lines: readonly Line[]): TicketEvent[] =>
  aLog(['TicketOpened', OPENED], ['TicketAcknowledged', ACKNOWLEDGED], ...lines);
const BEGINNING = ['11-24 received', '11-24 acknowledgement kept 3.5h'];
/** What a log adds to a ticket that was received and acknowledged in time. */
const after = (...lines: readonly Line[]): string[] =>
  inShort(acknowledged(...lines)).filter((line) => !BEGINNING.includes(line));

describe('what a ticket counts for', () => {
  it('nothing has happened: nothing', () => expect(factsOf([], [])).toEqual({ facts: [], spans: [] }));

  it('received, and owed an acknowledgement that breaks at its date, once that has come', () =>
    expect(inShort(aLog(['TicketOpened', OPENED]))).toEqual([
      '11-24 received',
      '11-25 acknowledgement broken',
    ]));

  it('acknowledged, and owed a response', () =>
    expect(inShort(acknowledged())).toEqual([...BEGINNING, '11-30 response broken']));

  it('answered in time and closed: processed in the month of the closing', () =>
    expect(
      after(['TicketAnswered', paris('2026-11-30 15:00')], ['TicketClosed', paris('2026-12-02 10:00')]),
    ).toEqual(['11-30 answered', '12-02 closed', '12-02 processed', '11-30 response kept 26h']));

  it('answered late: broken at its date, late on the day of the answer', () =>
    expect(after(['TicketAnswered', paris('2026-12-01 10:00')])).toEqual([
      '12-01 answered',
      '11-30 response broken',
      '12-01 response late 29h',
    ]));

  it('C2.2 processed once, answered once; a reopening and its new response count apart', () => {
    const lines = after(
      ['TicketAnswered', paris('2026-11-26 15:00')],
      ['TicketClosed', paris('2026-11-30 10:00')],
      ['TicketReopened', paris('2026-12-01 10:00')],
      ['TicketAnswered', paris('2026-12-02 10:00')],
      ['TicketClosed', paris('2026-12-03 10:00')],
    );
    expect(lines).toEqual([
      '11-26 answered',
      '11-30 closed',
      '11-30 processed',
      '12-01 reopened',
      '12-03 closed',
      '11-26 response kept 13h',
      '12-02 response kept 6.5h',
    ]);
  });

  it('a response disputed before the closing is no reopening of a closed ticket', () =>
    expect(
      after(['TicketAnswered', paris('2026-11-26 15:00')], ['TicketReopened', paris('2026-11-27 10:00')]),
    ).toEqual(['11-26 answered', '11-27 asked-again', '11-26 response kept 13h', '12-03 response broken']));

  it('C4.2.2 a complement: asked, given with its wait, and the response is judged without it', () =>
    expect(
      after(
        ['ComplementRequested', paris('2026-11-25 15:00')],
        ['ComplementGiven', paris('2026-11-27 15:00')],
        ['TicketAnswered', paris('2026-12-02 15:00')],
      ),
    ).toEqual([
      '11-25 complement-asked',
      '11-27 complement-given 13h',
      '12-02 answered',
      '12-02 response kept 26h',
    ]));

  it('C4.2.3 closed for lack of reply: the response is neither kept nor broken, until a late complement comes', () => {
    const silent: Line[] = [
      ['ComplementRequested', paris('2026-11-25 15:00')],
      ['ComplementReminded', paris('2026-12-02 15:00')],
      ['TicketClosed', paris('2026-12-09 15:00'), { reason: 'no-reply' }],
    ];
    const counted = ['11-25 complement-asked', '12-02 reminder', '12-09 closed', '12-09 no-reply'];
    expect(after(...silent)).toEqual(counted);
    // 6 h 30 of the 26 h were used before; the rest runs from the complement on.
    expect(after(...silent, ['ComplementGiven', paris('2026-12-14 15:00')])).toEqual([
      ...counted,
      '12-14 reopened',
      '12-14 complement-given 84.5h',
      '12-17 response broken',
    ]);
  });

  it.each([
    ['C4.1.2 level 1', 'level-one'],
    ['C2.5 out of scope', 'out-of-scope'],
  ] as const)('a refusal (%s) is no processing, and keeps the response', (_name, reason) =>
    expect(after(['TicketClosed', paris('2026-11-26 15:00'), { reason }])).toEqual([
      '11-26 closed',
      `11-26 ${reason}`,
      '11-26 response kept 13h',
    ]),
  );

  it('a withdrawal before the date frees the promise, after it does not heal it', () => {
    const withdrawn = (at: string) => after(['TicketClosed', paris(at), { reason: 'withdrawn' }]);
    expect(withdrawn('2026-11-26 15:00')).toEqual(['11-26 closed', '11-26 withdrawn']);
    expect(withdrawn('2026-12-01 15:00')).toEqual([
      '12-01 closed',
      '12-01 withdrawn',
      '11-30 response broken',
    ]);
  });

  it('C3.2.5 a first analysis keeps the response; its date is promised in turn', () =>
    expect(
      after(['FirstAnalysisGiven', paris('2026-11-26 15:00'), { scheduledFor: paris('2026-12-18 17:00') }]),
    ).toEqual(['11-26 response kept 13h', '12-18 schedule broken']));

  it('C3.2.5 a schedule replaced after its date stays broken, and nobody did it late', () =>
    expect(
      after(
        ['FirstAnalysisGiven', paris('2026-11-26 15:00'), { scheduledFor: paris('2026-12-01 17:00') }],
        ['FirstAnalysisGiven', paris('2026-12-02 15:00'), { scheduledFor: paris('2026-12-18 17:00') }],
      ),
    ).toEqual(['11-26 response kept 13h', '12-01 schedule broken', '12-18 schedule broken']));

  it('C3.2.6 a malfunction owes a decision on maintenance', () =>
    expect(
      after(
        ['TicketAnswered', paris('2026-11-26 15:00'), { outcome: 'maintenance' }],
        ['MaintenanceDecided', paris('2026-11-30 15:00')],
      ),
    ).toEqual(['11-26 answered', '11-26 response kept 13h', '11-30 maintenance-decision kept 13h']));

  it('C2.5 a paid service goes on under the same promises', () =>
    expect(after(['OutOfScopeRecorded', paris('2026-11-26 15:00')])).toEqual([
      '11-26 paid-service',
      '11-30 response broken',
    ]));
});

describe('C3.2.3 a requalification and the day on which a promise breaks', () => {
  const requalified = (at: string, blocking: boolean): Line => ['TicketRequalified', paris(at), { blocking }];
  const asked = (blocking: boolean): TicketEvent[] =>
    aLog(['TicketOpened', OPENED, { request: aRequest({ blocking }) }], ['TicketAcknowledged', ACKNOWLEDGED]);
  // Blocking, the response is due on 26 November at 15:00; otherwise on the 30th.
  it.each<[name: string, blocking: boolean, lines: Line[], broken: string]>([
    ['to blocking in time: its new date', false, [requalified('2026-11-25 10:00', true)], '2026-11-26 15:00'],
    [
      'to blocking beyond the new date: then',
      false,
      [requalified('2026-11-27 10:00', true)],
      '2026-11-27 10:00',
    ],
    [
      'to blocking when already broken: its old date',
      false,
      [requalified('2026-12-01 10:00', true)],
      '2026-11-30 15:00',
    ],
    [
      'to other when broken: not any more, until the new date',
      true,
      [requalified('2026-11-27 10:00', false)],
      '2026-11-30 15:00',
    ],
    [
      'back and forth: since when it is broken without interruption',
      true,
      [requalified('2026-11-27 10:00', false), requalified('2026-11-27 15:00', true)],
      '2026-11-27 15:00',
    ],
    [
      'back and forth, overdue under each of them: the first date',
      true,
      [requalified('2026-12-01 10:00', false), requalified('2026-12-01 15:00', true)],
      '2026-11-26 15:00',
    ],
  ])('%s', (_name, blocking, lines, broken) => {
    const log = [...asked(blocking), ...aLog(...lines)];
    const [found] = factsOf(log, []).facts.filter(({ verdict }) => verdict === 'broken');
    expect(found).toMatchObject({ measure: 'response', value: null });
    // At its very date it can still be kept.
    expect([paris(broken), justAfter(paris(broken))]).toContain(found?.at);
  });

  it('is counted, and the whole ticket counts by the last word', () => {
    const { facts } = factsOf([...asked(false), ...aLog(requalified('2026-11-25 10:00', true))], []);
    expect(facts.filter(({ measure }) => measure === 'requalified')).toHaveLength(1);
    // The acknowledgement was settled before: it keeps the qualification that counted for it.
    expect(facts.filter(({ blocking }) => !blocking).map(({ measure }) => measure)).toEqual([
      'acknowledgement',
    ]);
  });
});

describe('whom a fact counts for', () => {
  it('the agent in charge then; before anybody, the first who came', () => {
    const { facts } = factsOf(
      aLog(
        ['TicketOpened', OPENED],
        ['TicketAcknowledged', ACKNOWLEDGED, { agentId: 'alix' }],
        ['TicketAssigned', paris('2026-11-25 10:00'), { agentId: 'dominique' }],
        ['TicketAnswered', paris('2026-11-26 10:00')],
      ),
      [],
    );
    expect(facts.map(({ measure, agentId }) => `${measure} ${agentId}`)).toEqual([
      'received alix',
      'answered dominique',
      'acknowledgement alix',
      'response dominique',
    ]);
  });

  it('the outcome is that of the first answer, and of the processing', () => {
    const { facts } = factsOf(
      acknowledged(
        ['TicketAnswered', paris('2026-11-26 15:00'), { outcome: 'answer' }],
        ['TicketReopened', paris('2026-11-27 10:00')],
        ['TicketAnswered', paris('2026-11-30 10:00'), { outcome: 'solution' }],
        ['TicketClosed', paris('2026-11-30 11:00')],
      ),
      [],
    );
    const outcomes = facts.filter(({ outcome }) => outcome !== null);
    expect(outcomes.map(({ measure, outcome }) => `${measure} ${outcome}`)).toEqual([
      'answered answer',
      'processed solution',
    ]);
  });
});
