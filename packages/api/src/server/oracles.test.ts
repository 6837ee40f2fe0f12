import { randomUUID } from 'node:crypto';
import { isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acknowledge,
  aRequestInput,
  close,
  openTicket,
  perform,
  respond,
  type Brief,
} from '../testing/acts.js';
import { refusalIn, type TestClient } from '../testing/client.js';
import type { OracleCase } from '../testing/cases.js';
import { casesOfRooms } from '../testing/cases-of-rooms.js';
import { startTestServer } from '../testing/test-server.js';
import { idPlacesOf, selectionOf } from '../testing/walk.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, RELEASES } from '../testing/world.js';
import { createSchema } from './schema.js';

const schema = createSchema();
const desk = await startTestServer({ config: { work: { burst: 1e9, perSecond: 1e9 } } });

/** Who tries: of another establishment; of the establishment, of what is internal; a provider, of all but its ticket. */
const VISITORS = ['sacha', 'camille', 'paul'] as const;
type Visitor = (typeof VISITORS)[number];

const clients = {} as Record<Visitor | 'alix' | 'ada' | 'claude', TestClient>;
/** Each visitor's own ticket, on which they may act; and a malfunction's or a draft's, by what others have. */
const own = {} as Record<Visitor, Brief>;
/** Ids that are there, by what they name, and who may not know of them. */
const hidden: { readonly what: string; readonly id: string; readonly from: readonly Visitor[] }[] = [];
/** The same of what has a number that people say. */
const numbers: typeof hidden = [];

/** Before anything had happened: whoever may follow a ticket from there is told something at once. */
let beginning = '';

type Arguments = Readonly<Record<string, unknown>>;
const LATER = '2026-12-24T09:00:00Z';
const TEXT = 'Le rapprochement de la période 013 reste en erreur après la reprise ; relancez la reprise.';

const OF_ROOMS = await casesOfRooms<OracleCase>('oracles.cases.ts');

/**
 * What each root field is asked with, all but the id that is tried: as its asker could, so that nothing else is refused.
 * A new room says it in an `oracles.cases.ts` of its own.
 */
const ASKED: Readonly<Record<string, (mine: { ticketId: string; expectedVersion: number }) => Arguments>> = {
  ...Object.fromEntries(Object.entries(OF_ROOMS).map(([name, { asked }]) => [name, asked])),
  ticket: () => ({}),
  correspondents: () => ({}),
  articleProposal: () => ({}),
  filledTemplate: ({ ticketId }) => ({ ticketId }),
  templates: () => ({}),
  malfunctions: () => ({}),
  tickets: () => ({}),
  searchTickets: () => ({ text: 'message' }),
  searchKnowledgeBase: () => ({ question: 'reprise' }),
  statistics: () => ({ input: { measures: ['RECEIVED'], from: '2026-11-01', to: '2026-11-30' } }),
  openTicket: () => ({ input: aRequestInput({ attachmentIds: [] }) }),
  recordCall: () => ({ input: { request: aRequestInput(), correspondentId: PEOPLE.camille.id } }),
  acknowledgeTicket: (mine) => ({ input: { ...mine } }),
  assignTicket: (mine) => ({ input: { ...mine } }),
  assignTickets: (mine) => ({ input: { agentId: PEOPLE.alix.id, tickets: [mine] } }),
  requestComplement: (mine) => ({ input: { ...mine, text: TEXT } }),
  giveComplement: (mine) => ({ input: { ...mine, text: TEXT } }),
  addInformation: (mine) => ({ input: { ...mine, text: TEXT } }),
  addNote: (mine) => ({ input: { ...mine, text: TEXT } }),
  requalifyTicket: (mine) => ({ input: { ...mine, blocking: true, reason: TEXT } }),
  respond: (mine) => ({ input: { ...mine, outcome: 'SOLUTION', text: TEXT, confirmed: true } }),
  giveFirstAnalysis: (mine) => ({ input: { ...mine, text: TEXT, scheduledFor: LATER, confirmed: true } }),
  decideMaintenance: (mine) => ({ input: { ...mine, taken: true, explanation: TEXT, confirmed: true } }),
  reportProgress: (mine) => ({ input: { ...mine, text: TEXT } }),
  refuseLevelOne: (mine) => ({ input: { ...mine, explanation: TEXT, documentTitle: 'Guide des reprises' } }),
  recordOutOfScope: (mine) => ({
    input: { ...mine, ground: 'CONDITIONS_NOT_MET', treatment: 'INTERRUPTED', reason: TEXT },
  }),
  closeTicket: (mine) => ({ input: { ...mine } }),
  reopenTicket: (mine) => ({ input: { ...mine, reason: TEXT } }),
  withdrawTicket: (mine) => ({ input: { ...mine, reason: TEXT } }),
  mergeTicket: (mine) => ({ input: { ...mine, into: '2026-999999', reason: TEXT } }),
  linkTicket: (mine) => ({ input: { ...mine, other: '2026-999999', link: 'RELATED' } }),
  unlinkTicket: (mine) => ({ input: { ...mine } }),
  bindTickets: (mine) => ({ input: { tickets: [mine] } }),
  unbindTicket: (mine) => ({ input: { ...mine, reason: TEXT } }),
  declareMalfunction: (mine) => ({
    input: { productId: PRODUCTS.sifac, title: 'Reprise', description: TEXT, tickets: [mine] },
  }),
  describeMalfunction: () => ({ input: { expectedVersion: 1, title: 'Reprise', description: TEXT } }),
  decideMalfunction: () => ({ input: { expectedVersion: 1, taken: true, explanation: TEXT } }),
  reportMalfunctionProgress: () => ({ input: { expectedVersion: 1, text: TEXT } }),
  publishArticle: ({ ticketId }) => ({
    input: { ticketId, title: 'Reprise', problem: TEXT, solution: TEXT, errorCodes: [], releases: [] },
  }),
  refuseArticle: () => ({ reason: TEXT }),
  withdrawArticle: () => ({ reason: TEXT }),
  rateArticle: () => ({ useful: true }),
  articleAnswers: () => ({ question: 'reprise' }),
  saveDraft: () => ({ input: { kind: 'ADD_INFORMATION', fields: [{ name: 'text', value: TEXT }] } }),
  dropDraft: () => ({ expectedVersion: 1 }),
  takeOverDraft: () => ({ expectedVersion: 1 }),
  saveTemplate: () => ({
    input: { name: 'Mien', body: TEXT, use: 'ADD_NOTE', shared: false, expectedVersion: 1 },
  }),
  dropTemplate: () => ({ expectedVersion: 1 }),
  saveQueue: () => ({
    input: { name: `Mienne ${randomUUID()}`, view: 'OPEN', sort: 'DUE', filter: {}, expectedVersion: 1 },
  }),
  dropQueue: () => ({}),
  markNotificationsRead: () => ({}),
  setAnswering: () => ({ answering: true }),
  cancelClosure: () => ({ reason: TEXT }),
  retryMail: () => ({}),
  ticketUpdated: () => ({ after: beginning }),
  presence: () => ({}),
};

/** A name that the client gives to what it sends; a new ticket's is tried by itself. */
const NAMES_NOTHING = /(^|\.)requestId$|^(input|input\.request)\.id$/;
const NAMES_OWN = /^save/;
/**
 * A provider may give its ticket back to whomever of the Amue (C3.3.3):
 * the Amue's people are no secret to it.
 */
const mayKnow = (visitor: Visitor, place: string, what: string): boolean =>
  visitor === 'paul' && what === 'agent' && /^(acknowledge|assign)Ticket\.input\.agentId$/.test(place);

/** Tells of tickets that its asker may see alone, by the filter that `tickets` has; it goes on whatever the filter names. */
const ENDLESS = ['queueChanged'];

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
  (type) =>
    type && isObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ operation: type.name.toLowerCase(), field }))
      : [],
);
const PLACES = roots
  .filter(({ field }) => !ENDLESS.includes(field.name))
  .flatMap(({ operation, field }) =>
    idPlacesOf(field)
      .filter(({ path }) => !NAMES_NOTHING.test(path) || (NAMES_OWN.test(field.name) && path === 'input.id'))
      .map((place) => ({ operation, field, ...place, name: `${field.name}.${place.path}` })),
  );
type Place = (typeof PLACES)[number];

/** The arguments with this id in its place. */
function withId(given: Arguments, path: string, value: unknown): Arguments {
  const whole = structuredClone(given) as Record<string, unknown>;
  const steps = path.split('.');
  let at: Record<string, unknown> = whole;
  for (const [rank, step] of steps.entries()) {
    if (rank === steps.length - 1) at[step] = value;
    else at = (at[step] ??= steps[rank + 1] === '0' ? [] : {}) as Record<string, unknown>;
  }
  return whole;
}

/** What comes back, without what no two answers have in common. */
async function answerOf(visitor: Visitor, place: Place, given: string): Promise<string> {
  const { operation, field, path, list } = place;
  const { id: ticketId, version: expectedVersion } = await now(visitor);
  const asked = ASKED[field.name];
  if (!asked) throw new Error(`Say how ${field.name} is asked.`);
  const values = withId(asked({ ticketId, expectedVersion }), path, list ? [given] : given);
  const used = field.args.filter(({ name }) => name in values);
  const document = `${operation} (${used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})
    { ${field.name}(${used.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selectionOf(field.type, 2)} }`;
  const { status, body } =
    operation === 'subscription'
      ? await endOf(visitor, document, values)
      : await clients[visitor].send(document, values);
  return JSON.stringify({ status, body })
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi, '…')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|"tookMs":[\d.]+/g, '…')
    .replaceAll(/("(?:version|number|cursor|endCursor|totalCount)":)("[^"]*"|\d+)/g, '$1…');
}

/** How a subscription is refused, or that it tells something. */
async function endOf(visitor: Visitor, document: string, values: Arguments) {
  const live = clients[visitor].subscribe(document, values);
  const body = await Promise.race([
    live.ended,
    live.next().then(
      () => 'tells',
      () => live.ended,
    ),
  ]);
  await live.stop();
  return { status: 0, body };
}

const now = async (visitor: Visitor): Promise<Brief> =>
  (
    await clients[visitor].query(`query ($id: ID!) { ticket(id: $id) { id number version status } }`, {
      id: own[visitor].id,
    })
  ).ticket;

const hide = (what: string, id: unknown, ...from: readonly Visitor[]): void => {
  if (typeof id !== 'string') throw new Error(`There is no ${what}.`);
  hidden.push({ what, id, from });
};
const idIn = async (sql: string): Promise<unknown> => (await desk.sql(sql))[0]?.['id'];

/** Without figures, that a search for a number could find by chance: « FMJ2 » holds a 2. */
const PLAIN = { lastActions: 'Reprise, exécution réelle.' };

beforeAll(async () => {
  for (const name of [...VISITORS, 'alix', 'ada', 'claude'] as const)
    clients[name] = await desk.signedIn(name);
  const { camille, sacha, alix, claude } = clients;
  beginning = (await alix.query('{ liveCursor }')).liveCursor;
  own.camille = await openTicket(camille, PLAIN);
  own.sacha = await openTicket(sacha, PLAIN);
  own.paul = await acknowledge(alix, await openTicket(claude, PLAIN), PEOPLE.paul.id);

  const [request, note] = [await claude.uploaded('demande.txt'), await alix.uploaded('note.txt')];
  const internal = await openTicket(claude, { ...PLAIN, attachmentIds: [request] });
  const ticket = await acknowledge(alix, internal, PEOPLE.alix.id);
  const noted = { ticketId: ticket.id, text: TEXT, attachmentIds: [note], mentionIds: [PEOPLE.ada.id] };
  await perform(alix, 'addNote', noted);
  hide('ticket', ticket.id, 'sacha', 'paul');
  hide('ticket', own.sacha.id, 'camille', 'paul');
  hide('file of a request', request, 'sacha', 'paul');
  hide('file of a note', note, ...VISITORS);
  hide('file that is sent with nothing yet', await alix.uploaded('brouillon.txt'), ...VISITORS);

  const processed = await openTicket(sacha, PLAIN);
  await close(alix, await respond(alix, await acknowledge(alix, processed, PEOPLE.alix.id)));
  const { publishArticle } = await alix.query(
    `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`,
    {
      input: {
        ticketId: processed.id,
        title: 'Reprise',
        problem: TEXT,
        solution: TEXT,
        errorCodes: [],
        releases: [],
      },
    },
  );
  await alix.query(`mutation ($id: ID!) { withdrawArticle(articleId: $id, reason: "Obsolète.") }`, {
    id: publishArticle.id,
  });
  hide('withdrawn article', publishArticle.id, ...VISITORS);
  hide('processed ticket', processed.id, 'camille', 'paul');
  numbers.push({ what: 'article', id: publishArticle.number, from: VISITORS });
  numbers.push({ what: 'ticket', id: ticket.number, from: ['sacha', 'paul'] });
  numbers.push({ what: 'ticket', id: own.sacha.number, from: ['camille', 'paul'] });

  const { declareMalfunction: malfunction } = await alix.query(
    `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id number } }`,
    { input: { productId: PRODUCTS.sifac, title: 'Reprise', description: TEXT } },
  );
  hide('malfunction', malfunction.id, ...VISITORS);
  numbers.push({ what: 'malfunction', id: malfunction.number, from: VISITORS });

  await alix.query(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }`, {
    input: { kind: 'ADD_NOTE', ticketId: ticket.id, fields: [{ name: 'text', value: TEXT }] },
  });
  await alix.query(`mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { id } }`, {
    input: { name: 'Sien', body: TEXT, use: 'ADD_NOTE', shared: false },
  });
  await alix.query(`mutation ($input: SaveQueueInput!) { saveQueue(input: $input) { id } }`, {
    input: { name: 'Sienne', view: 'OPEN', sort: 'DUE', filter: {} },
  });
  for (const table of ['draft', 'template', 'saved_queue', 'mail', 'notification'])
    hide(table, await idIn(`select id from ${table} where ${OF_ANOTHER[table]} limit 1`), ...VISITORS);

  for (const { hidden: write } of Object.values(OF_ROOMS)) if (write) hidden.push(...(await write(desk)));

  hide('person', PEOPLE.sacha.id, 'camille', 'paul');
  hide('person', PEOPLE.claude.id, 'sacha');
  hide('person', PEOPLE.noa.id, 'camille', 'paul');
  hide('agent', PEOPLE.dominique.id, ...VISITORS);
  hide('admin', PEOPLE.ada.id, 'sacha', 'camille');
  hide('provider', PEOPLE.perrine.id, ...VISITORS);
  hide('establishment', ESTABLISHMENTS.valmore, 'camille', 'paul');
  hide('establishment', ESTABLISHMENTS.rochebrune, 'sacha');
}, 60_000);

/** Which of a table's rows nobody of {@link VISITORS} has anything to do with. */
const OF_ANOTHER: Readonly<Record<string, string>> = {
  draft: 'true',
  template: 'owner_id is not null',
  saved_queue: 'true',
  mail: `person_id = '${PEOPLE.claude.id}'`,
  notification: `person_id not in ('${PEOPLE.paul.id}', '${PEOPLE.camille.id}', '${PEOPLE.sacha.id}')`,
};

describe('C3.3.1, C3.3.3 what somebody may not know of answers like what is not there', () => {
  it('wherever an id is taken: a new place is tried as soon as it is there', () => {
    expect(PLACES.length).toBeGreaterThan(60);
    expect(PLACES.filter(({ field }) => !ASKED[field.name]).map(({ name }) => name)).toEqual([]);
  });

  const NUMBERED: readonly (readonly [what: string, call: (number: string, mine: string) => string])[] = [
    ['ticket', (number) => `{ ticket(number: "${number}") { id } }`],
    ['ticket', (number) => `{ searchTickets(text: "${number}") { totalCount loosened } }`],
    ['ticket', (number) => `{ tickets(filter: { text: "${number}" }) { totalCount } }`],
    ['ticket', (number, mine) => `mutation { mergeTicket(input: { ${mine}, into: "${number}", reason: "${TEXT}" }) { id } }`],
    ['ticket', (number, mine) => `mutation { linkTicket(input: { ${mine}, other: "${number}", link: RELATED }) { id } }`],
    ['malfunction', (number) => `{ malfunction(number: "${number}") { id } }`],
    ['article', (number) => `{ article(number: "${number}") { id } }`],
    ['article', (number) => `{ searchKnowledgeBase(question: "${number}") { totalCount } }`],
  ]; // prettier-ignore

  it.each(VISITORS)('%s, by a number that people say', async (visitor) => {
    for (const [what, call] of NUMBERED) {
      const { id, version } = await now(visitor);
      const mine = `ticketId: "${id}", expectedVersion: ${version}`;
      const ask = async (number: string) => {
        const { status, body } = await clients[visitor].send(call(number, mine));
        return JSON.stringify({ status, body }).replaceAll(number, '…');
      };
      for (const { id: number } of numbers.filter(
        (each) => each.what === what && each.from.includes(visitor),
      )) {
        expect([call('…', '…'), await ask(number)]).toEqual([
          call('…', '…'),
          await ask(number.replace(/\d{6}$/, '999999')),
        ]);
      }
    }
  });

  it.each(VISITORS)('%s, by an id', { timeout: 240_000 }, async (visitor) => {
    const told: string[] = [];
    for (const place of PLACES) {
      const nothing = await answerOf(visitor, place, randomUUID());
      for (const { what, id, from } of hidden) {
        if (!from.includes(visitor) || mayKnow(visitor, place.name, what)) continue;
        const answer = await answerOf(visitor, place, id);
        if (answer !== nothing) told.push(`${place.name} tells of a ${what}:\n${answer}\n${nothing}`);
      }
    }
    expect(told).toEqual([]);
  });

  it('somebody else’s ticket is not there to be opened twice, nor is anything taken for it', async () => {
    for (const visitor of ['sacha', 'camille'] as const) {
      const open = (id: string) =>
        clients[visitor].send(`mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }`, {
          input: aRequestInput({ id }),
        });
      for (const { id } of hidden.filter(({ what, from }) => what === 'ticket' && from.includes(visitor))) {
        const { body } = await open(id);
        expect(refusalIn(body.errors)).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
      }
    }
  });

  it('a release of another product is no more told of than none at all', async () => {
    const { id: ticketId, version: expectedVersion } = await now('paul');
    const report = async (deliveredInReleaseId: string) =>
      (
        await clients.paul.refusal(
          `mutation ($input: ProgressInput!) { reportProgress(input: $input) { id } }`,
          { input: { ticketId, expectedVersion, text: TEXT, deliveredInReleaseId } },
        )
      ).code;
    expect(await report(RELEASES.siham8)).toBe(await report(randomUUID()));
  });
});
