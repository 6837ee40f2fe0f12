import { describe, it } from 'vitest';
import {
  aCommand,
  aCorrespondent,
  anAgent,
  aProvider,
  aRequest,
  aStranger,
  given,
  START,
  THE_SYSTEM,
} from '../testing/index.js';
import { MAX_MESSAGES, MAX_TEXT, MAX_TITLE, MIN_DESCRIPTION, type TicketRequest } from './index.js';

const opening = (request: Partial<TicketRequest> = {}) =>
  aCommand('OpenTicket', { request: aRequest(request) });

describe('C3.1.1 only the correspondents named by their establishment', () => {
  it('opens a ticket in their name', () => {
    given()
      .when(opening())
      .gives({
        type: 'TicketOpened',
        number: '2026-000001',
        establishmentId: 'univ-a',
        correspondentId: 'camille',
        channel: 'web',
      })
      .leaves({ status: 'submitted', version: 1, agentId: null, openedAt: START, acknowledgedAt: null });
  });

  it.each([
    ['somebody else', aCorrespondent({ personId: 'dany' })],
    ['a correspondent of another establishment', aStranger({ personId: 'camille' })],
    ['an agent, on the web', anAgent({ personId: 'camille' })],
    ['a provider, on the web', aProvider()],
    ['the system', THE_SYSTEM],
  ])('not %s', (_name, by) => {
    given().when(opening(), { by }).isRefused('CORRESPONDENTS_ONLY');
  });
});

describe('C4.1.1, C2.1 for the products that they are named for, and that run there', () => {
  it.each([
    [{ holdsSeat: false, deployed: true, member: true }, 'NO_SEAT_FOR_PRODUCT'],
    [{ holdsSeat: true, deployed: false, member: true }, 'NOT_DEPLOYED'],
    [{ holdsSeat: false, deployed: false, member: true }, 'NOT_DEPLOYED'],
  ] as const)('%o: %s', (facts, code) => {
    given().when(aCommand('OpenTicket', { facts })).isRefused(code, 'productId');
  });
});

describe('C2.1 only members are served', () => {
  const facts = { holdsSeat: true, deployed: true, member: false };
  it.each(['web', 'phone'] as const)('a request from another establishment is refused, by %s', (channel) => {
    const request = aRequest({ blocking: true });
    const by = channel === 'phone' ? anAgent() : aCorrespondent();
    given().when(aCommand('OpenTicket', { facts, channel, request }), { by }).isRefused('NOT_A_MEMBER');
  });
});

describe('C3.1.2, C3.1.3 through the web form, by phone a blocking anomaly only', () => {
  const call = (blocking: boolean, request: Partial<TicketRequest> = {}) =>
    aCommand('OpenTicket', { channel: 'phone', request: aRequest({ blocking, ...request }) });

  it('an agent records the call of a correspondent', () => {
    given()
      .when(call(true), { by: anAgent() })
      .gives({ type: 'TicketOpened', channel: 'phone', correspondentId: 'camille', by: anAgent() })
      .leaves({ blocking: true, channel: 'phone' });
  });

  it('a provider may take the call as well (C3.3.3)', () => {
    given().when(call(true), { by: aProvider() }).gives({ type: 'TicketOpened' });
  });

  it('what is not blocking goes through the form', () => {
    given().when(call(false), { by: anAgent() }).isRefused('NOT_BLOCKING_BY_PHONE', 'blocking');
  });

  it('a correspondent records no call', () => {
    given().when(call(true)).isRefused('PHONE_BY_AGENT_ONLY', 'channel');
  });

  it('nor does the system', () => {
    given().when(call(true), { by: THE_SYSTEM }).isRefused('CORRESPONDENTS_ONLY');
  });

  it('holds what a request on the web holds', () => {
    given()
      .when(call(true, { lastActions: '' }), { by: anAgent() })
      .isRefused('LAST_ACTIONS_MISSING', 'lastActions');
  });
});

describe('C4.2.1 what a request holds', () => {
  it.each([
    ['a title', { title: ' ' }, 'REQUIRED', 'title'],
    ['a title that fits a list', { title: 'x'.repeat(MAX_TITLE + 1) }, 'TOO_LONG', 'title'],
    ['a description', { description: '' }, 'REQUIRED', 'description'],
    [
      'a description in detail',
      { description: '  Ça ne marche pas.  ' },
      'DESCRIPTION_TOO_SHORT',
      'description',
    ],
    ['a description that fits', { description: 'x'.repeat(MAX_TEXT + 1) }, 'TOO_LONG', 'description'],
    ['the last actions of the user', { lastActions: '\n' }, 'LAST_ACTIONS_MISSING', 'lastActions'],
    ['messages that say something', { messages: ['FMAVC 005', ' '] }, 'REQUIRED', 'messages.1'],
    ['messages that fit', { messages: ['x'.repeat(MAX_TEXT + 1)] }, 'TOO_LONG', 'messages.0'],
    [
      'messages that fit together, as one text of the form',
      { messages: ['x'.repeat(MAX_TEXT), 'y'] },
      'TOO_LONG',
      'messages',
    ],
    [
      'as many messages as a screen may hold',
      { messages: Array.from({ length: MAX_MESSAGES + 1 }, () => 'ME 062') },
      'TOO_MANY_VALUES',
      'messages',
    ],
    // C4.1.3
    [
      'the correspondent’s own first analysis',
      { firstAnalysis: '' },
      'FIRST_ANALYSIS_MISSING',
      'firstAnalysis',
    ],
  ] as const)('%s', (_name, request, code, field) => {
    given().when(opening(request)).isRefused(code, field);
  });

  it('keeps the text without the blanks around it, and no message is a message too', () => {
    given()
      .when(opening({ title: '  Titre ', messages: [' ME 062 '], firstAnalysis: ' Budget insuffisant. ' }))
      .gives({
        type: 'TicketOpened',
        request: {
          ...aRequest(),
          title: 'Titre',
          messages: ['ME 062'],
          firstAnalysis: 'Budget insuffisant.',
        },
      });
    given()
      .when(opening({ messages: [] }))
      .gives({ type: 'TicketOpened' });
  });

  it('takes a description of exactly the shortest length', () => {
    given()
      .when(opening({ description: 'abcde'.repeat(MIN_DESCRIPTION / 5) }))
      .gives({ type: 'TicketOpened' });
  });

  it('takes a text of exactly the longest length', () => {
    given()
      .when(opening({ title: 'Titre'.repeat(MAX_TITLE / 5), description: 'Texte'.repeat(MAX_TEXT / 5) }))
      .gives({ type: 'TicketOpened' });
  });

  it('keeps its attachments', () => {
    const attachments = [{ id: 'file-1', name: 'trace.txt', size: 12 }];
    given()
      .when(opening({ attachments }))
      .leaves({ request: { ...aRequest(), attachments } });
  });
});

describe('C2.4 changed outside the application', () => {
  it.each([
    ['without an agreement: the agent will decide', true, null, null],
    ['with one, named', true, ' Courriel du 3 mars ', 'Courriel du 3 mars'],
    ['not changed', false, null, null],
    ['not changed, the field left blank', false, ' ', null],
  ])('%s', (_name, changedOutsideApplication, priorAgreement, kept) => {
    given()
      .when(opening({ changedOutsideApplication, priorAgreement }))
      .leaves({ request: { ...aRequest(), changedOutsideApplication, priorAgreement: kept } });
  });

  it.each([
    ['an agreement that is not named', true, ' '],
    ['an agreement on no change', false, 'Courriel du 3 mars'],
  ])('refuses %s', (_name, changedOutsideApplication, priorAgreement) => {
    given()
      .when(opening({ changedOutsideApplication, priorAgreement }))
      .isRefused('PRIOR_AGREEMENT_UNNAMED', 'priorAgreement');
  });
});
