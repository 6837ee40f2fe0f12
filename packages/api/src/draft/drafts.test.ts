import { START } from '@assistance/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { FileService } from '../file/index.js';
import { MovableClock } from '../platform/clock/index.js';
import { createFileStore } from '../platform/files/index.js';
import { acknowledge, aRequestInput, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';

const clock = new MovableClock(START);
const desk = await startTestServer({ clock });
const [camille, claude, sacha] = [await desk.as('camille'), await desk.as('claude'), await desk.as('sacha')];
const [alix, dominique, paul] = [await desk.as('alix'), await desk.as('dominique'), await desk.as('paul')];
const DAY = 24 * 3_600_000;

const DRAFT = `{ id kind version updatedAt fields { name value } attachments { id name }
  owner { firstName } begunBy { firstName } ticket { number } }`;
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) ${DRAFT} }`;
const TAKE = `mutation ($id: ID!, $expectedVersion: Int!) {
  takeOverDraft(id: $id, expectedVersion: $expectedVersion) ${DRAFT} }`;
const DROP = `mutation ($id: ID!, $expectedVersion: Int!) { dropDraft(id: $id, expectedVersion: $expectedVersion) }`;

const inputOf = (ticketId: string | null, text: string, more: object = {}) => ({
  kind: 'RESPOND',
  ticketId,
  fields: [{ name: 'text', value: text }],
  ...more,
});
const save = async (client: TestClient, input: object): Promise<Data> =>
  (await client.query(SAVE, { input })).saveDraft;
const seenBy = async (client: TestClient, { id }: Brief): Promise<Data[]> =>
  (await client.query(`query ($id: ID!) { ticket(id: $id) { drafts ${DRAFT} } }`, { id })).ticket.drafts;
const textsSeenBy = async (client: TestClient, ticket: Brief): Promise<string[]> =>
  (await seenBy(client, ticket)).map(({ fields }) => fields[0]?.value);
const mine = async (client: TestClient): Promise<Data[]> =>
  (await client.query(`{ myDrafts(first: 100) { nodes ${DRAFT} } }`)).myDrafts.nodes;
const assign = (ticket: Brief, agentId: string): Promise<Brief> =>
  perform(dominique, 'assignTicket', { ticketId: ticket.id, expectedVersion: ticket.version, agentId });

/** In charge of Alix. */
let ticket: Brief;
beforeAll(() => void clock.moveTo(START));
const aTicket = async (agentId: string = PEOPLE.alix.id): Promise<Brief> =>
  acknowledge(alix, await openTicket(camille), agentId);

describe('a draft is kept as it is written', () => {
  it('and found on another device, with its files', async () => {
    ticket = await aTicket();
    const file = await alix.uploaded('trace.txt');
    await save(alix, inputOf(ticket.id, 'Relancez la', { attachmentIds: [file] }));
    const elsewhere = await desk.signedIn('alix');
    expect(await seenBy(elsewhere, ticket)).toMatchObject([
      {
        kind: 'RESPOND',
        version: 1,
        fields: [{ name: 'text', value: 'Relancez la' }],
        attachments: [{ id: file, name: 'trace.txt' }],
        owner: { firstName: 'Alix' },
        ticket: { number: ticket.number },
      },
    ]);
  });

  it('on the version that was read: two devices never write over each other', async () => {
    const other = await aTicket();
    await save(alix, inputOf(other.id, 'a'));
    await save(alix, inputOf(other.id, 'ab', { expectedVersion: 1 }));
    const before = await stateOf(desk);
    for (const expectedVersion of [null, 1, 3]) {
      const refused = await alix.refusal(SAVE, { input: inputOf(other.id, 'x', { expectedVersion }) });
      expect(refused).toMatchObject({ code: 'DRAFT_CHANGED', field: 'expectedVersion' });
    }
    expect(await stateOf(desk)).toEqual(before);
    expect(await textsSeenBy(alix, other)).toEqual(['ab']);
  });

  it('one a kind: a note does not disturb the response', async () => {
    const other = await aTicket();
    await save(alix, inputOf(other.id, 'réponse'));
    await save(alix, inputOf(other.id, 'note', { kind: 'ADD_NOTE' }));
    expect((await textsSeenBy(alix, other)).sort()).toEqual(['note', 'réponse']);
  });

  it('and gone once it is given up, as it was last seen', async () => {
    const other = await aTicket();
    const { id } = await save(alix, inputOf(other.id, 'a'));
    await save(alix, inputOf(other.id, 'ab', { expectedVersion: 1 }));
    expect(await alix.refusal(DROP, { id, expectedVersion: 1 })).toMatchObject({ code: 'DRAFT_CHANGED' });
    await alix.query(DROP, { id, expectedVersion: 2 });
    expect(await seenBy(alix, other)).toEqual([]);
  });
});

describe('what is sent is no draft any more', () => {
  it('gone with the act that sends it, and it alone', async () => {
    const [one, other] = [await aTicket(), await aTicket()];
    const file = await alix.uploaded('trace.txt');
    await save(alix, inputOf(one.id, 'réponse', { attachmentIds: [file] }));
    await save(alix, inputOf(one.id, 'note', { kind: 'ADD_NOTE' }));
    await save(alix, inputOf(other.id, 'autre'));
    await save(dominique, inputOf(one.id, 'de Dominique'));
    await respond(alix, one, { attachmentIds: [file] });
    expect((await textsSeenBy(alix, one)).sort()).toEqual(['de Dominique', 'note']);
    expect(await textsSeenBy(alix, other)).toEqual(['autre']);
  });

  it('kept when the act is refused', async () => {
    const other = await aTicket();
    await save(alix, inputOf(other.id, 'Bonjour'));
    await expect(respond(alix, other, { text: 'Bonjour' })).rejects.toThrow('BOILERPLATE_RESPONSE');
    expect(await textsSeenBy(alix, other)).toEqual(['Bonjour']);
  });

  it('C3.1.2 a request, once it is opened; C3.1.3 a call, once it is recorded', async () => {
    const title = (value: string) => ({ fields: [{ name: 'title', value }] });
    await save(camille, { kind: 'OPEN_TICKET', ...title('Ma demande') });
    await save(claude, { kind: 'OPEN_TICKET', ...title('Celle de Claude') });
    await openTicket(camille);
    expect(await mine(camille)).toEqual([]);
    expect(await mine(claude)).toHaveLength(1);
    await save(dominique, { kind: 'RECORD_CALL', ...title('Un appel') });
    const request = aRequestInput({ blocking: true });
    await perform(dominique, 'recordCall', { request, correspondentId: PEOPLE.camille.id });
    expect((await mine(dominique)).filter(({ kind }) => kind === 'RECORD_CALL')).toEqual([]);
  });

  it('what the establishment writes, once it is sent', async () => {
    const other = await aTicket();
    await save(camille, inputOf(other.id, 'Un fait', { kind: 'ADD_INFORMATION' }));
    await perform(camille, 'addInformation', { ticketId: other.id, text: 'Un fait nouveau.' });
    expect(await seenBy(camille, other)).toEqual([]);
  });
});

describe('when the ticket changes hands', () => {
  it('the new agent in charge finds what the former one had begun, and takes it over, files and all', async () => {
    const other = await aTicket();
    const file = await alix.uploaded('trace.txt');
    const { id } = await save(alix, inputOf(other.id, 'Relancez', { attachmentIds: [file] }));
    expect(await seenBy(dominique, other)).toEqual([]);
    const handed = await assign(other, PEOPLE.dominique.id);
    expect(await seenBy(dominique, other)).toMatchObject([{ id, owner: { firstName: 'Alix' } }]);
    const { takeOverDraft: taken } = await dominique.query(TAKE, { id, expectedVersion: 1 });
    expect(taken).toMatchObject({
      version: 2,
      fields: [{ value: 'Relancez' }],
      attachments: [{ id: file }],
      owner: { firstName: 'Dominique' },
      begunBy: { firstName: 'Alix' },
    });
    expect(await seenBy(alix, other)).toEqual([]);
    // Alix types on, on a page that has not heard: refused, and the page keeps the text.
    const typed = inputOf(other.id, 'Relancez FMJ2', { expectedVersion: 1 });
    expect(await alix.refusal(SAVE, { input: typed })).toMatchObject({ code: 'DRAFT_CHANGED' });
    expect((await dominique.fetch(`/files/${file}`)).status).toBe(200);
    await respond(dominique, handed, { attachmentIds: [file] });
    expect(await seenBy(dominique, other)).toEqual([]);
  });

  it('whoever had begun the same loses no word of either', async () => {
    const other = await aTicket();
    const { id } = await save(alix, inputOf(other.id, 'Relancez.'));
    await save(dominique, inputOf(other.id, 'Vérifiez le centre.'));
    await assign(other, PEOPLE.dominique.id);
    const { takeOverDraft: taken } = await dominique.query(TAKE, { id, expectedVersion: 1 });
    expect(taken.fields).toEqual([{ name: 'text', value: 'Vérifiez le centre.\n\nRelancez.' }]);
    expect(await seenBy(dominique, other)).toHaveLength(1);
  });

  it('C3.3.3 a provider who is in charge no more sees no draft of it, not even their own', async () => {
    const other = await aTicket(PEOPLE.paul.id);
    await save(paul, inputOf(other.id, 'de Paul'));
    await assign(other, PEOPLE.dominique.id);
    const { body } = await paul.send(`{ ticket(id: "${other.id}") { drafts { id } } }`);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await mine(paul)).toEqual([]);
    expect(await paul.refusal(SAVE, { input: inputOf(other.id, 'x', { expectedVersion: 1 }) })).toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
    expect(await textsSeenBy(dominique, other)).toEqual(['de Paul']);
  });
});

describe('C3.3.1 a draft is seen by nobody else', () => {
  let other: Brief;
  beforeAll(async () => {
    other = await aTicket();
    await save(alix, inputOf(other.id, 'réponse'));
    await save(alix, inputOf(other.id, 'note', { kind: 'ADD_NOTE' }));
    await save(camille, inputOf(other.id, 'de Camille', { kind: 'ADD_INFORMATION' }));
  });

  it.each<[who: string, client: TestClient, texts: string[]]>([
    ['its author', alix, ['note', 'réponse']],
    ['an agent who is not in charge', dominique, []],
    ['the correspondent who wrote on it', camille, ['de Camille']],
    ['another of the same establishment', claude, []],
  ])('%s', async (_who, client, texts) => {
    expect((await textsSeenBy(client, other)).sort()).toEqual(texts);
  });

  it.each<[what: string, attempt: () => Promise<{ code: string }>]>([
    [
      'saved by a stranger',
      () => sacha.refusal(SAVE, { input: inputOf(other.id, 'x', { kind: 'ADD_INFORMATION' }) }),
    ],
    ['saved on no ticket', () => alix.refusal(SAVE, { input: inputOf(null, 'x') })],
    ['saved on an unknown ticket', () => alix.refusal(SAVE, { input: inputOf(UNKNOWN_ID, 'x') })],
    ['dropped by somebody else', async () => dominique.refusal(DROP, await idOf(alix))],
    ['taken over by who is not in charge', async () => dominique.refusal(TAKE, await idOf(alix))],
    ['taken over by its own author', async () => alix.refusal(TAKE, await idOf(alix))],
    [
      'an establishment’s, taken over by the agent in charge',
      async () => alix.refusal(TAKE, await idOf(camille)),
    ],
    ['a malformed id', () => alix.refusal(DROP, { id: 'x', expectedVersion: 1 })],
    [
      'with a file of somebody else',
      async () => {
        const file = await dominique.uploaded();
        return alix.refusal(SAVE, {
          input: inputOf(other.id, 'x', { expectedVersion: 1, attachmentIds: [file] }),
        });
      },
    ],
  ])('%s: not found', async (_what, attempt) => {
    const before = await desk.sql(`select * from draft order by id`);
    expect(await attempt()).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.sql(`select * from draft order by id`)).toEqual(before);
  });

  const idOf = async (client: TestClient) => {
    const [first] = await seenBy(client, other);
    return { id: first.id, expectedVersion: first.version };
  };
});

describe('bad input is refused, and changes nothing', () => {
  it.each<[what: string, client: TestClient, input: object, code: string, field: string]>([
    ['a response by a correspondent', camille, { kind: 'RESPOND' }, 'FORBIDDEN', 'kind'],
    ['information of an establishment by an agent', alix, { kind: 'ADD_INFORMATION' }, 'FORBIDDEN', 'kind'],
    ['a request on a ticket', camille, { kind: 'OPEN_TICKET', fields: [] }, 'INVALID_VALUE', 'ticketId'],
    ['a kind that is none', alix, { kind: 'SHOUT' }, 'INVALID_VALUE', 'kind'],
    ['a field of another form', alix, { fields: [{ name: 'title', value: 'x' }] }, 'INVALID_VALUE', 'fields'],
    [
      'far too long a text',
      alix,
      { fields: [{ name: 'text', value: 'x'.repeat(100_001) }] },
      'TOO_LONG',
      'text',
    ],
    ['a NUL', alix, { fields: [{ name: 'text', value: 'a\0b' }] }, 'INVALID_VALUE', 'fields.0.value'],
    [
      'seven files',
      alix,
      { attachmentIds: Array.from({ length: 7 }, (_, rank) => UNKNOWN_ID.replace('4000', `400${rank}`)) },
      'TOO_MANY_FILES',
      'attachmentIds',
    ],
  ])('%s', async (_what, client, given, code, field) => {
    const { id } = await aTicket();
    const before = await stateOf(desk);
    expect(await client.refusal(SAVE, { input: inputOf(id, 'x', given) })).toMatchObject({ code, field });
    expect(await stateOf(desk)).toEqual(before);
  });
});

it('the files of a draft stay as long as it does, however old', async () => {
  const other = await aTicket();
  const [hung, loose] = [await alix.uploaded('hung.txt'), await alix.uploaded('loose.txt')];
  const { id } = await save(alix, inputOf(other.id, 'a', { attachmentIds: [hung] }));
  const store = createFileStore({ kind: 'folder', folder: `${desk.dataDir}/files`, keepFree: 0 });
  const files = new FileService(desk.orm.em, store, clock, 1_000);
  const statusOf = async (file: string) => (await alix.fetch(`/files/${file}`)).status;
  clock.moveTo(new Date(Date.parse(START) + 8 * DAY).toISOString());
  await files.forgetUnbound();
  expect([await statusOf(hung), await statusOf(loose)]).toEqual([200, 404]);
  await alix.query(DROP, { id, expectedVersion: 1 });
  await files.forgetUnbound();
  expect(await statusOf(hung)).toBe(404);
});
