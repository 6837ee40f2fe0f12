import { getNamedType, isCompositeType, type GraphQLObjectType } from 'graphql';
import { beforeAll, expect, it, vi } from 'vitest';
import { declaredPrice } from '../platform/limits/index.js';
import { acknowledge, openTicket, perform, processedTicket, respond } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import type { ListCase } from '../testing/cases.js';
import { casesOfRooms } from '../testing/cases-of-rooms.js';
import { startTestServer } from '../testing/test-server.js';
import { statementsOf } from '../testing/statements.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';
import { createSchema } from './schema.js';

const desk = await startTestServer();
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
const MANY = 50;
const OF_ROOMS = await casesOfRooms<ListCase>('constant-statements.cases.ts');
const clients = new Map<string, TestClient>();
for (const { who } of Object.values(OF_ROOMS)) clients.set(who, await desk.as(who));
const clientOf = ({ who }: ListCase) => clients.get(who) as TestClient;
/** With as many messages. */
let longOne: string;

const publish = (ticketId: string, rank: number) =>
  alix.query(`mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { number } }`, {
    input: {
      ticketId,
      title: `Clôture annuelle, cas ${rank}`,
      problem: 'La reprise des engagements s’arrête.',
      solution: 'Relancer FMJ2 en période 013.',
      errorCodes: ['FMAVC 005'],
      releases: ['Patch 26'],
    },
  });

const draft = async (ticketId: string, rank: number) =>
  alix.query(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }`, {
    input: {
      kind: 'ADD_NOTE',
      ticketId,
      fields: [{ name: 'text', value: `Note ${rank}` }],
      attachmentIds: [await alix.uploaded(`note-${rank}.txt`)],
    },
  });

beforeAll(async () => {
  await desk.sql(`update person set team = 'SI' where role <> 'correspondent'`);
  const opened = await openTicket(camille);
  longOne = opened.id;
  for (let rank = 0; rank < MANY; rank += 1) {
    const writer = rank % 2 === 0 ? camille : alix;
    const attachmentIds = [await writer.uploaded(`piece-${rank}.txt`)];
    const message = { ticketId: longOne, text: `Fait ${rank}`, attachmentIds };
    const callerId = writer === alix ? PEOPLE.camille.id : null;
    await perform(writer, 'addInformation', { ...message, callerId });
  }
  // Of both products, so that nothing is the same on every line; half of them published, the others to review.
  const live = async (rank: number) => {
    const { id } = await processedTicket(camille, alix, rank % 2 ? PEOPLE.alix.id : PEOPLE.dominique.id, {
      productId: rank % 4 < 2 ? PRODUCTS.sifac : PRODUCTS.siham,
      title: `Cas ${rank}`,
    });
    if (rank % 2 === 0) await publish(id, rank);
    await draft(id, rank);
  };
  for (let start = 0; start < MANY; start += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, rank) => live(start + rank)));
  }
  await desk.indexed();
}, 60_000);

beforeAll(async () => {
  // Many tickets of one malfunction, and many malfunctions.
  const bound: { ticketId: string; expectedVersion: number }[] = [];
  for (let rank = 0; rank < MANY; rank += 1) {
    const opened = await openTicket(camille, { title: `Anomalie ${rank}` });
    const taken = await acknowledge(alix, opened, rank % 2 ? PEOPLE.alix.id : PEOPLE.dominique.id);
    const { id, version } = await respond(alix, taken, { outcome: 'MAINTENANCE' });
    bound.push({ ticketId: id, expectedVersion: version });
    await alix.query(DECLARE, { input: aMalfunction(rank) });
  }
  await alix.query(DECLARE, { input: { ...aMalfunction(MANY), tickets: bound } });
  for (const { fill } of Object.values(OF_ROOMS)) await fill(desk, MANY);
  // Readers of the log that still catch up would be counted too.
  await desk.indexed();
  await vi.waitFor(
    async () => {
      const [row] = await desk.sql(
        `select (select count(distinct ticket_id) from statistics_fact) = (select count(*) from ticket) as done`,
      );
      if (row?.['done'] !== true) throw new Error('The statistics are still counting.');
    },
    { timeout: 90_000 },
  );
}, 180_000);
const DECLARE = `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id } }`;
const aMalfunction = (rank: number) => ({
  productId: rank % 2 ? PRODUCTS.siham : PRODUCTS.sifac,
  title: `Dysfonctionnement ${rank}`,
  description: 'La reprise s’arrête.',
});
const MALFUNCTION = `{ id number status title ticketCount establishmentCount overdueCount product { id name }
  declaredBy { id lastName } deliveredIn { id name } entries { id type by { id lastName } } }`;

const PERSON = '{ id firstName lastName role team }';
const TICKET = `{ id number version status channel title description lastActions messages firstAnalysis blocking
  changedOutsideApplication priorAgreement outcome closingReason openedAt acknowledgedAt updatedAt closedAt
  product { id name description } release { id name supported supportedUntil } establishment { id shortName }
  correspondent ${PERSON} agent ${PERSON} clock { kind state dueAt remaining share }
  commitments { kind outcome dueAt } mayAct actions article { number title } malfunction { number title } }`;
const ENTRY = `{ id type at internal by ${PERSON} caller ${PERSON} agent ${PERSON} text attachments { id name size url } }`;
const ARTICLE = `{ id number attachments { id name url } title releases errorCodes outcome product { id name } ticket { id number }
  related { id } use { useful } comments { comment } versions { version } }`;

/**
 * Each list, and the most statements that one page of it may take, the session's among them. A new room brings its own
 * (`constant-statements.cases.ts`).
 */
type List = readonly [name: string, lines: number, most: number, document: string, who: () => TestClient];
const LISTS: readonly List[] = [
  [
    'tickets with who may call',
    MANY,
    5,
    `tickets(first: $first) { totalCount nodes { id callers ${PERSON} } }`,
    () => alix,
  ],
  ['tickets', MANY, 13, `tickets(first: $first) { totalCount nodes ${TICKET} }`, () => alix],
  [
    'tickets of an establishment',
    MANY,
    13,
    `tickets(first: $first) { totalCount nodes ${TICKET} }`,
    () => camille,
  ],
  [
    'tickets to review',
    MANY / 2,
    13,
    `ticketsToReview(first: $first) { totalCount nodes ${TICKET} }`,
    () => alix,
  ],
  [
    'a timeline',
    MANY,
    6,
    `ticket(id: "LONG") { timeline(first: $first) { totalCount nodes ${ENTRY} } }`,
    () => alix,
  ],
  ['malfunctions', MANY, 9, `malfunctions(first: $first) { totalCount nodes ${MALFUNCTION} }`, () => alix],
  [
    'tickets of a malfunction',
    MANY,
    14,
    `malfunction(number: "DYS-000051") { tickets(first: $first) { totalCount nodes ${TICKET} } }`,
    () => alix,
  ],
  [
    'tickets of a team',
    MANY,
    5,
    `tickets(first: $first, filter: { team: ["SI"], channel: [WEB] }) { totalCount nodes { id } }`,
    () => alix,
  ],
  [
    'drafts',
    MANY,
    7,
    `myDrafts(first: $first) { totalCount nodes { ticket { number } id fields { name value } attachments { id }
        owner ${PERSON} begunBy ${PERSON} } }`,
    () => alix,
  ],
  [
    'tickets with what is being written on them',
    MANY,
    8,
    `tickets(first: $first, sort: NUMBER) { totalCount nodes { id drafts { id owner { id } } } }`,
    () => alix,
  ],
  [
    'tickets found',
    MANY,
    14,
    `searchTickets(text: "message reprise", first: $first) { totalCount nodes { ticket ${TICKET} title { text } snippet { text } } }`,
    () => alix,
  ],
  [
    'what is found',
    MANY / 2,
    18,
    `searchKnowledgeBase(question: "reprise des engagements", first: $first) { totalCount hits { article ${ARTICLE} snippet { text } } }`,
    () => alix,
  ],
  ...Object.entries(OF_ROOMS).map(([name, one]): List => [
    name,
    MANY,
    one.most,
    one.document,
    () => clientOf(one),
  ]),
];

/** Enough that each kind of what they show is among them: what no line has is not looked up. */
const FEW = 20;

it.each(LISTS)(
  `%s: for ${FEW} lines as many statements as for %i, at most %i`,
  async (_name, many, most, document, who) => {
    const ask = (first: number) =>
      who().query(`query ($first: Int!) { ${document.replace('LONG', longOne)} }`, { first });
    expect(linesIn(await ask(MANY))).toHaveLength(many);
    const few = await statementsOf(() => ask(FEW));
    expect(await statementsOf(() => ask(MANY))).toBe(few);
    expect(few).toBeLessThanOrEqual(most);
    // The session's and the list's own.
    expect(few).toBeGreaterThan(2);
  },
);

/** Types of which an answer may hold many, and how to have them. */
const MANY_OF: Readonly<
  Record<string, readonly [document: (selection: string) => string, who: () => TestClient]>
> = {
  Ticket: [(selection) => `tickets(first: $first, sort: NUMBER) { nodes ${selection} }`, () => alix],
  TimelineEntry: [
    (selection) => `ticket(id: "LONG") { timeline(first: $first) { nodes ${selection} } }`,
    () => alix,
  ],
  Article: [
    (selection) => `searchKnowledgeBase(question: "", first: $first) { hits { article ${selection} } }`,
    () => alix,
  ],
  Malfunction: [(selection) => `malfunctions(first: $first) { nodes ${selection} }`, () => alix],
  Draft: [(selection) => `myDrafts(first: $first) { nodes ${selection} }`, () => alix],
  Notification: [(selection) => `notifications(first: $first) { nodes ${selection} }`, () => alix],
  ...Object.fromEntries(
    Object.values(OF_ROOMS).map((one) => [
      one.type,
      [
        (selection: string) => one.document.replace(/nodes .*$/s, `nodes ${selection} }`),
        () => clientOf(one),
      ],
    ]),
  ),
};
const schema = createSchema();
const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();

it.each(
  Object.keys(MANY_OF).flatMap((type) => Object.keys(fieldsOf(type)).map((field) => [type, field] as const)),
)('%s.%s: says in its price when it is read for each, and not for all together', async (type, field) => {
  const definition = fieldsOf(type)[field];
  const [document, who] = MANY_OF[type] ?? [];
  if (!definition || !document || !who) throw new Error(`${type}.${field} is not there.`);
  const isObject = isCompositeType(getNamedType(definition.type));
  const asked = document(`{ ${field}${isObject ? ' { __typename }' : ''} }`).replace('LONG', longOne);
  const ask = (first: number) => who().query(`{ ${asked.replace('$first', String(first))} }`);
  const [few, many] = [await statementsOf(() => ask(5)), await statementsOf(() => ask(25))];
  // Something of a kind may be on none of the few.
  const isForAll = many <= few + 1;
  const isPricedForEach = (declaredPrice(definition)?.each ?? 0) > 0;
  expect(isForAll || isPricedForEach, `${few} statements for 5, ${many} for 25`).toBe(true);
});

/** Of which there are but a few here. */
const FEW_LINES = ['correspondents', 'outbox'];

it('every list that a query gives is measured: a new one says here, or in its room, how', () => {
  const measured = [
    ...LISTS.map(([, , , document]) => document),
    ...Object.values(MANY_OF).map(([of]) => of('{ id }')),
  ];
  const missing = Object.values(fieldsOf('Query'))
    .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
    .map(({ name }) => name)
    .filter((name) => !measured.some((document) => document.startsWith(`${name}(`)));
  expect(missing.toSorted()).toEqual(FEW_LINES);
});

function linesIn(data: Data): unknown[] {
  const [list] = Object.values(data) as Data[];
  return (list.timeline ?? list.tickets ?? list).nodes ?? list.hits;
}
