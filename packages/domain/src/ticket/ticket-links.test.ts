import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '../commitment/index.js';
import { factsOf } from '../statistics/index.js';
import {
  aCommand,
  aCorrespondent,
  aLog,
  anAgent,
  anEvent,
  aProvider,
  aRequest,
  given,
  paris,
} from '../testing/index.js';
import { counterpartOf, LINK_KINDS, MAX_LINKS, replay, type Ticket, type TicketEvent } from './index.js';

const OPENED = paris('2026-11-24 10:00');
const AT = paris('2026-11-25 10:00');
const submitted = aLog(['TicketOpened', OPENED]);
const inProgress = [...submitted, ...aLog(['TicketAcknowledged', paris('2026-11-24 11:00')])];
const ticketOf = (log: readonly TicketEvent[]): Ticket => {
  const ticket = replay(log);
  if (!ticket) throw new Error('No ticket.');
  return ticket;
};
const OLDER = { ticketId: 'ticket-0', number: '2026-000000' };
/** Another ticket of the same establishment, opened before unless given. */
const keptLog = (given_: Partial<Parameters<typeof anEvent<'TicketOpened'>>[1]> = {}) => [
  anEvent('TicketOpened', { ...OLDER, at: paris('2026-11-23 10:00'), ...given_ }),
];
const merge = (kept: readonly TicketEvent[] = keptLog(), reason = 'Même demande.') =>
  aCommand('MergeInto', { kept: ticketOf(kept), reason });

describe('merges a duplicate into the ticket kept', () => {
  it('closed with a reason that names it', () => {
    given(inProgress)
      .when(merge(), { at: AT })
      .gives({
        type: 'TicketClosed',
        reason: 'duplicate',
        explanation: 'Même demande.',
        duplicateOf: OLDER,
      })
      .leaves({ status: 'closed', duplicateOf: OLDER, review: null });
  });

  it('what was promised on it is owed no more; what was missed before stays broken', () => {
    const outcomes = (log: readonly TicketEvent[], at: string) =>
      commitmentsOf(given(log).when(merge(), { at: paris(at) }).events, []).map(
        ({ kind, outcome }) => `${kind} ${outcome}`,
      );
    expect(outcomes(submitted, '2026-11-24 15:00')).toEqual(['acknowledgement cancelled']);
    expect(outcomes(inProgress, '2026-11-25 10:00')).toEqual(['acknowledgement kept', 'response cancelled']);
    expect(outcomes(submitted, '2026-12-15 10:00')).toEqual(['acknowledgement broken']);
  });

  it('C3.5.1 counts as received, closed and duplicate, not as processed', () => {
    const { events } = given(inProgress).when(merge(), { at: AT });
    expect(factsOf(events, []).facts.map(({ measure }) => measure)).toEqual([
      'received',
      'closed',
      'duplicate',
      'acknowledgement',
    ]);
  });

  it('C3.3.1 not between establishments', () => {
    given(inProgress)
      .when(merge(keptLog({ establishmentId: 'univ-b' })))
      .isRefused('MERGE_ACROSS_ESTABLISHMENTS', 'into');
  });

  it.each<[string, TicketEvent[], TicketEvent[], string]>([
    [
      'what has its response',
      [...inProgress, ...aLog(['TicketAnswered', AT])],
      keptLog(),
      'ALREADY_ANSWERED',
    ],
    ['itself', inProgress, inProgress, 'SAME_TICKET'],
    [
      'into a closed one',
      inProgress,
      [...keptLog(), ...aLog(['TicketClosed', AT, { reason: 'withdrawn' }])],
      'MERGE_INTO_CLOSED',
    ],
    ['into a newer one', inProgress, keptLog({ at: paris('2026-11-24 10:01') }), 'MERGE_INTO_NEWER'],
    [
      'a blocking one into one that is not',
      [...inProgress, ...aLog(['TicketRequalified', AT])],
      keptLog(),
      'MERGE_LOSES_BLOCKING',
    ],
  ])('C3.2.2 no promise gets weaker: not %s', (_name, log, kept, code) => {
    given(log)
      .when(merge(kept))
      .isRefused(code as 'ALREADY_ANSWERED');
  });

  it('a blocking one into a blocking one; with a reason', () => {
    const blocking = keptLog({ request: aRequest({ blocking: true }) });
    given([...inProgress, ...aLog(['TicketRequalified', AT])])
      .when(merge(blocking))
      .gives({ type: 'TicketClosed' });
    given(inProgress).when(merge(keptLog(), ' ')).isRefused('REASON_REQUIRED', 'reason');
  });

  it('is taken back by reopening: a promise is made again', () => {
    const merged = given(inProgress).when(merge(), { at: AT }).events;
    const reopened = given(merged).when(aCommand('Reopen'), { at: AT });
    reopened.gives({ type: 'TicketReopened' }).leaves({ duplicateOf: null, status: 'in-progress' });
    expect(commitmentsOf(reopened.events, []).at(-1)).toMatchObject({ kind: 'response', outcome: 'pending' });
  });

  it('a complement that was awaited opens no duplicate again by itself', () => {
    const awaiting = [...inProgress, ...aLog(['ComplementRequested', AT])];
    given(awaiting).when(merge(), { at: AT }).when(aCommand('GiveComplement')).isRefused('CLOSED');
  });

  it('is written on the ticket kept too, and so is its end', () => {
    const merged = given(inProgress).when(merge(), { at: AT });
    const [closing] = merged.decision.ok ? merged.decision.value : [];
    const echo = closing && counterpartOf(ticketOf(inProgress), closing);
    const self = { ticketId: 'ticket-1', number: '2026-000001' };
    expect(echo).toMatchObject({
      ticketId: 'ticket-0',
      event: { type: 'DuplicateMerged', duplicate: self, at: AT },
    });
    const kept = echo ? [...keptLog(), echo.event] : [];
    expect(ticketOf(kept).duplicates).toEqual([self]);
    const back = counterpartOf(ticketOf(merged.events), anEvent('TicketReopened', { at: AT }));
    expect(back).toMatchObject({
      ticketId: 'ticket-0',
      event: { type: 'DuplicateReturned', duplicate: self },
    });
    expect(ticketOf(back ? [...kept, back.event] : []).duplicates).toEqual([]);
    expect(counterpartOf(ticketOf(inProgress), anEvent('TicketReopened'))).toBeNull();
  });
});

describe('C3.3.1 links, the Amue’s own business', () => {
  it.each(LINK_KINDS)('%s: seen from both sides', (link) => {
    const linked = given(inProgress).when(aCommand('LinkTicket', { link, other: OLDER }), { at: AT });
    linked.gives({ type: 'TicketLinked', link, other: OLDER }).leaves({ links: [{ ...OLDER, link }] });
    const [event] = linked.decision.ok ? linked.decision.value : [];
    const echo = event && counterpartOf(ticketOf(inProgress), event);
    const there = ticketOf(echo ? [...keptLog(), echo.event] : []);
    expect(there.links).toMatchObject([{ ticketId: 'ticket-1', number: '2026-000001' }]);
    // Seen from there and back, it is what it was.
    const again = echo && counterpartOf(there, echo.event);
    expect(again?.event).toMatchObject({ link, other: OLDER });
  });

  it('one between two tickets, taken away from either side', () => {
    const linked = given(inProgress).when(aCommand('LinkTicket', { other: OLDER })).events;
    given(linked)
      .when(aCommand('LinkTicket', { other: OLDER, link: 'follows' }))
      .isRefused('ALREADY_LINKED', 'other');
    given(linked)
      .when(aCommand('UnlinkTicket', { otherId: OLDER.ticketId }))
      .gives({ type: 'TicketUnlinked', other: OLDER })
      .leaves({ links: [] })
      .when(aCommand('UnlinkTicket', { otherId: OLDER.ticketId }))
      .isRefused('NOT_LINKED', 'other');
  });

  it('not with itself, nor without end', () => {
    given(inProgress)
      .when(aCommand('LinkTicket', { other: { ticketId: 'ticket-1', number: '2026-000001' } }))
      .isRefused('SAME_TICKET', 'other');
    const many = Array.from({ length: MAX_LINKS }, (_, index) =>
      anEvent('TicketLinked', { other: { ticketId: `t${index}`, number: `2026-1000${index}` } }),
    );
    given([...inProgress, ...many])
      .when(aCommand('LinkTicket'))
      .isRefused('TOO_MANY_LINKS');
  });

  it('C3.3.3 made by the Amue’s own people', () => {
    given(inProgress).when(aCommand('LinkTicket'), { by: aProvider() }).isRefused('FORBIDDEN');
    given(inProgress).when(aCommand('LinkTicket'), { by: aCorrespondent() }).isRefused('FORBIDDEN');
    given(inProgress).when(aCommand('LinkTicket'), { by: anAgent() }).gives({ type: 'TicketLinked' });
  });
});
