import { A_RESPONSE } from '@assistance/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acknowledge,
  aRequestInput,
  openTicket,
  perform,
  refusedAct,
  respond,
  type ActName,
  type Brief,
} from '../testing/acts.js';
import type { Refused } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, PRODUCTS, RELEASES, UNKNOWN_ID, type PersonName } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
/** In progress, version 2. */
let ticket: Brief;
let answered: Brief;
beforeAll(async () => {
  ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
  const other = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
  answered = await respond(alix, other, { outcome: 'MAINTENANCE' });
});

/** A refusal as people see it: code, rule, field, both sentences; and nothing at all has changed. */
async function refusalOf(attempt: () => Promise<Refused>): Promise<Refused> {
  const before = await stateOf(desk);
  const refused = await attempt();
  expect(Object.keys(refused).sort()).toEqual(['code', 'field', 'messages', 'rule']);
  expect(refused.messages.fr).toMatch(/^\p{Lu}[^]{8,}\.$/u);
  expect(refused.messages.en).toMatch(/^\p{Lu}[^]{8,}\.$/u);
  expect(`${refused.messages.fr}${refused.messages.en}`).not.toMatch(/[{}]|undefined|null/);
  expect(await stateOf(desk)).toEqual(before);
  return refused;
}

const without = (field: string): object => {
  const input: Record<string, unknown> = aRequestInput();
  delete input[field];
  return input;
};
const given = (fields: object): object => aRequestInput(fields);
const LONG = 'x'.repeat(20_001);

/** What the refusal's code and rule, if it has one, shall be. */
type Case = readonly [what: string, input: object, told: string, field: string];
const toldIn = ({ code, rule }: Refused): string => (rule === null ? code : `${code} ${rule}`);

const REQUESTS: readonly Case[] = [
  ['no title', without('title'), 'REQUIRED', 'title'],
  ['a null title', given({ title: null }), 'REQUIRED', 'title'],
  ['a blank title', given({ title: '  \n ' }), 'REQUIRED C4.2.1', 'title'],
  ['a title of 201 characters', given({ title: 'x'.repeat(201) }), 'TOO_LONG', 'title'],
  ['a number for a title', given({ title: 12 }), 'INVALID_VALUE', 'title'],
  ['half a sign in the title', given({ title: 'a\ud83db' }), 'INVALID_VALUE', 'title'],
  [
    'half a sign in the description',
    given({ description: `${'x'.repeat(30)}\ud800` }),
    'INVALID_VALUE',
    'description',
  ],
  ['half a sign in a message', given({ messages: ['fine', '\ud83d'] }), 'INVALID_VALUE', 'messages.1'],
  [
    'a short description',
    given({ description: 'Ça plante.' }),
    'DESCRIPTION_TOO_SHORT C4.2.1',
    'description',
  ],
  ['a description too long', given({ description: LONG }), 'TOO_LONG', 'description'],
  ['no last actions', given({ lastActions: '' }), 'LAST_ACTIONS_MISSING C4.2.1', 'lastActions'],
  ['no first analysis', given({ firstAnalysis: ' ' }), 'FIRST_ANALYSIS_MISSING C4.1.3', 'firstAnalysis'],
  ['an empty message', given({ messages: ['FMAVC 005', ''] }), 'REQUIRED C4.2.1', 'messages.1'],
  ['a null message', given({ messages: [null] }), 'REQUIRED', 'messages.0'],
  ['a word for yes', given({ blocking: 'yes' }), 'INVALID_VALUE', 'blocking'],
  ['a field that is none', given({ priority: 1 }), 'INVALID_VALUE', 'input'],
  ['a malformed id', given({ id: 'ticket-1' }), 'INVALID_VALUE', 'id'],
  ['no product', without('productId'), 'REQUIRED', 'productId'],
  ['a malformed product', given({ productId: 'sifac' }), 'NOT_DEPLOYED C2.1', 'productId'],
  ['an unknown product', given({ productId: UNKNOWN_ID }), 'NOT_DEPLOYED C2.1', 'productId'],
  ['a release of another product', given({ releaseId: RELEASES.siham9 }), 'NOT_FOUND C3.3.1', 'releaseId'],
  ['a malformed release', given({ releaseId: 'patch' }), 'NOT_FOUND C3.3.1', 'releaseId'],
  [
    'an agreement without a name',
    given({ changedOutsideApplication: true, priorAgreement: ' ' }),
    'PRIOR_AGREEMENT_UNNAMED C2.4',
    'priorAgreement',
  ],
  [
    'four files, where three are allowed',
    given({ attachmentIds: [1, 2, 3, 4].map(String) }),
    'TOO_MANY_FILES',
    'attachmentIds',
  ],
  ['a file that is none', given({ attachmentIds: ['x'] }), 'NOT_FOUND C3.3.1', 'attachmentIds.0'],
];

describe('C4.2.1 a request', () => {
  it.each(REQUESTS)('with %s is refused, and leaves nothing', async (_what, input, told, field) => {
    const refused = await refusalOf(() => refusedAct(camille, 'openTicket', input));
    expect([toldIn(refused), refused.field]).toEqual([told, field]);
  });

  it.each<[PersonName, object, string, string]>([
    ['claude', { productId: PRODUCTS.siham }, 'NO_SEAT_FOR_PRODUCT', 'C4.1.1'],
    ['noa', {}, 'NO_SEAT_FOR_PRODUCT', 'C4.1.1'],
    ['sacha', { productId: PRODUCTS.siham }, 'NOT_DEPLOYED', 'C2.1'],
  ])('of %s for %j is refused: %s', async (name, product, code, rule) => {
    const client = await desk.as(name);
    expect(await refusalOf(() => refusedAct(client, 'openTicket', given(product)))).toMatchObject({
      code,
      rule,
      field: 'productId',
    });
  });

  const call = (request: object, correspondentId: string = PEOPLE.camille.id) => ({
    request: aRequestInput({ blocking: true, ...request }),
    correspondentId,
  });
  it.each<Case>([
    ['what is not blocking', call({ blocking: false }), 'NOT_BLOCKING_BY_PHONE C3.1.3', 'blocking'],
    ['a caller who is no correspondent', call({}, PEOPLE.alix.id), 'NOT_FOUND C3.3.1', 'correspondentId'],
    ['a caller without a seat', call({}, PEOPLE.noa.id), 'NO_SEAT_FOR_PRODUCT C4.1.1', 'productId'],
    ['a caller who is nobody', call({}, 'x'), 'NOT_FOUND C3.3.1', 'correspondentId'],
  ])('by phone for %s is refused', async (_what, input, told, field) => {
    const refused = await refusalOf(() => refusedAct(alix, 'recordCall', input));
    expect([toldIn(refused), refused.field]).toEqual([told, field]);
  });
});

describe('an act', () => {
  type Act = readonly [name: ActName, what: string, input: object, code: string, field: string | null];
  const text = A_RESPONSE;
  const ACTS: readonly Act[] = [
    ['respond', 'an unknown outcome', { outcome: 'MAYBE', text }, 'INVALID_VALUE', 'outcome'],
    ['respond', 'no outcome', { text }, 'REQUIRED', 'outcome'],
    ['respond', 'an empty response', { outcome: 'ANSWER', text: ' ' }, 'EMPTY_RESPONSE', 'text'],
    [
      'respond',
      'a set phrase',
      { outcome: 'ANSWER', text: 'Votre demande est en cours de traitement.' },
      'BOILERPLATE_RESPONSE',
      'text',
    ],
    ['respond', 'a response too long', { outcome: 'ANSWER', text: LONG }, 'TOO_LONG', 'text'],
    ['respond', 'half a sign', { outcome: 'ANSWER', text: `${text}\ud83d` }, 'INVALID_VALUE', 'text'],
    ['requalifyTicket', 'no reason', { blocking: true, reason: '' }, 'REASON_REQUIRED', 'reason'],
    [
      'requalifyTicket',
      'the same word',
      { blocking: false, reason: 'Non.' },
      'QUALIFICATION_UNCHANGED',
      'blocking',
    ],
    ['giveFirstAnalysis', 'no date', { text, scheduledFor: 'demain' }, 'INVALID_VALUE', 'scheduledFor'],
    [
      'giveFirstAnalysis',
      'a day that is none',
      { text, scheduledFor: '2026-13-45T00:00:00Z' },
      'INVALID_VALUE',
      'scheduledFor',
    ],
    [
      'giveFirstAnalysis',
      'a date without an offset',
      { text, scheduledFor: '2026-12-18T09:00:00' },
      'INVALID_VALUE',
      'scheduledFor',
    ],
    [
      'giveFirstAnalysis',
      'a date that is past',
      { text, scheduledFor: '2026-11-24T08:59:59Z' },
      'SCHEDULE_IN_THE_PAST',
      'scheduledFor',
    ],
    [
      'giveFirstAnalysis',
      'a date out of reach',
      { text, scheduledFor: '9999-12-31T00:00:00Z' },
      'INVALID_VALUE',
      'scheduledFor',
    ],
    [
      'refuseLevelOne',
      'no document',
      { explanation: 'Voir le guide.', documentTitle: '' },
      'DOCUMENT_REQUIRED',
      'document.title',
    ],
    [
      'refuseLevelOne',
      'a script for an address',
      { explanation: 'Voir le guide.', documentTitle: 'Guide', documentUrl: 'javascript:alert(1)' },
      'INVALID_VALUE',
      'document.url',
    ],
    [
      'recordOutOfScope',
      'an unknown ground',
      { ground: 'BAD_MOOD', treatment: 'INTERRUPTED', reason: 'x' },
      'INVALID_VALUE',
      'ground',
    ],
    [
      'assignTicket',
      'an agent who is a correspondent',
      { agentId: PEOPLE.camille.id },
      'NOT_FOUND',
      'agentId',
    ],
    ['assignTicket', 'an agent who is nobody', { agentId: 'x' }, 'NOT_FOUND', 'agentId'],
    ['closeTicket', 'no answer yet', {}, 'NOT_ANSWERED', null],
    [
      'acknowledgeTicket',
      'an acknowledgement before it',
      { agentId: PEOPLE.alix.id },
      'ALREADY_ACKNOWLEDGED',
      null,
    ],
    ['addNote', 'nothing to note', { text: '' }, 'REQUIRED', 'text'],
    [
      'requestComplement',
      'an unknown file',
      { text: 'Envoyez la trace.', attachmentIds: [UNKNOWN_ID] },
      'NOT_FOUND',
      'attachmentIds.0',
    ],
    ['decideMaintenance', 'no malfunction', { taken: true, explanation: text }, 'NOT_A_MALFUNCTION', null],
    ['reportProgress', 'no maintenance', { text }, 'NOT_IN_MAINTENANCE', null],
  ];
  it.each(ACTS)('%s with %s is refused, and leaves nothing', async (name, _what, input, code, field) => {
    const asked = { ticketId: ticket.id, expectedVersion: ticket.version, ...input };
    expect(await refusalOf(() => refusedAct(alix, name, asked))).toMatchObject({ code, field });
  });

  it('C3.2.6 names a release of the ticket’s own product', async () => {
    const decided = await perform(alix, 'decideMaintenance', {
      ticketId: answered.id,
      expectedVersion: answered.version,
      taken: true,
      explanation: A_RESPONSE,
    });
    const progress = { ticketId: decided.id, expectedVersion: decided.version, text: 'Livré.' };
    for (const deliveredInReleaseId of [RELEASES.siham9, UNKNOWN_ID, 'x']) {
      const asked = { ...progress, deliveredInReleaseId };
      expect(await refusalOf(() => refusedAct(alix, 'reportProgress', asked))).toMatchObject({
        code: 'NOT_FOUND',
        field: 'deliveredInReleaseId',
      });
    }
    await perform(alix, 'reportProgress', { ...progress, deliveredInReleaseId: RELEASES.sifac26 });
  });

  it.each<[unknown, string]>([
    [undefined, 'REQUIRED'],
    [null, 'REQUIRED'],
    ['2', 'INVALID_VALUE'],
    [2.5, 'INVALID_VALUE'],
    [2 ** 31, 'INVALID_VALUE'],
  ])('on the version %j is refused', async (expectedVersion, code) => {
    const asked = { ticketId: ticket.id, expectedVersion };
    expect(await refusalOf(() => refusedAct(alix, 'closeTicket', asked))).toMatchObject({
      code,
      field: 'expectedVersion',
    });
  });

  it.each([0, 1, 3, -1])(
    'on the version %i, while it is 2, is a conflict that writes nothing',
    async (old) => {
      const asked = { ticketId: ticket.id, expectedVersion: old, outcome: 'ANSWER', text: A_RESPONSE };
      const refused = await refusalOf(() => refusedAct(alix, 'respond', asked));
      expect(refused).toMatchObject({ code: 'STALE_VERSION', field: 'expectedVersion' });
      expect(refused.messages.fr).toContain('La fiche a changé depuis votre lecture');
    },
  );
});
