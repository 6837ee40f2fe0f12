import { describe, expect, it } from 'vitest';
import {
  aCommand,
  aCorrespondent,
  aLog,
  anAdmin,
  anAgent,
  aRequest,
  given,
  paris,
} from '../testing/index.js';
import { formatArticleNumber, formatTicketNumber, MAX_TEXT, ticketYear } from './index.js';

const OPENED = paris('2026-11-24 10:00');
const submitted = aLog(['TicketOpened', OPENED]);
const inProgress = aLog(['TicketOpened', OPENED], ['TicketAcknowledged', paris('2026-11-24 11:00')]);

describe('C3.2.1 the acknowledgement', () => {
  const at = paris('2026-11-24 11:00');

  it('is sent once, with the agent in charge', () => {
    given(submitted)
      .when(aCommand('Acknowledge', { agentId: 'dominique' }), { at })
      .gives({ type: 'TicketAcknowledged', agentId: 'dominique', at })
      .leaves({ status: 'in-progress', agentId: 'dominique', acknowledgedAt: at, version: 2 })
      .when(aCommand('Acknowledge'))
      .isRefused('ALREADY_ACKNOWLEDGED');
  });

  it('names an agent', () => {
    given(submitted)
      .when(aCommand('Acknowledge', { agentId: '' }))
      .isRefused('AGENT_REQUIRED', 'agentId');
  });

  it.each(['RequestComplement', 'GiveFirstAnalysis', 'Respond'] as const)('comes before %s', (type) => {
    given(submitted).when(aCommand(type)).isRefused('NOT_ACKNOWLEDGED');
  });

  it.each([
    [2026, 123, '2026-000123'],
    [2026, 1_234_567, '2026-1234567'],
  ])('carries a number that can be said on the phone: %i, %i', (year, sequence, number) => {
    expect(formatTicketNumber(year, sequence)).toBe(number);
  });

  it('numbers by the year in Paris', () => {
    expect(ticketYear('2026-12-31T22:59:59.999Z')).toBe(2026);
    expect(ticketYear('2026-12-31T23:00:00.000Z')).toBe(2027);
    expect(formatArticleNumber(42)).toBe('KB-000042');
  });
});

describe('C4.1.1 who takes over from a correspondent', () => {
  const by = anAdmin();
  it.each([
    ['before the acknowledgement', submitted, 'submitted'],
    ['after it', inProgress, 'in-progress'],
  ] as const)('follows their requests %s, and may act on them without another word', (_name, log, status) => {
    given(log)
      .when(aCommand('HandOver'), { by })
      .gives({ type: 'CorrespondentReplaced', correspondentId: 'claude' })
      .leaves({ correspondentId: 'claude', status });
  });

  it.each([
    [{ correspondentId: 'camille' }, 'ALREADY_IN_CHARGE'],
    [{ facts: { ofEstablishment: false, holdsSeat: true } }, 'PERSON_OF_ANOTHER_ESTABLISHMENT'],
    [{ facts: { ofEstablishment: true, holdsSeat: false } }, 'PERSON_WITHOUT_SEAT'],
  ] as const)('%j is refused', (wanted, code) => {
    given(inProgress).when(aCommand('HandOver', wanted), { by }).isRefused(code, 'personId');
  });

  it('of a closed ticket there is nothing to take over', () => {
    const closed = [...inProgress, ...aLog(['TicketClosed', paris('2026-11-24 12:00')])];
    given(closed).when(aCommand('HandOver'), { by }).isRefused('CLOSED');
  });
});

describe('the agent in charge', () => {
  it.each([
    ['before the acknowledgement', submitted, 'submitted'],
    ['after it', inProgress, 'in-progress'],
  ] as const)('may change %s', (_name, log, status) => {
    given(log)
      .when(aCommand('Assign'))
      .gives({ type: 'TicketAssigned', agentId: 'dominique' })
      .leaves({ agentId: 'dominique', status });
  });

  it('is somebody, and somebody else', () => {
    given(inProgress)
      .when(aCommand('Assign', { agentId: 'alix' }))
      .isRefused('ALREADY_IN_CHARGE', 'agentId');
    given(inProgress)
      .when(aCommand('Assign', { agentId: '' }))
      .isRefused('AGENT_REQUIRED', 'agentId');
  });
});

describe('C3.2.3 the Amue has the last word on whether a ticket is blocking', () => {
  it('requalifies with a reason', () => {
    given(inProgress)
      .when(aCommand('Requalify', { reason: ' Paie arrêtée. ' }))
      .gives({ type: 'TicketRequalified', blocking: true, reason: 'Paie arrêtée.' })
      .leaves({ blocking: true })
      .when(aCommand('Requalify', { blocking: false }))
      .leaves({ blocking: false });
  });

  it('before the acknowledgement too', () => {
    given(submitted).when(aCommand('Requalify')).gives({ type: 'TicketRequalified' });
  });

  it('gives a reason, and changes something', () => {
    given(inProgress)
      .when(aCommand('Requalify', { reason: ' ' }))
      .isRefused('REASON_REQUIRED', 'reason');
    given(inProgress)
      .when(aCommand('Requalify', { blocking: false }))
      .isRefused('QUALIFICATION_UNCHANGED', 'blocking');
  });

  it('the establishment has not', () => {
    given(inProgress).when(aCommand('Requalify'), { by: aCorrespondent() }).isRefused('FORBIDDEN');
  });

  it('what the correspondent asked stays as it was asked', () => {
    given(inProgress)
      .when(aCommand('Requalify'))
      .leaves({ request: aRequest({ blocking: false }) });
  });
});

describe('C3.1.3 information added to a ticket entered on the web', () => {
  it.each([
    ['on the web, by the establishment', 'web', aCorrespondent()],
    ['on the web, by a colleague with a seat for the product', 'web', aCorrespondent({ personId: 'dany' })],
  ] as const)('%s', (_name, channel, by) => {
    given(inProgress)
      .when(aCommand('AddInformation', { channel }), { by, seats: ['sifac'] })
      .gives({ type: 'InformationAdded', channel, by });
  });

  it.each([
    ['by phone, by the establishment', 'phone', aCorrespondent(), 'PHONE_BY_AGENT_ONLY'],
    ['on the web, by an agent', 'web', anAgent(), 'FORBIDDEN'],
  ] as const)('not %s', (_name, channel, by, code) => {
    given(inProgress).when(aCommand('AddInformation', { channel }), { by }).isRefused(code);
  });

  it('says something that fits', () => {
    given(inProgress)
      .when(aCommand('AddInformation', { text: ' ' }))
      .isRefused('REQUIRED', 'text');
    given(inProgress)
      .when(aCommand('AddInformation', { text: 'x'.repeat(MAX_TEXT + 1) }))
      .isRefused('TOO_LONG', 'text');
  });
});

describe('C3.3.1 notes stay among the Amue’s people', () => {
  it('an agent writes one, on a closed ticket too', () => {
    given(inProgress).when(aCommand('AddNote')).gives({ type: 'NoteAdded' });
    const closed = [...inProgress, ...aLog(['TicketClosed', OPENED, { reason: 'withdrawn' }])];
    given(closed).when(aCommand('AddNote')).gives({ type: 'NoteAdded' }).leaves({ status: 'closed' });
  });

  it('the establishment writes none, and an empty one is none', () => {
    given(inProgress).when(aCommand('AddNote'), { by: aCorrespondent() }).isRefused('FORBIDDEN');
    given(inProgress)
      .when(aCommand('AddNote', { text: '' }))
      .isRefused('REQUIRED', 'text');
  });
});
