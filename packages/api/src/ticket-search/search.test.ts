import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS, type PersonName } from '../testing/world.js';

const desk = await startTestServer();
let ours: Brief;
let theirs: Brief;
let other: Brief;
beforeAll(async () => {
  const [camille, sacha, alix] = await Promise.all(
    (['camille', 'sacha', 'alix'] as const).map((name) => desk.as(name)),
  );
  if (!camille || !sacha || !alix) throw new Error('Nobody.');
  ours = await openTicket(camille, {
    title: 'Échec du règlement des mandats',
    description:
      'Les mandats réglés en double s’arrêtent sur l’écran des paiements, avec un zéphyr inattendu.',
    messages: ['ORA-00942', 'FMAVC 005'],
  });
  other = await openTicket(camille, {
    productId: PRODUCTS.siham,
    title: 'Édition des congés',
    description: 'L’édition des congés payés ne se lance pas : le règlement intérieur manque au dossier.',
    messages: [],
  });
  theirs = await openTicket(sacha, {
    title: 'Mandat refusé à Valmore',
    description: 'Le mandat est refusé par le visa ; xylophone est le mot de passe du jour, en somme.',
    messages: ['ZZ 999'],
  });
  const taken = await acknowledge(alix, ours, PEOPLE.alix.id);
  await perform(alix, 'addNote', { ticketId: taken.id, text: 'Note interne : voir le kaléidoscope.' });
  await perform(camille, 'addInformation', {
    ticketId: taken.id,
    text: 'Nous avons relancé hier.',
    attachmentIds: [await camille.uploaded('trace-hippocampe.txt')],
  });
});

const SEARCH = `query ($text: String!, $filter: TicketSearchFilter, $first: Int, $after: String) {
  searchTickets(text: $text, filter: $filter, first: $first, after: $after) { totalCount loosened
    pageInfo { hasNextPage endCursor }
    nodes { ticket { number } title { text marked } snippet { text marked } } } }`;
const search = async (client: TestClient, text: string, more: object = {}): Promise<Data> =>
  (await client.query(SEARCH, { text, ...more })).searchTickets;
const found = async (name: PersonName, text: string, more: object = {}): Promise<string[]> =>
  (await search(await desk.as(name), text, more)).nodes.map(({ ticket }: Data) => ticket.number);
const marked = (segments: Data[]): string[] =>
  segments.filter((segment) => segment.marked).map(({ text }) => text);

describe('finds a ticket by what was written in it', () => {
  it.each([
    ['another ending', 'mandater'],
    ['no accents, capitals', 'ECHEC DU REGLEMENT'],
    ['an error code as it stands', 'ORA-00942'],
    ['the code joined', 'ora00942'],
    ['the code in two words', 'ora 942'],
    ['a code that was in two, joined', 'fmavc005'],
    ['a phrase', '"écran des paiements"'],
    ['a word of a message that came later', 'relance'],
    ['the name of a file', 'hippocampe'],
    ['all but one word', 'mandats -congés'],
  ])('%s: %s', async (_name, text) => {
    expect((await found('camille', text))[0]).toBe(ours.number);
  });

  it('by its number, in any form, that ticket first', async () => {
    const [year, sequence] = ours.number.split('-');
    for (const said of [
      ours.number,
      `${year}-${Number(sequence)}`,
      ` ${ours.number} `,
      `fiche ${ours.number}`,
      `n° ${ours.number}`,
      `[#${year}${sequence}]`,
      `« ${year}\u2011${sequence} »`,
    ]) {
      const alix = await desk.as('alix');
      expect((await found('alix', said))[0]).toBe(ours.number);
      const { tickets, ticket } = await alix.query(
        `query ($text: String!) { tickets(filter: { text: $text }) { nodes { number } } ticket(number: $text) { number } }`,
        { text: said },
      );
      expect(tickets.nodes).toEqual([{ number: ours.number }]);
      expect(ticket.number).toBe(ours.number);
    }
  });

  it('not for a phrase in another order, nor for what is left out', async () => {
    expect(await found('camille', '"paiements des écran"')).not.toContain(ours.number);
    expect(await found('camille', 'règlement -mandats')).toEqual([other.number]);
  });

  it('all the words; only where no ticket has them all, some, and it says so', async () => {
    const all = await search(await desk.as('camille'), 'règlement congés');
    expect(all).toMatchObject({ totalCount: 1, loosened: false });
    const some = await search(await desk.as('camille'), 'règlement congés introuvabilissime');
    expect(some.loosened).toBe(true);
    expect(some.nodes.map(({ ticket }: Data) => ticket.number)).toEqual([other.number, ours.number]);
  });

  it('marks what was found, in the title and in a snippet, as text', async () => {
    const { nodes } = await search(await desk.as('camille'), 'reglement zephyr');
    expect(marked(nodes[0].title)).toEqual(['règlement']);
    expect(marked(nodes[0].snippet)).toContain('zéphyr');
  });

  it('narrowed by product and status, a page at a time', async () => {
    expect(await found('camille', 'règlement', { filter: { productId: [PRODUCTS.siham] } })).toEqual([
      other.number,
    ]);
    expect(await found('camille', 'règlement', { filter: { status: ['CLOSED'] } })).toEqual([]);
    const client = await desk.as('camille');
    const first = await search(client, 'règlement', { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const next = await search(client, 'règlement', { first: 1, after: first.pageInfo.endCursor });
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect([first, next].map(({ nodes }) => nodes[0].ticket.number).sort()).toEqual(
      [ours.number, other.number].sort(),
    );
  });

  it.each(['', '   ', '%', "' or 1=1 --", '& | ! ( ) <->', "\\'", '""', '-', ':*', 'le la les'])(
    'takes anything for text: %j',
    async (text) => {
      expect(Array.isArray((await search(await desk.as('camille'), text)).nodes)).toBe(true);
    },
  );

  it('refuses what is too long, and a cursor made by hand', async () => {
    const client = await desk.as('camille');
    expect(await client.refusal(SEARCH, { text: 'a'.repeat(1_001) })).toMatchObject({
      code: 'QUERY_TOO_LONG',
      field: 'text',
    });
    expect(await client.refusal(SEARCH, { text: 'mandat', after: 'x' })).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'after',
    });
    expect(await client.refusal(SEARCH, { text: 'mandat', first: 101 })).toMatchObject({
      code: 'INVALID_VALUE',
    });
  });
});

describe('C3.3.1 what one may not see is neither found, counted nor shown', () => {
  it.each<[string, PersonName, string]>([
    ['a word of another establishment', 'camille', 'xylophone'],
    ['its error code', 'camille', 'ZZ 999'],
    ['a word of another establishment, the other way', 'sacha', 'zéphyr'],
    ['an internal note', 'camille', 'kaléidoscope'],
    ['a ticket that is not the provider’s', 'paul', 'zéphyr'],
  ])('%s', async (_name, who, text) => {
    const results = await search(await desk.as(who), text);
    expect(results).toMatchObject({ nodes: [], totalCount: 0 });
    // Nor beside a word of one's own: the same answer as for a word that nobody wrote.
    const [beside, nowhere] = [
      await search(await desk.as(who), `mandat ${text}`),
      await search(await desk.as(who), 'mandat introuvabilissime'),
    ];
    expect(beside.totalCount).toBe(nowhere.totalCount);
    expect(JSON.stringify(beside)).not.toContain(text);
  });

  it('a foreign number is as unknown as one that never was', async () => {
    expect(await found('camille', theirs.number)).not.toContain(theirs.number);
  });

  it('the Amue finds all of it, notes too; a provider what is in its charge', async () => {
    expect(await found('alix', 'xylophone')).toEqual([theirs.number]);
    expect(await found('ada', 'kaleidoscope')).toEqual([ours.number]);
    const alix = await desk.as('alix');
    const { version } = (
      await alix.query(`query ($id: ID!) { ticket(id: $id) { version } }`, { id: ours.id })
    ).ticket;
    await perform(alix, 'assignTicket', {
      ticketId: ours.id,
      expectedVersion: version,
      agentId: PEOPLE.paul.id,
    });
    expect(await found('paul', 'kaléidoscope')).toEqual([ours.number]);
    expect(await found('paul', 'mandat')).toEqual([ours.number]);
  });
});

it('tickets from before the search are written at the start of a server', async () => {
  await desk.sql('delete from ticket_search');
  const { fillSearch } = await import('./index.js');
  expect(await fillSearch(desk.orm.em.fork())).toBe(3);
  expect(await found('camille', 'zéphyr')).toEqual([ours.number]);
  expect(await fillSearch(desk.orm.em.fork())).toBe(0);
});
