import { beforeAll, describe, expect, it } from 'vitest';
import {
  acknowledge,
  openTicket,
  perform,
  processedTicket,
  refusedAct,
  type ActName,
  type Brief,
} from '../testing/acts.js';
import { refusalIn, type Data, type Refused, type TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, RELEASES, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, sacha, alix, paul] = await Promise.all([
  desk.as('camille'),
  desk.as('sacha'),
  desk.as('alix'),
  desk.as('paul'),
]);

/** Rochebrune's, in charge of Alix, with a file, an internal note and its file. */
let rochebrune: Brief;
/** Rochebrune's, closed as processed, waiting for review. */
let processed: Brief;
let file: string;
let noteFile: string;

beforeAll(async () => {
  file = await camille.uploaded('journal Rochebrune.txt');
  const opened = await openTicket(camille, { title: 'Budget de Rochebrune', attachmentIds: [file] });
  const acknowledged = await acknowledge(alix, opened, PEOPLE.alix.id);
  noteFile = await alix.uploaded('analyse interne.txt');
  rochebrune = await perform(alix, 'addNote', {
    ticketId: acknowledged.id,
    text: 'Zébulon : à ne pas dire à l’établissement.',
    attachmentIds: [noteFile],
  });
  processed = await processedTicket(camille, alix, PEOPLE.alix.id, { title: 'Déjà traitée' });
});

/** Ways to a ticket, by its id: what each answers to somebody who must not know of it. */
const acts = (...names: [ActName, object][]) =>
  names.map(([name, input]): [string, (client: TestClient, ticketId: string) => Promise<unknown>] => [
    name,
    (client, ticketId) => refusedAct(client, name, { ticketId, expectedVersion: 1, ...input }),
  ]);
const query =
  (document: string) =>
  (client: TestClient, id: string): Promise<Refused> =>
    client.refusal(document, { id });

const WAYS: [string, (client: TestClient, ticketId: string) => Promise<unknown>][] = [
  ['ticket(id)', query(`query ($id: ID!) { ticket(id: $id) { id } }`)],
  [
    'its timeline',
    query(`query ($id: ID!) { ticket(id: $id) { timeline(first: 1) { nodes { text } totalCount } } }`),
  ],
  [
    'ticketUpdated',
    async (client, id) => {
      const live = client.subscribe(`subscription ($id: ID!) { ticketUpdated(ticketId: $id) { type } }`, {
        id,
      });
      const ended = await live.ended;
      await live.stop();
      return ended === 'complete' ? ended : refusalIn(ended.errors as never);
    },
  ],
  ...acts(
    ['giveComplement', { text: 'Bonjour' }],
    ['addInformation', { text: 'Bonjour' }],
    ['closeTicket', {}],
    ['reopenTicket', { reason: 'Bonjour' }],
  ),
];
const STAFF_WAYS = [
  ...acts(
    ['acknowledgeTicket', { agentId: PEOPLE.paul.id }],
    ['assignTicket', { agentId: PEOPLE.paul.id }],
    ['requestComplement', { text: 'Bonjour' }],
    ['addNote', { text: 'Bonjour' }],
    ['requalifyTicket', { blocking: true, reason: 'Bonjour' }],
    ['respond', { outcome: 'ANSWER', text: 'Bonjour' }],
    ['giveFirstAnalysis', { text: 'Bonjour', scheduledFor: '2026-12-18T09:00:00Z' }],
    ['decideMaintenance', { taken: true, explanation: 'Bonjour' }],
    ['reportProgress', { text: 'Bonjour' }],
    ['reportProgress', { text: 'Bonjour', deliveredInReleaseId: UNKNOWN_ID }],
    ['reportProgress', { text: 'Bonjour', deliveredInReleaseId: RELEASES.sifac26 }],
    ['refuseLevelOne', { explanation: 'Bonjour', documentTitle: 'Guide' }],
    ['recordOutOfScope', { ground: 'CONDITIONS_NOT_MET', treatment: 'INTERRUPTED', reason: 'Bonjour' }],
  ),
] as typeof WAYS;

describe('C3.3.1 a ticket of another establishment', () => {
  describe.each([...WAYS, ...acts(['withdrawTicket', { reason: 'Bonjour' }])])('by %s', (_name, ask) => {
    it('answers as one that never was, and nothing changes', async () => {
      const before = await stateOf(desk);
      const unknown = await ask(sacha, UNKNOWN_ID);
      expect(unknown).toMatchObject({ code: 'NOT_FOUND', rule: 'C3.3.1' });
      for (const { id } of [rochebrune, processed]) expect(await ask(sacha, id)).toEqual(unknown);
      expect(await stateOf(desk)).toEqual(before);
    });
  });

  it('answers by number as one that never was', async () => {
    const ask = (number: string) => sacha.refusal(`{ ticket(number: "${number}") { id } }`);
    const unknown = await ask('2026-999999');
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', field: 'number' });
    expect(await ask(rochebrune.number)).toEqual(unknown);
    expect((await camille.query(`{ ticket(number: "${rochebrune.number}") { id } }`)).ticket.id).toBe(
      rochebrune.id,
    );
  });

  it.each<[string, () => object]>([
    ['everything', () => ({})],
    ['its establishment', () => ({ establishmentId: [ESTABLISHMENTS.rochebrune] })],
    ['its words', () => ({ text: 'budget rochebrune' })],
    ['its number', () => ({ text: rochebrune.number })],
    ['its agent', () => ({ agentId: [PEOPLE.alix.id] })],
    ['nobody’s wildcard', () => ({ text: '%' })],
  ])('is in no list: filter by %s', async (_name, filter) => {
    const list = (client: TestClient) =>
      client.query(
        `query ($filter: TicketFilter) { tickets(filter: $filter, first: 100)
        { totalCount nodes { id establishment { id } } } }`,
        { filter: filter() },
      );
    const { tickets } = await list(sacha);
    expect(tickets.nodes.map((node: { id: string }) => node.id)).not.toContain(rochebrune.id);
    expect(tickets.totalCount).toBe(tickets.nodes.length);
    const foreign = tickets.nodes.filter(
      ({ establishment }: { establishment: Brief }) => establishment.id !== ESTABLISHMENTS.valmore,
    );
    expect(foreign).toEqual([]);
  });

  it.each(['DUE', 'UPDATED', 'OPENED', 'NUMBER'])(
    'stays out of a list sorted by %s whose cursor is forged',
    async (sort) => {
      await openTicket(sacha, { title: 'De Valmore' });
      const page = (client: TestClient, after: string | null) =>
        client.query(
          `query ($sort: TicketSort!, $after: String) { tickets(sort: $sort, first: 1, after: $after)
          { nodes { establishment { id } } pageInfo { endCursor } } }`,
          { sort, after },
        );
      // A true cursor of somebody else's list, and one made by hand.
      const theirs = (await page(camille, null)).tickets.pageInfo.endCursor;
      const key = sort === 'NUMBER' ? ['9999-999999'] : ['2000-01-01T00:00:00.000Z', rochebrune.id];
      const made = Buffer.from(JSON.stringify(key)).toString('base64url');
      for (const after of [theirs, made]) {
        const { nodes } = (await page(sacha, after)).tickets;
        for (const { establishment } of nodes) expect(establishment.id).toBe(ESTABLISHMENTS.valmore);
      }
    },
  );

  it('shows its correspondents to its own alone', async () => {
    const ask = (client: TestClient, id: string) =>
      client.send(`query ($id: ID!) { correspondents(establishmentId: $id) { totalCount } }`, { id });
    const [foreign, unknown] = [await ask(sacha, ESTABLISHMENTS.rochebrune), await ask(sacha, UNKNOWN_ID)];
    expect(refusalIn(foreign.body.errors)).toMatchObject({ code: 'NOT_FOUND', field: 'establishmentId' });
    expect(foreign.body).toEqual(unknown.body);
    expect((await ask(camille, ESTABLISHMENTS.rochebrune)).body.data.correspondents.totalCount).toBe(2);
  });
});

describe('C3.3.1 a file', () => {
  const download = async (client: TestClient, id: string) => {
    const response = await client.fetch(`/files/${id}`);
    return { status: response.status, body: await response.text() };
  };

  it('of another establishment is not there, for a correspondent', async () => {
    const unknown = await download(sacha, UNKNOWN_ID);
    expect(unknown.status).toBe(404);
    expect(await download(sacha, file)).toEqual(unknown);
    expect(await download(sacha, noteFile)).toEqual(unknown);
    expect((await download(camille, file)).status).toBe(200);
  });

  it('that no message carries yet is its sender’s alone', async () => {
    const draft = await camille.uploaded();
    expect((await download(camille, draft)).status).toBe(200);
    for (const name of ['claude', 'sacha', 'alix', 'paul', 'ada'] as const) {
      expect(await download(await desk.as(name), draft)).toEqual(await download(sacha, UNKNOWN_ID));
    }
  });

  it.each<[string, () => Promise<string>]>([
    ['that somebody else sent', () => camille.uploaded()],
    [
      'that a colleague sent',
      async () => {
        await desk.sql(
          `insert into seat (person_id, establishment_id, product_id, kind, slot)
           select id, establishment_id, $2, 'technical', 2 from person where id = $1 on conflict do nothing`,
          [PEOPLE.noa.id, PRODUCTS.sifac],
        );
        return (await desk.as('noa')).uploaded();
      },
    ],
    ['that another message carries', async () => file],
    ['whose id is none', async () => '../../etc/passwd'],
    [
      'that a message of one’s own carries',
      async () => {
        const own = await sacha.uploaded();
        await openTicket(sacha, { attachmentIds: [own] });
        return own;
      },
    ],
  ])('%s cannot be slipped into a message', async (_name, idOf) => {
    const { id: ticketId } = await openTicket(sacha);
    const good = await sacha.uploaded();
    const say = (fileId: string) =>
      refusedAct(sacha, 'addInformation', { ticketId, text: 'Voici.', attachmentIds: [good, fileId] });
    const unknown = await say(UNKNOWN_ID);
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', field: 'attachmentIds.1' });
    const id = await idOf();
    const before = await stateOf(desk);
    expect(await say(id)).toEqual(unknown);
    expect(await stateOf(desk)).toEqual(before);
  });
});

describe('C3.3.1 what is internal', () => {
  const TIMELINE = `query ($id: ID!, $after: String) { ticket(id: $id) { timeline(first: 1, after: $after)
    { totalCount pageInfo { endCursor hasNextPage } nodes { type internal text attachments { id } } } } }`;

  async function timelineOf(client: TestClient) {
    const nodes: { type: string; internal: boolean }[] = [];
    let after: string | null = null;
    for (;;) {
      const { timeline }: Data = (await client.query(TIMELINE, { id: rochebrune.id, after })).ticket;
      nodes.push(...timeline.nodes);
      if (!timeline.pageInfo.hasNextPage) return { nodes, totalCount: timeline.totalCount as number };
      after = timeline.pageInfo.endCursor;
    }
  }

  it('is in the timeline and in its count for the Amue’s side alone', async () => {
    const seen = await timelineOf(camille);
    expect(seen.nodes.map(({ type }) => type)).toEqual(['OPENED', 'ACKNOWLEDGED']);
    expect(seen.totalCount).toBe(2);
    const all = await timelineOf(alix);
    expect(all.nodes.map(({ type }) => type)).toEqual(['OPENED', 'ACKNOWLEDGED', 'NOTE_ADDED']);
    expect(all.totalCount).toBe(3);
  });

  it('is found by no search of the establishment', async () => {
    const { tickets } = await camille.query(`{ tickets(filter: { text: "zébulon" }) { totalCount } }`);
    expect(tickets.totalCount).toBe(0);
  });

  it('has files that the establishment cannot download', async () => {
    expect((await camille.fetch(`/files/${noteFile}`)).status).toBe(404);
    expect((await alix.fetch(`/files/${noteFile}`)).status).toBe(200);
  });
});

describe('C3.3.3 a provider', () => {
  const seenBy = async (client: TestClient) => {
    const { tickets } = await client.query(`{ tickets(first: 100) { totalCount nodes { id } } }`);
    return { count: tickets.totalCount as number, ids: tickets.nodes.map(({ id }: Brief) => id) as string[] };
  };

  describe.each([...WAYS, ...STAFF_WAYS])('by %s', (_name, ask) => {
    it('meets a ticket in the charge of another as one that never was', async () => {
      const before = await stateOf(desk);
      const unknown = await ask(paul, UNKNOWN_ID);
      expect(unknown).toMatchObject({ code: 'NOT_FOUND', rule: 'C3.3.1' });
      for (const { id } of [rochebrune, processed]) expect(await ask(paul, id)).toEqual(unknown);
      expect(await stateOf(desk)).toEqual(before);
    });
  });

  it('sees what is in its charge, with its files and its notes, as long as it is', async () => {
    const sent = await sacha.uploaded();
    const opened = await openTicket(sacha, { attachmentIds: [sent] });
    expect((await seenBy(paul)).ids).not.toContain(opened.id);
    const given = await acknowledge(alix, opened, PEOPLE.paul.id);
    expect((await seenBy(paul)).ids).toContain(opened.id);
    expect((await paul.fetch(`/files/${sent}`)).status).toBe(200);
    const { queueCounts } = await paul.query(`{ queueCounts { mine unacknowledged unassigned } }`);
    expect(queueCounts).toEqual({ mine: 1, unacknowledged: 0, unassigned: 0 });

    await perform(paul, 'assignTicket', {
      ticketId: given.id,
      expectedVersion: given.version,
      agentId: PEOPLE.alix.id,
    });
    expect(await seenBy(paul)).toEqual({ count: 0, ids: [] });
    expect((await paul.fetch(`/files/${sent}`)).status).toBe(404);
  });

  it('finds nothing by the filters of the list', async () => {
    const { tickets } = await paul.query(
      `query ($agent: ID!, $establishment: ID!) { tickets(filter: { agentId: [$agent], establishmentId: [$establishment] })
        { totalCount } }`,
      { agent: PEOPLE.alix.id, establishment: ESTABLISHMENTS.rochebrune },
    );
    expect(tickets.totalCount).toBe(0);
  });
});
