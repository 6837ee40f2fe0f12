import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, type Brief } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS, PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, ada] = [await desk.as('camille'), await desk.as('alix'), await desk.as('ada')];
let ticket: Brief;
beforeAll(async () => {
  ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
});

const PAGES = '{ totalCount pageInfo { endCursor hasNextPage } }';
/** Every list, with `$first` and `$after`. */
const LISTS: Record<string, (args: string) => string> = {
  ...Object.fromEntries(
    ['DUE', 'UPDATED', 'OPENED', 'NUMBER'].map((sort) => [
      `tickets by ${sort}`,
      (args: string) => `tickets(sort: ${sort}, ${args}) ${PAGES}`,
    ]),
  ),
  timeline: (args) => `ticket(id: "${'TICKET'}") { timeline(${args}) ${PAGES} }`,
  ticketsToReview: (args) => `ticketsToReview(${args}) ${PAGES}`,
  establishments: (args) => `establishments(${args}) ${PAGES}`,
  notifications: (args) => `notifications(${args}) ${PAGES}`,
  outbox: (args) => `outbox(${args}) ${PAGES}`,
  correspondents: (args) =>
    `correspondents(establishmentId: "${ESTABLISHMENTS.rochebrune}", ${args}) ${PAGES}`,
};
const ask = (list: string, variables: object) =>
  ada.send(
    `query ($first: Int! = 10, $after: String) { ${LISTS[list]?.('first: $first, after: $after').replace('TICKET', ticket.id)} }`,
    { ...variables },
  );
const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');

const HOSTILE: readonly [name: string, after: string][] = [
  ['nothing', ''],
  ['words', 'page 2'],
  ['no JSON', Buffer.from('{"').toString('base64url')],
  ['a number', cursor(12)],
  ['an object', cursor({ id: 1 })],
  ['too few parts', cursor([])],
  ['too many parts', cursor([1, 2, 3, 4, 5])],
  ['parts that are lists', cursor([[], [], []])],
  ['a script', cursor(["' or 1=1 --", "' or 1=1 --"])],
  ['three words', cursor(['a', 'b', 'c'])],
  ['no date', cursor(['yesterday', PEOPLE.alix.id])],
  ['a date before all dates', cursor(['-271821-04-20T00:00:00.000Z', PEOPLE.alix.id])],
  ['a date after all dates', cursor(['+275760-09-13T00:00:00.000Z', PEOPLE.alix.id])],
  ['no id', cursor(['2026-11-24T09:00:00.000Z', 'x'])],
  ['null parts', cursor([null, null])],
  ['three null parts', cursor([null, null, null])],
  ['a NUL', cursor(['\0', PEOPLE.alix.id])],
  ['a NUL and words', cursor(['a\0', 'b\0', PEOPLE.alix.id])],
  ['a version out of bounds', cursor([2 ** 31])],
  ['a version below zero', cursor([-1])],
  ['half a version', cursor([1.5])],
  ['very much', cursor(['x'.repeat(50_000), 'y'])],
];

describe.each(Object.keys(LISTS))('a page of %s', (list) => {
  it.each([0, -1, 101, 2 ** 31 - 1])('of %i is refused', async (first) => {
    const { body } = await ask(list, { first });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_VALUE', field: 'first' });
  });

  it.each([1, 100])('of %i is given', async (first) => {
    expect((await ask(list, { first })).body.errors).toBeUndefined();
  });

  it.each(HOSTILE)('after a cursor of %s is refused, or one like any other', async (_name, after) => {
    const { body } = await ask(list, { after });
    const { code, field } = body.errors?.[0]?.extensions ?? {};
    expect([
      [undefined, undefined],
      ['INVALID_VALUE', 'after'],
    ]).toContainEqual([code, field]);
    expect(desk.takeErrors()).toEqual([]);
  });
});

describe('a filter of tickets', () => {
  it.each<[what: string, filter: object, code: string, field: string]>([
    ['a status that is none', { status: ['LOST'] }, 'INVALID_VALUE', 'filter.status.0'],
    ['a null status', { status: [null] }, 'REQUIRED', 'filter.status.0'],
    ['a field that is none', { review: 'pending' }, 'INVALID_VALUE', 'filter'],
    ['no day', { openedFrom: 'hier' }, 'INVALID_VALUE', 'filter.openedFrom'],
    ['a day that is none', { openedFrom: '2026-02-30' }, 'INVALID_VALUE', 'filter.openedFrom'],
    ['a day of another age', { openedFrom: '0000-01-01' }, 'INVALID_VALUE', 'filter.openedFrom'],
    ['the last day of all', { openedTo: '9999-12-31' }, 'INVALID_VALUE', 'filter.openedTo'],
    ['half a sign', { text: '\udc00' }, 'INVALID_VALUE', 'filter.text'],
  ])('with %s is refused by its field', async (_what, filter, code, field) => {
    const refused = await camille.refusal(
      `query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }`,
      { filter },
    );
    expect(refused).toMatchObject({ code, field });
  });

  it.each<[what: string, filter: object, count: number]>([
    ['ids that are none', { productId: ['x'], establishmentId: ["' or 1=1 --"], agentId: ['%'] }, 0],
    ['no id at all', { productId: [] }, 0],
    ['no status at all', { status: [] }, 0],
    ['wildcards', { text: '%_%' }, 0],
    ['a backslash', { text: '\\' }, 0],
    ['a script', { text: "'; drop table ticket; --" }, 0],
    ['blanks', { text: '   ' }, 1],
    ['a hundred words', { text: 'cloture '.repeat(100) }, 1],
    ['other letters', { text: 'CLÔTURE fmavc' }, 1],
    ['the same day twice', { openedFrom: '2026-11-24', openedTo: '2026-11-24' }, 1],
    ['days the wrong way round', { openedFrom: '2026-11-25', openedTo: '2026-11-23' }, 0],
    ['nulls', { text: null, status: null, mine: null, openedTo: null, blocking: null }, 1],
  ])('with %s finds %j', async (_what, filter, count) => {
    const { tickets } = await camille.query(
      `query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }`,
      { filter },
    );
    expect(tickets.totalCount).toBe(count);
  });

  it('by neither id nor number finds no ticket, and says what is missing', async () => {
    expect(await camille.refusal(`{ ticket { id } }`)).toMatchObject({ code: 'REQUIRED', field: 'number' });
    for (const number of ['2026-000001x', "' or 1=1 --", 'x'.repeat(10_000)]) {
      const { code } = await camille.refusal(`query ($number: String!) { ticket(number: $number) { id } }`, {
        number,
      });
      expect(['NOT_FOUND', 'INVALID_VALUE']).toContain(code);
    }
    for (const id of ['x', "' or 1=1 --", '\0']) {
      const refused = await camille.refusal(`query ($id: ID!) { ticket(id: $id) { id } }`, { id });
      expect(['NOT_FOUND', 'INVALID_VALUE']).toContain(refused.code);
    }
  });
});
