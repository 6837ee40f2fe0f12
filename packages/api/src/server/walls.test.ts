import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, close, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { TestClient } from '../testing/client.js';
import type { WallCase } from '../testing/cases.js';
import { casesOfRooms } from '../testing/cases-of-rooms.js';
import type { AccessCase } from '../testing/visitors.js';
import { startTestServer } from '../testing/test-server.js';
import { readEverything, rootQueries, type Call } from '../testing/walk.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, UNKNOWN_ID, type PersonName } from '../testing/world.js';
import { createSchema } from './schema.js';

const schema = createSchema();
const desk = await startTestServer({ config: { work: { burst: 1e9, perSecond: 1e9 } } });

/**
 * Who looks. Eden is of Rochebrune, and nobody has named them for any product; Paul is a provider, who has one ticket of
 * Rochebrune in charge, about SIFAC.
 */
const VISITORS = ['camille', 'eden', 'sacha', 'paul', 'alix', 'ada'] as const;
type Visitor = (typeof VISITORS)[number];
const AMUE = ['alix', 'ada'] as const;
const ROCHEBRUNE = ['camille', 'eden'] as const;

const OF_ROOMS = await casesOfRooms<WallCase>('walls.cases.ts');
const ACCESS = await casesOfRooms<AccessCase>('access.cases.ts');

/**
 * Words that stand in one place of the desk, and who may meet them, wherever they look. A new room brings its own
 * (`walls.cases.ts`).
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(OF_ROOMS).map(([word, { metBy }]) => [word, metBy])),
  // A ticket of Rochebrune: its request, its files, its people.
  perlimpinpin: [...ROCHEBRUNE, ...AMUE],
  'perlimpinpin.txt': [...ROCHEBRUNE, ...AMUE],
  // What the Amue says about it: in a note, in its file, in the malfunction that it is about, in a link, on a template.
  zinzolin: AMUE,
  'zinzolin.txt': AMUE,
  tourniquet: AMUE,
  'DYS-000001': AMUE,
  // What is being written on it, by whom.
  chuchotis: ['camille'],
  murmure: ['alix'],
  // The ticket that Paul has in charge, and a note on it.
  mirliton: [...ROCHEBRUNE, 'paul', ...AMUE],
  falbala: ['paul', ...AMUE],
  // Valmore's.
  brimborion: ['sacha', ...AMUE],
  Valmore: ['sacha', ...AMUE],
  Cazenave: ['sacha', ...AMUE],
  // Rochebrune's; Paul knows where his ticket comes from, not where another product runs.
  Rochebrune: [...ROCHEBRUNE, 'paul', ...AMUE],
  'Hébergeur Nord': [...ROCHEBRUNE, ...AMUE],
  // Of an article: its text is everybody's; what stood there before and what was written on it are not.
  ritournelle: VISITORS,
  antienne: AMUE,
  guilledou: AMUE,
  // An agent's own.
  calembredaine: ['alix'],
  galimatias: ['alix'],
};

const clients = {} as Record<Visitor, TestClient>;
const tickets = {} as Record<'told' | 'processed' | 'given' | 'foreign', Brief>;
let calls: readonly Call[] = [];

const now = async ({ id }: Brief): Promise<Brief> =>
  (await clients.alix.query(`query ($id: ID!) { ticket(id: $id) { id number version status } }`, { id }))
    .ticket;
const on = async (ticket: Brief) => ({ ticketId: ticket.id, expectedVersion: (await now(ticket)).version });
const saveDraft = (client: TestClient, ticketId: string, kind: string, value: string) =>
  client.query(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }`, {
    input: { kind, ticketId, fields: [{ name: 'text', value }] },
  });
const publish = (solution: string) =>
  clients.alix.query(
    `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`,
    {
      input: {
        ticketId: tickets.processed.id,
        title: 'Clôture',
        problem: 'La reprise s’arrête.',
        solution,
        errorCodes: [],
        releases: [],
      },
    },
  );

beforeAll(async () => {
  await desk.sql(
    `insert into person (id, login, password_hash, first_name, last_name, email, role, establishment_id, language, active)
     select gen_random_uuid(), 'eden', password_hash, 'Eden', 'Rochefort', null, role, establishment_id, language, true
       from person where login = 'camille'`,
  );
  for (const name of VISITORS) clients[name] = await desk.signedIn(name as PersonName);
  const { camille, sacha, alix } = clients;
  const claude = await desk.as('claude');

  tickets.told = await openTicket(camille, {
    title: 'Le perlimpinpin ne part plus',
    description: 'Depuis ce matin, le perlimpinpin de dix centres financiers s’arrête sur le même message.',
    attachmentIds: [await camille.uploaded('perlimpinpin.txt')],
  });
  await acknowledge(alix, tickets.told, PEOPLE.alix.id);
  await perform(alix, 'addNote', {
    ticketId: tickets.told.id,
    text: 'C’est le zinzolin : à ne pas dire.',
    attachmentIds: [await alix.uploaded('zinzolin.txt')],
    mentionIds: [PEOPLE.ada.id],
  });
  await saveDraft(alix, tickets.told.id, 'ADD_NOTE', 'Un murmure.');
  await saveDraft(camille, tickets.told.id, 'ADD_INFORMATION', 'Un chuchotis.');
  await respond(alix, await now(tickets.told), { outcome: 'MAINTENANCE' });
  await alix.query(
    `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id } }`,
    {
      input: {
        productId: PRODUCTS.sifac,
        title: 'Le tourniquet',
        description: 'Le tourniquet s’arrête.',
        tickets: [await on(tickets.told)],
      },
    },
  );

  tickets.foreign = await openTicket(sacha, { title: 'Le brimborion' });
  const link = { ...(await on(tickets.told)), other: tickets.foreign.number, link: 'RELATED' };
  await perform(alix, 'linkTicket', link);

  tickets.given = await acknowledge(alix, await openTicket(claude, { title: 'Le mirliton' }), PEOPLE.paul.id);
  await perform(alix, 'addNote', { ticketId: tickets.given.id, text: 'Un falbala.' });

  const answered = await respond(
    alix,
    await acknowledge(alix, await openTicket(camille, { title: 'Close' }), PEOPLE.alix.id),
  );
  tickets.processed = await close(alix, answered);
  await publish('L’antienne d’avant.');
  const { publishArticle: article } = await publish('La ritournelle.');
  await camille.query(
    `mutation ($id: ID!) { rateArticle(articleId: $id, useful: false, comment: "Le guilledou manque.") { id } }`,
    { id: article.id },
  );
  await alix.query(`mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { id } }`, {
    input: { name: 'Calembredaine', body: 'Une calembredaine.', use: 'ADD_NOTE', shared: false },
  });
  await alix.query(`mutation ($input: SaveQueueInput!) { saveQueue(input: $input) { id } }`, {
    input: {
      name: 'Galimatias',
      view: 'OPEN',
      sort: 'DUE',
      filter: { establishmentId: [ESTABLISHMENTS.valmore] },
    },
  });
  // A provider may name any id in a queue of its own.
  await clients.paul.query(`mutation ($input: SaveQueueInput!) { saveQueue(input: $input) { id } }`, {
    input: {
      name: 'Toutes',
      view: 'OPEN',
      sort: 'DUE',
      filter: { establishmentId: Object.values(ESTABLISHMENTS) },
    },
  });
  for (const [word, { write }] of Object.entries(OF_ROOMS)) await write(desk, word);
  await desk.indexed();

  const ids = [...Object.values(tickets).map(({ id }) => id), UNKNOWN_ID];
  const known: Readonly<Record<string, readonly Call[]>> = {
    ticket: [
      ...ids.map((id) => `ticket(id: "${id}")`),
      ...Object.values(tickets).map(({ number }) => `ticket(number: "${number}")`),
    ],
    article: [`article(number: "${article.number}")`],
    articleProposal: ids.map((id) => `articleProposal(ticketId: "${id}")`),
    correspondents: Object.values(ESTABLISHMENTS).map((id) => `correspondents(establishmentId: "${id}")`),
    establishment: Object.values(ESTABLISHMENTS).map((id) => `establishment(id: "${id}")`),
    establishmentStatistics: [`establishmentStatistics(from: "2026-10", to: "2026-11")`],
    filledTemplate: [`filledTemplate(id: "${UNKNOWN_ID}", ticketId: "${tickets.told.id}")`],
    malfunction: [`malfunction(number: "DYS-000001")`],
    publishedStatistics: [`publishedStatistics(month: "2026-10")`],
    searchFigures: [`searchFigures(since: "2026-11-01")`],
    searchKnowledgeBase: ['', 'clôture reprise', 'antienne guilledou'].map(
      (question) => `searchKnowledgeBase(question: "${question}")`,
    ),
    // A word that one looks for may be found in what one may not read: it is neither shown nor counted.
    searchTickets: ['message', ...Object.values(tickets).map(({ number }) => number)].map(
      (text) => `searchTickets(text: "${text}")`,
    ),
    ticketReaders: ids.map((id) => `ticketReaders(ticketId: "${id}")`),
    statistics: [
      `statistics(input: { measures: [RECEIVED], dimensions: [ESTABLISHMENT], from: "2026-11-01", to: "2026-11-30" })`,
    ],
  };
  calls = rootQueries(schema).flatMap(({ name, needs }) => {
    const given = known[name] ?? askedByRoom(name);
    if (!given && needs) throw new Error(`Say how ${name} is asked.`);
    return given ?? [name];
  });
}, 60_000);

/** As the room of the field asks it in its `access.cases.ts`, without what is asked of the answer. */
function askedByRoom(name: string): readonly Call[] | undefined {
  const call = /^\w+\([^{]*\)/.exec(ACCESS[`Query.${name}`]?.[0] ?? '')?.[0];
  return call === undefined ? undefined : [call];
}

describe('C3.3.1, C3.3.3 walls: whatever the schema has, asked of everything, tells each what is theirs to know', () => {
  it.each(VISITORS)('%s', { timeout: 120_000 }, async (visitor) => {
    const texts: string[] = [];
    for (const call of calls) texts.push(...(await readEverything(clients[visitor], schema, call)));
    const all = texts.join('\n');
    const met = Object.keys(WORDS).filter((word) => all.toLowerCase().includes(word.toLowerCase()));
    expect(met).toEqual(Object.keys(WORDS).filter((word) => WORDS[word]?.includes(visitor)));
  });

  it.each([
    ['camille', ['zinzolin', 'tourniquet', 'brimborion', 'murmure']],
    ['eden', ['zinzolin', 'tourniquet', 'brimborion', 'chuchotis']],
    ['sacha', ['perlimpinpin', 'zinzolin', 'mirliton']],
    ['paul', ['perlimpinpin', 'zinzolin', 'brimborion']],
  ] as const)(
    'a search of %s for what is not theirs finds nothing, and counts nothing',
    async (visitor, words) => {
      for (const word of words) {
        const { searchTickets, tickets: listed } = await clients[visitor].query(
          `query ($word: String!) { searchTickets(text: $word) { totalCount loosened } tickets(filter: { text: $word }) { totalCount } }`,
          { word },
        );
        expect([word, searchTickets, listed]).toEqual([
          word,
          { totalCount: 0, loosened: false },
          { totalCount: 0 },
        ]);
      }
    },
  );
});
