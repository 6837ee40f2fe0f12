import { START } from '@assistance/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { acknowledge, aRequestInput, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, UNKNOWN_ID } from '../testing/world.js';

const clock = new MovableClock(START);
const desk = await startTestServer({ clock });
const [camille, sacha, alix] = [await desk.as('camille'), await desk.as('sacha'), await desk.as('alix')];
const [dominique, paul] = [await desk.as('dominique'), await desk.as('paul')];

const numbers = async (filter: object, client: TestClient = alix): Promise<string[]> => {
  const { tickets } = await client.query(
    `query ($filter: TicketFilter) { tickets(filter: $filter, sort: NUMBER, first: 100) { nodes { number } } }`,
    { filter },
  );
  return tickets.nodes.map(({ number }: Data) => number).toReversed();
};

let tickets: Record<'old' | 'called' | 'taken' | 'malfunction' | 'decided' | 'asked', Brief>;
beforeAll(async () => {
  await desk.sql(`update person set team = 'Finances' where login = 'alix'`);
  await desk.sql(`update person set team = 'RH' where login = 'dominique'`);
  const old = await openTicket(sacha);
  clock.moveTo('2026-12-08T09:00:00.000Z');
  const called = await perform(alix, 'recordCall', {
    request: aRequestInput({ blocking: true }),
    correspondentId: PEOPLE.camille.id,
  });
  const begun = async (agentId: string) => acknowledge(alix, await openTicket(camille), agentId);
  const taken = await begun(PEOPLE.dominique.id);
  const malfunction = await respond(alix, await begun(PEOPLE.alix.id), { outcome: 'MAINTENANCE' });
  const toDecide = await respond(alix, await begun(PEOPLE.alix.id), { outcome: 'MAINTENANCE' });
  const decided = await perform(alix, 'decideMaintenance', {
    ticketId: toDecide.id,
    expectedVersion: toDecide.version,
    taken: false,
    explanation: 'Le calcul des reprises FMJ2 est conforme au règlement financier.',
  });
  const inProgress = await begun(PEOPLE.alix.id);
  const asked = await perform(alix, 'requestComplement', {
    ticketId: inProgress.id,
    expectedVersion: inProgress.version,
    text: 'La trace ?',
  });
  tickets = { old, called, taken, malfunction, decided, asked };
});

describe('a queue is narrowed', () => {
  it.each<[what: string, filter: object, found: (keyof typeof tickets)[]]>([
    ['to what came by phone (C3.1.3)', { channel: ['PHONE'] }, ['called']],
    ['to both channels', { channel: ['PHONE', 'WEB'], agentId: [PEOPLE.dominique.id] }, ['taken']],
    ['to a team', { team: ['RH'] }, ['taken']],
    ['to teams', { team: ['RH', 'Finances'] }, ['taken', 'malfunction', 'decided', 'asked']],
    ['to a team that has nobody', { team: ['Absente'] }, []],
    ['to no team', { team: [] }, []],
    ['to what is owed a maintenance decision (C3.2.6)', { maintenanceDecision: true }, ['malfunction']],
    ['to what is older than ten days', { olderThanDays: 10 }, ['old']],
    // Opened on 24 November, 14 days before.
    ['to what is older than its own age', { olderThanDays: 14 }, []],
    ['to statuses', { status: ['AWAITING_COMPLEMENT', 'SUBMITTED'] }, ['old', 'called', 'asked']],
    [
      'by several at once',
      { team: ['Finances'], status: ['ANSWERED'], maintenanceDecision: true },
      ['malfunction'],
    ],
    ['to an establishment', { establishmentId: [ESTABLISHMENTS.valmore] }, ['old']],
  ])('%s', async (_what, filter, found) => {
    expect(await numbers(filter)).toEqual(found.map((name) => tickets[name].number));
  });

  it('counts the maintenance decisions that are owed, as its list does', async () => {
    const { queueCounts } = await alix.query(`{ queueCounts { maintenanceDecision } }`);
    expect(queueCounts).toEqual({ maintenanceDecision: 1 });
  });

  it('C3.3.3 a provider’s counts and lists are of its own tickets', async () => {
    const { queueCounts } = await paul.query(`{ queueCounts { maintenanceDecision } }`);
    expect(queueCounts).toEqual({ maintenanceDecision: 0 });
    expect(await numbers({ maintenanceDecision: true }, paul)).toEqual([]);
    expect(await numbers({ team: ['Finances'] }, paul)).toEqual([]);
  });

  it.each([
    [{ olderThanDays: -1 }, 'filter.olderThanDays'],
    [{ olderThanDays: 4_000 }, 'filter.olderThanDays'],
    [{ channel: ['FAX'] }, 'filter.channel.0'],
  ])('%j is refused', async (filter, field) => {
    const refused = await alix.refusal(
      `query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }`,
      { filter },
    );
    expect(refused).toMatchObject({ code: 'INVALID_VALUE', field });
  });
});

const QUEUE = `{ id name view sort version filter { status productId establishmentId agentId team channel blocking
  olderThanDays text openedFrom openedTo establishments { shortName } } }`;
const SAVE = `mutation ($input: SaveQueueInput!) { saveQueue(input: $input) ${QUEUE} }`;
const DROP = `mutation ($id: ID!) { dropQueue(id: $id) }`;
const queue = (name: string, more: object = {}) => ({
  name,
  view: 'OPEN',
  sort: 'DUE',
  filter: { productId: [PRODUCTS.sifac], blocking: true },
  ...more,
});
const save = async (client: TestClient, input: object): Promise<Data> =>
  (await client.query(SAVE, { input })).saveQueue;
const saved = async (client: TestClient): Promise<Data[]> =>
  (await client.query(`{ savedQueues ${QUEUE} }`)).savedQueues;

describe('a queue is saved under a name', () => {
  it('with its view, its filter and its order, and found again by name', async () => {
    const filter = {
      productId: [PRODUCTS.sifac],
      establishmentId: [ESTABLISHMENTS.valmore],
      team: ['RH'],
      channel: ['PHONE'],
      status: ['SUBMITTED'],
      olderThanDays: 5,
      text: 'FMAVC',
      openedFrom: '2026-11-01',
    };
    await save(alix, queue('Zut', { view: 'MAINTENANCE_DECISION', sort: 'OPENED', filter }));
    await save(alix, queue('Blocages SIFAC'));
    expect(await saved(await desk.signedIn('alix'))).toMatchObject([
      {
        name: 'Blocages SIFAC',
        view: 'OPEN',
        sort: 'DUE',
        version: 1,
        filter: { blocking: true, team: null },
      },
      {
        name: 'Zut',
        view: 'MAINTENANCE_DECISION',
        sort: 'OPENED',
        filter: { ...filter, establishments: [{ shortName: 'ES Valmore' }] },
      },
    ]);
  });

  it('changed on the version that was seen', async () => {
    const { id, version } = await save(alix, queue('À renommer'));
    const changed = await save(alix, queue('Renommée', { id, expectedVersion: version, filter: {} }));
    expect(changed).toMatchObject({ id, name: 'Renommée', version: 2, filter: { productId: null } });
    const again = queue('Encore', { id, expectedVersion: 1 });
    expect(await alix.refusal(SAVE, { input: again })).toMatchObject({ code: 'QUEUE_CHANGED' });
  });

  it('is nobody else’s: neither seen, nor changed, nor forgotten', async () => {
    const { id, version } = await save(alix, queue('À moi seule'));
    expect(await saved(dominique)).toEqual([]);
    const before = await stateOf(desk);
    const input = queue('À moi', { id, expectedVersion: version });
    expect(await dominique.refusal(SAVE, { input })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await dominique.refusal(DROP, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stateOf(desk)).toEqual(before);
    // The same name is free to others.
    await save(dominique, queue('À moi seule'));
    await alix.query(DROP, { id });
    expect((await saved(alix)).map(({ name }) => name)).not.toContain('À moi seule');
  });

  it('two pages at once never save one name twice', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 5 }, () => paul.send(SAVE, { input: queue('Course') })),
    );
    expect(attempts.filter(({ body }) => !body.errors)).toHaveLength(1);
    expect(await saved(paul)).toHaveLength(1);
  });

  it.each<[what: string, input: object, code: string, field: string]>([
    ['without a name', { name: ' ' }, 'REQUIRED', 'name'],
    ['with too long a name', { name: 'x'.repeat(41) }, 'TOO_LONG', 'name'],
    ['under a name that is taken', { name: 'zut' }, 'QUEUE_NAME_TAKEN', 'name'],
    ['in a view that is none', { view: 'SHARED' }, 'INVALID_VALUE', 'view'],
    ['of another id', { id: UNKNOWN_ID, expectedVersion: 1 }, 'NOT_FOUND', 'id'],
    [
      'for more establishments than anyone needs',
      { filter: { agentId: Array(51).fill(UNKNOWN_ID) } },
      'TOO_MANY_VALUES',
      'filter.agentId',
    ],
    ['for too long a search', { filter: { text: 'x'.repeat(201) } }, 'TOO_LONG', 'filter.text'],
  ])('%s it is refused, and nothing changes', async (_what, more, code, field) => {
    const before = await stateOf(desk);
    expect(await alix.refusal(SAVE, { input: queue('Nouvelle', more) })).toMatchObject({ code, field });
    expect(await stateOf(desk)).toEqual(before);
  });
});
