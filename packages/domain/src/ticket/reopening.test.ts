import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '../commitment/index.js';
import { USUAL_SETTINGS } from '../settings/index.js';
import {
  aCommand,
  aCorrespondent,
  aLog,
  anAgent,
  aRequest,
  aStranger,
  given,
  paris,
} from '../testing/index.js';
import { type Actor, actionsOf, counterpartOf, replay, type Ticket, type TicketEvent } from './index.js';

const ENDED = paris('2026-11-25 10:00');
const inProgress = aLog(
  ['TicketOpened', paris('2026-11-24 10:00')],
  ['TicketAcknowledged', paris('2026-11-24 11:00')],
);
const answered = [...inProgress, ...aLog(['TicketAnswered', ENDED])];
const closed = [...answered, ...aLog(['TicketClosed', ENDED])];
const silent = [
  ...inProgress,
  ...aLog(
    ['ComplementRequested', paris('2026-11-24 12:00')],
    ['ComplementReminded', paris('2026-12-02 10:00')],
    ['TicketClosed', paris('2026-12-09 10:00'), { reason: 'no-reply' }],
  ),
];
const ticketOf = (log: readonly TicketEvent[]): Ticket => {
  const ticket = replay(log);
  if (!ticket) throw new Error('A log begins with its opening.');
  return ticket;
};

describe('C4.2.2 what was closed for lack of reply reopens one way only', () => {
  const at = paris('2026-12-15 10:00');

  it.each([
    ['the establishment', aCorrespondent()],
    ['the Amue', anAgent()],
  ])('not by a reopening, which would give a whole new delay: %s', (_who, by) => {
    given(silent).when(aCommand('Reopen'), { at, by }).isRefused('COMPLEMENT_REOPENS');
    const offered = actionsOf(ticketOf(silent), { now: at, actor: by, closures: [] });
    expect(offered).not.toContain('reopen');
    expect(offered).toContain('give-complement');
  });

  it('but by the complement, with the time that remained', () => {
    const { events } = given(silent).when(aCommand('GiveComplement'), { at });
    const response = commitmentsOf(events, []).find(({ kind }) => kind === 'response');
    // Acknowledged on 24 November at 11:00, asked an hour later: 25 hours of 26 remain.
    expect(response).toMatchObject({ sequence: 1, startedAt: paris('2026-11-24 11:00'), outcome: 'pending' });
    expect(response?.dueAt).toBe(paris('2026-12-18 17:00'));
  });
});

describe('a ticket reopens for as many calendar days as the admins set, the last one included', () => {
  const days = 30;
  const LAST = paris('2026-12-25 23:59');
  const TOO_LATE = paris('2026-12-26 00:00');
  /** On that date, as the admins have set it. */
  const on = (at: string) => ({ at, reopeningDays: days });

  it.each([
    ['closed', closed],
    ['answered, and not closed', answered],
    ['withdrawn', [...inProgress, ...aLog(['TicketClosed', ENDED, { reason: 'withdrawn' }])]],
  ])('%s', (_name, log) => {
    given(log).when(aCommand('Reopen'), on(LAST)).gives({ type: 'TicketReopened' });
    given(log).when(aCommand('Reopen'), on(TOO_LATE)).isRefused('REOPENING_TOO_LATE');
  });

  it('a complement that was waited for, as well', () => {
    given(silent)
      .when(aCommand('GiveComplement'), on(paris('2027-01-08 23:59')))
      .gives({ type: 'ComplementGiven' });
    given(silent)
      .when(aCommand('GiveComplement'), on(paris('2027-01-09 00:00')))
      .isRefused('REOPENING_TOO_LATE');
    given(silent)
      .when(aCommand('Reopen'), on(paris('2027-01-09 00:00')))
      .isRefused('REOPENING_TOO_LATE');
  });

  it('counts from the last end: what was reopened and closed again begins anew', () => {
    const again = [
      ...closed,
      ...aLog(['TicketReopened', LAST], ['TicketAnswered', LAST], ['TicketClosed', LAST]),
    ];
    given(again)
      .when(aCommand('Reopen'), on(paris('2027-01-24 10:00')))
      .gives({ type: 'TicketReopened' });
  });

  it('says how many, and as many as usual where nobody has set them', () => {
    const refused = given(closed).when(aCommand('Reopen'), on(TOO_LATE));
    expect(refused.decision.ok ? '' : refused.decision.refusal.messages.fr).toContain('30 jours');
    given(closed).when(aCommand('Reopen'), { at: TOO_LATE }).gives({ type: 'TicketReopened' });
    const later = new Date(Date.parse(ENDED) + (USUAL_SETTINGS.reopeningDays + 1) * 86_400_000).toISOString();
    given(closed).when(aCommand('Reopen'), { at: later }).isRefused('REOPENING_TOO_LATE');
  });
});

describe('after that, a new ticket refers to the old one', () => {
  const LATER = paris('2027-06-01 10:00');
  const follow = (log: readonly TicketEvent[], actor: Actor = aCorrespondent()) =>
    actionsOf(ticketOf(log), { now: LATER, actor, closures: [] }).includes('open-follow-up');
  const opening = (follows: Ticket) =>
    aCommand('OpenTicket', { ticketId: 'ticket-2', number: '2027-000009', follows, request: aRequest() });

  it.each([
    ['closed', closed],
    ['answered', answered],
    ['closed for lack of reply', silent],
  ])('is offered to the establishment: %s', (_name, log) => {
    expect(follow(log)).toBe(true);
    expect(follow(log, anAgent())).toBe(false);
    expect(follow(log, aStranger())).toBe(false);
  });

  it('is not while it reopens, nor while it is open', () => {
    expect(actionsOf(ticketOf(closed), { now: ENDED, actor: aCorrespondent(), closures: [] })).not.toContain(
      'open-follow-up',
    );
    expect(follow(inProgress)).toBe(false);
  });

  it('names it, and both tell of the other', () => {
    const old = ticketOf(closed);
    const opened = given().when(opening(old), { at: LATER });
    const follows = { ticketId: 'ticket-1', number: '2026-000001' };
    opened
      .gives({ type: 'TicketOpened', follows }, { type: 'TicketLinked', link: 'follows', other: follows })
      .leaves({ follows, links: [{ ...follows, link: 'follows' }] });
    const [first, linked] = opened.events;
    expect(first && linked && counterpartOf(ticketOf([first]), linked)).toMatchObject({
      ticketId: 'ticket-1',
      event: { type: 'TicketLinked', link: 'followed-by', other: { number: '2027-000009' } },
    });
  });

  it('takes up what is processed, of its own establishment', () => {
    given()
      .when(opening(ticketOf(inProgress)), { at: LATER })
      .isRefused('FOLLOWS_OPEN_TICKET', 'followsId');
    const theirs = { ...ticketOf(closed), establishmentId: 'univ-b' };
    given().when(opening(theirs), { at: LATER }).isRefused('NOT_FOUND', 'followsId');
  });
});
