import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, refusedAct, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { cursorOf } from '../testing/live.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';

const desk = await startTestServer();
const [camille, claude, alix, dominique] = await Promise.all([
  desk.as('camille'),
  desk.as('claude'),
  desk.as('alix'),
  desk.as('dominique'),
]);

const later = (minutes = 10): void =>
  desk.clock.moveTo(new Date(Date.parse(desk.clock.now()) + minutes * 60_000).toISOString());
const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
/** As the Amue reads it now. */
const now = async ({ id }: Brief): Promise<Brief> =>
  (await alix.query(`query ($id: ID!) { ticket(id: $id) { id number version status } }`, { id })).ticket;

/** What happens between people of the Amue, each a while after the other: no establishment may notice any of it. */
type Backstage = (ticket: Brief) => Promise<unknown>;
const NOTES: Backstage = async (ticket) => {
  for (const text of ['Déjà vu en mars.', 'À voir avec Dominique.']) {
    later();
    await perform(alix, 'addNote', { ticketId: ticket.id, text, mentionIds: [PEOPLE.dominique.id] });
  }
};
const LINKS: Backstage = async (ticket) => {
  const other = await openTicket(claude, { title: 'Une autre' });
  later();
  await perform(alix, 'linkTicket', { ...on(await now(ticket)), other: other.number, link: 'RELATED' });
  later();
  await perform(alix, 'unlinkTicket', { ...on(await now(ticket)), otherId: other.id });
};
const MALFUNCTION: Backstage = async (ticket) => {
  const input = { productId: PRODUCTS.sifac, title: 'Reprise', description: 'FMJ2 s’arrête.', tickets: [] };
  const { declareMalfunction } = await alix.query(
    `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id } }`,
    { input },
  );
  later();
  await alix.query(`mutation ($input: BindTicketsInput!) { bindTickets(input: $input) { id } }`, {
    input: { malfunctionId: declareMalfunction.id, tickets: [on(await now(ticket))] },
  });
  later();
  await alix.query(`mutation ($input: UnbindTicketInput!) { unbindTicket(input: $input) { id } }`, {
    input: { ...on(await now(ticket)), reason: 'Autre cause.' },
  });
};
const NOTHING: Backstage = () => Promise.resolve();

/** One life, of which every step is the establishment's to read; between them, what is not. */
async function lived(title: string, backstage: readonly Backstage[]): Promise<Brief> {
  const [first = NOTHING, second = NOTHING, third = NOTHING] = backstage;
  const start = desk.clock.now();
  const at = (minutes: number) =>
    desk.clock.moveTo(new Date(Date.parse(start) + minutes * 60_000).toISOString());
  const opened = await openTicket(camille, { title });
  await first(opened);
  at(120);
  await acknowledge(alix, await now(opened), PEOPLE.alix.id);
  await first(opened);
  at(240);
  await perform(camille, 'addInformation', {
    ticketId: opened.id,
    text: 'Cela se produit aussi en base de test.',
  });
  await second(opened);
  at(360);
  await perform(alix, 'requalifyTicket', {
    ...on(await now(opened)),
    blocking: true,
    reason: 'La paie ne peut pas être validée.',
  });
  await first(opened);
  at(400);
  await respond(alix, await now(opened), { outcome: 'MAINTENANCE' });
  await third(opened);
  await first(opened);
  at(480);
  return now(opened);
}

/** All that an establishment can ask of a ticket, without what names it. */
async function readBy(client: TestClient, ticket: Brief): Promise<unknown> {
  const { ticket: seen } = await client.query(
    `query ($id: ID!) { ticket(id: $id) { version updatedAt status blocking actions mayAct article { number }
       articles { number } links { link } malfunction { number } drafts { version } duplicates { number }
       clock { kind state dueAt } callers { id }
       commitments { kind sequence outcome startedAt dueAt settledAt settledByVersion requalifications { at version } }
       timeline(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id version type at internal } } } }`,
    { id: ticket.id },
  );
  const { endCursor } = seen.timeline.pageInfo;
  const { ticket: rest } = await client.query(
    `query ($id: ID!, $after: String) { ticket(id: $id) { timeline(first: 100, after: $after) {
       pageInfo { endCursor } nodes { id version type at internal } } } }`,
    { id: ticket.id, after: endCursor },
  );
  const stale = await refusedAct(client, 'reopenTicket', {
    ticketId: ticket.id,
    expectedVersion: 99,
    reason: 'Le message est revenu.',
  });
  return JSON.parse(JSON.stringify({ seen, rest, stale }).replaceAll(ticket.id, 'ID'));
}

describe('C3.3.1 of two tickets that lived the same, an establishment cannot tell which one the Amue spoke about', () => {
  let plain: Brief;
  let spoken: Brief;
  let order: string[];
  const titles = async (client: TestClient): Promise<string[]> =>
    (await client.query(`{ tickets(sort: UPDATED, first: 100) { nodes { title } } }`)).tickets.nodes.map(
      ({ title }: Data) => title,
    );

  beforeAll(async () => {
    const start = desk.clock.now();
    plain = await lived('Sans un mot', []);
    desk.clock.moveTo(start);
    spoken = await lived('Dont on parle', [NOTES, LINKS, MALFUNCTION]);
    order = await titles(camille);
    desk.clock.moveTo(new Date(Date.parse(start) + 500 * 60_000).toISOString());
  });

  it('by anything that it reads of it, cursors and refusals included', async () => {
    expect(await readBy(camille, spoken)).toEqual(await readBy(camille, plain));
    // The Amue can: else nothing would have been shown.
    expect((await now(spoken)).version).toBeGreaterThan((await now(plain)).version + 8);
  });

  it('by its place in a list, whose cursor names no later hour', async () => {
    await perform(alix, 'addNote', { ticketId: plain.id, text: 'La dernière chose qui arrive.' });
    expect(await titles(camille)).toEqual(order);
    expect((await titles(alix))[0]).toBe('Sans un mot');
    const { tickets } = await camille.query(
      `{ tickets(sort: UPDATED, first: 1) { nodes { updatedAt } pageInfo { endCursor } } }`,
    );
    const [at] = JSON.parse(Buffer.from(tickets.pageInfo.endCursor, 'base64url').toString()) as string[];
    expect(at).toBe(tickets.nodes[0].updatedAt);
  });

  it('by its place among what a search finds', async () => {
    const found = async (client: TestClient): Promise<string[]> =>
      (
        await client.query(`{ searchTickets(text: "FMAVC 005", first: 100) { nodes { ticket { title } } } }`)
      ).searchTickets.nodes.map(({ ticket }: Data) => ticket.title);
    const before = await found(camille);
    later();
    const last = before.at(-1) ?? '';
    const { id } = [plain, spoken].find((_, index) => (index === 0) === (last === 'Sans un mot')) ?? spoken;
    await perform(alix, 'addNote', { ticketId: id, text: 'Encore une note.' });
    expect(await found(camille)).toEqual(before);
  });

  it('by what it is told live', async () => {
    const told = async (ticket: Brief): Promise<Data[]> => {
      const subscription = `subscription ($id: ID!, $after: String) { ticketUpdated(ticketId: $id, after: $after)
        { version type } }`;
      const live = camille.subscribe(subscription, { id: ticket.id, after: await cursorOf(desk, ticket.id) });
      const changes: Data[] = [];
      while (changes.length < 4) changes.push((await live.next()).ticketUpdated);
      await live.stop();
      return changes;
    };
    expect(await told(spoken)).toEqual(await told(plain));
    expect((await told(spoken)).map(({ version }) => version)).toEqual([2, 3, 4, 5]);
  });

  it('nor by what its whole establishment is told, where an agent who follows the same is told all', async () => {
    const QUEUE = `{ ticketId version type }`;
    const after = await cursorOf(desk, spoken.id);
    const theirs = camille.subscribe(`subscription ($after: String) { myTickets(after: $after) ${QUEUE} }`, {
      after,
    });
    const ours = alix.subscribe(`subscription ($after: String) { queueChanged(after: $after) ${QUEUE} }`, {
      after,
    });
    const first = async (name: string, live: typeof theirs, type: string): Promise<Data> => {
      for (;;) {
        const change: Data = (await live.next())[name];
        if (change.ticketId === spoken.id && change.type === type) return change;
      }
    };
    expect((await first('myTickets', theirs, 'ANSWERED')).version).toBe(5);
    expect((await first('queueChanged', ours, 'ANSWERED')).version).toBeGreaterThan(10);
    await Promise.all([theirs.stop(), ours.stop()]);
  });
});

describe('two people act at once, each on what they could read', () => {
  it('an internal note is no conflict for the establishment', async () => {
    const ticket = await openTicket(camille);
    await perform(alix, 'addNote', { ticketId: ticket.id, text: 'Déjà vu en mars.' });
    const input = { ...on(ticket), reason: 'Résolu par nos soins.' };
    expect((await perform(camille, 'withdrawTicket', input)).status).toBe('CLOSED');
  });

  it('what it could read is one, told without the versions of the Amue', async () => {
    const ticket = await openTicket(camille);
    await perform(alix, 'addNote', { ticketId: ticket.id, text: 'Déjà vu en mars.' });
    await acknowledge(alix, await now(ticket), PEOPLE.alix.id);
    const refused = await refusedAct(camille, 'withdrawTicket', { ...on(ticket), reason: 'Résolu.' });
    expect(refused).toMatchObject({ code: 'STALE_VERSION', field: 'expectedVersion' });
    // Nor does the sentence tell how much was written that one may not read.
    expect(refused.messages.fr).not.toMatch(/\d/);
    const { ticket: read } = await camille.query(`query ($id: ID!) { ticket(id: $id) { version } }`, {
      id: ticket.id,
    });
    const again = { ticketId: ticket.id, expectedVersion: read.version, reason: 'Résolu par nos soins.' };
    expect((await perform(camille, 'withdrawTicket', again)).status).toBe('CLOSED');
  });

  it('a colleague’s note is one for an agent', async () => {
    const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await perform(dominique, 'addNote', { ticketId: ticket.id, text: 'Déjà vu en mars.' });
    expect(
      await refusedAct(alix, 'requalifyTicket', {
        ...on(ticket),
        blocking: true,
        reason: 'La paie est bloquée.',
      }),
    ).toMatchObject({ code: 'STALE_VERSION' });
  });
});
