import { describe, expect, it } from 'vitest';
import { aCorrespondent, aLog, anAgent, anEvent, paris, THE_SYSTEM, type EventOf } from '../testing/index.js';
import { evolve, replay, type Ticket, type TicketEvent, type TicketEventType } from '../ticket/index.js';
import { newsOf } from './index.js';

/** A ticket in the charge of Alix. */
function inCharge(): Ticket {
  const ticket = replay(
    aLog(
      ['TicketOpened', paris('2026-11-24 10:00')],
      ['TicketAcknowledged', paris('2026-11-24 11:00'), { agentId: 'alix' }],
    ),
  );
  if (!ticket) throw new Error('A log makes a ticket.');
  return ticket;
}
const told = (event: TicketEvent, before: Ticket | null = inCharge()): string[] =>
  newsOf(before, event, evolve(before, event)).map(({ kind, personId }) => `${personId} ${kind}`);

const dominique = anAgent({ personId: 'dominique' });
const camille = aCorrespondent();

describe('the person in charge learns what happens to their ticket', () => {
  it.each<[what: string, event: TicketEvent, told: string[]]>([
    ['C4.2.2 a complement', anEvent('ComplementGiven', { by: camille }), ['alix complement-received']],
    ['information', anEvent('InformationAdded', { by: camille }), ['alix information-added']],
    [
      'C3.1.3 a call that a colleague recorded',
      anEvent('InformationAdded', { by: dominique, channel: 'phone' }),
      ['alix information-added'],
    ],
    ['that it is reopened', anEvent('TicketReopened', { by: camille }), ['alix ticket-reopened']],
    ['that it is closed', anEvent('TicketClosed', { by: camille }), ['alix ticket-closed']],
    [
      'C4.2.3 that the system closed it',
      anEvent('TicketClosed', { by: THE_SYSTEM, reason: 'no-reply' }),
      ['alix ticket-closed'],
    ],
    [
      'that it is merged',
      anEvent('TicketClosed', {
        by: dominique,
        reason: 'duplicate',
        duplicateOf: { ticketId: 'ticket-2', number: '2026-000002' },
      }),
      ['alix ticket-merged'],
    ],
    ['that another is merged into it', anEvent('DuplicateMerged', { by: dominique }), ['alix ticket-merged']],
    [
      'C3.2.3 that it is requalified',
      anEvent('TicketRequalified', { by: dominique }),
      ['alix ticket-requalified'],
    ],
    ['that a colleague answers', anEvent('TicketAnswered', { by: dominique }), ['alix colleague-acted']],
    ['a colleague’s note', anEvent('NoteAdded', { by: dominique }), ['alix colleague-acted']],
    ['not by two ways', anEvent('NoteAdded', { by: dominique, mentions: ['alix'] }), []],
  ])('%s', (_what, event, expected) => {
    expect(told(event)).toEqual(expected);
  });

  it('who takes it over, and who is taken off it, unless they did it', () => {
    const given = (by: ReturnType<typeof anAgent>) => anEvent('TicketAssigned', { agentId: 'dominique', by });
    expect(told(given(anAgent({ personId: 'sacha' })))).toEqual([
      'dominique ticket-entrusted',
      'alix ticket-taken-off',
    ]);
    expect(told(given(dominique))).toEqual(['alix ticket-taken-off']);
    expect(told(given(anAgent({ personId: 'alix' })))).toEqual(['dominique ticket-entrusted']);
  });

  it('C3.2.1 whoever the acknowledgement names', () => {
    const opened = replay(aLog(['TicketOpened', paris('2026-11-24 10:00')]));
    expect(told(anEvent('TicketAcknowledged', { agentId: 'alix', by: dominique }), opened)).toEqual([
      'alix ticket-entrusted',
    ]);
    expect(
      told(anEvent('TicketAcknowledged', { agentId: 'alix', by: anAgent({ personId: 'alix' }) }), opened),
    ).toEqual([]);
    // Nobody is in charge: nobody is notified.
    expect(told(anEvent('InformationAdded', { by: camille }), opened)).toEqual([]);
  });
});

describe('nobody is told of what they did', () => {
  const types: readonly TicketEventType[] = [
    'ComplementRequested',
    'NoteAdded',
    'TicketRequalified',
    'FirstAnalysisGiven',
    'TicketAnswered',
    'MaintenanceDecided',
    'MaintenanceProgressed',
    'TicketClosed',
    'TicketReopened',
    'OutOfScopeRecorded',
    'MalfunctionBound',
    'MalfunctionUnbound',
    'DuplicateMerged',
    'InformationAdded',
  ];
  it.each(types)('%s', (type) => {
    const event = anEvent(type, { by: anAgent({ personId: 'alix' }) } as Partial<EventOf<typeof type>>);
    expect(told(event as TicketEvent)).toEqual([]);
    const other = anEvent(type, { by: dominique } as Partial<EventOf<typeof type>>);
    expect(told(other as TicketEvent)).toHaveLength(1);
  });
});
