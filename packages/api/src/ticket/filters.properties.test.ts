import { randomUUID } from 'node:crypto';
import { seesTicket } from '@assistance/domain/access';
import {
  COUNTED_QUEUES,
  filterMatches,
  type QueueFilter,
  QUEUES,
  TICKET_SORTS,
} from '@assistance/domain/queue';
import { CHANNELS, TICKET_STATUSES } from '@assistance/domain/ticket';
import { afterAll, expect, it } from 'vitest';
import { connect } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { ENTITIES } from '../rooms.js';
import { createTestDatabase } from '../testing/postgres.js';
import { randomFrom } from '../testing/random-world.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, WORLD } from '../testing/world.js';
import type { QueueFacts } from '../ticket-log/index.js';
import { membersOf } from './filter-sql.js';
import { listTickets } from './list-tickets.js';
import { countQueues } from './queue-counts.js';
import { readFacts, ticketHasWords } from './ticket-now.js';
import { ticketContains } from './ticket-contains.js';

/** `FILTER_SEEDS=50` tries more. */
const SEEDS = Number(process.env['FILTER_SEEDS'] ?? 3);
const FILTERS = 30;

const { url } = await createTestDatabase({ template: WORLD });
const orm = await connect({ url, entities: ENTITIES, pool: 4 });
afterAll(() => orm.close());
const em = () => orm.em.fork();

/** On these very instants, one millisecond before, and around: where days begin, where what is due is late. */
const NOW = '2026-10-25T09:30:00.000Z';
const EDGES = [NOW, '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', '2026-10-22T22:00:00.000Z'];
const DAYS = ['2026-10-22', '2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'];
const WORDS = ['budget', 'd’achat', '100 %', 'a_b', '2026-000007', 'Zébulon'];
const TEAMS = ['Paie', 'Finances'];

type Random = ReturnType<typeof randomFrom>;
const instant = ({ oneOf, below }: Random): string =>
  new Date(Date.parse(oneOf(EDGES)) + oneOf([0, -1, 1, -(below(3) * 86_400_000)])).toISOString();

const STAFF = [PEOPLE.alix.id, PEOPLE.dominique.id, PEOPLE.paul.id];
const ASKERS = [PEOPLE.camille.id, PEOPLE.claude.id, PEOPLE.sacha.id];
const viewer = ({
  id,
  role,
  establishment,
}: (typeof PEOPLE)[keyof typeof PEOPLE] & { establishment?: keyof typeof ESTABLISHMENTS }): Viewer => ({
  personId: id,
  role,
  establishmentId: establishment ? ESTABLISHMENTS[establishment] : null,
  language: 'fr',
  confidentialityAccepted: true,
  session: '',
});
const READERS = [PEOPLE.camille, PEOPLE.sacha, PEOPLE.alix, PEOPLE.dominique, PEOPLE.paul].map(viewer);

/** Any ticket that the columns can hold, whether a use case would make it or not. */
async function writeTickets(random: Random): Promise<string[]> {
  const { below, oneOf, chance } = random;
  const rows = Array.from({ length: 30 }, (_, rank) => {
    const status = oneOf(TICKET_STATUSES);
    return {
      id: randomUUID(),
      number: `2026-${String(rank + 1).padStart(6, '0')}`,
      version: 1,
      shared_version: 1,
      status,
      channel: oneOf(CHANNELS),
      title: 't',
      description: 'd',
      last_actions: 'l',
      messages: [],
      first_analysis: 'f',
      blocking: chance(50),
      changed_outside_application: false,
      review: oneOf([null, 'pending', 'published', 'refused', 'withdrawn']),
      product_id: oneOf(Object.values(PRODUCTS)),
      establishment_id: oneOf(Object.values(ESTABLISHMENTS)),
      correspondent_id: oneOf(ASKERS),
      agent_id: oneOf([null, ...STAFF]),
      opened_at: instant(random),
      updated_at: NOW,
      shared_updated_at: NOW,
      due_at: chance(60) ? instant(random) : null,
      searchable: `${'budget dachat 100 % a_b zebulon axb'
        .split(' ')
        .filter(() => chance(60))
        .join(' ')} 2026-${String(below(9)).padStart(6, '0')}`,
    };
  });
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  const owed = rows
    .filter(() => chance(30))
    .map(({ id }) => ({
      ticket_id: id,
      kind: 'maintenance-decision',
      sequence: 1,
      started_at: NOW,
      outcome: oneOf(['pending', 'kept']),
      late_by: 0,
      data: {},
    }));
  await em().transactional(async (own) => {
    await own.execute(`delete from commitment`);
    await own.execute(`delete from ticket`);
    await own.execute(
      `insert into ticket (${columns}) select ${columns} from jsonb_populate_recordset(null::ticket, ?::jsonb)`,
      [JSON.stringify(rows)],
    );
    const promised = 'ticket_id, kind, sequence, started_at, outcome, late_by, data';
    await own.execute(
      `insert into commitment (${promised})
       select ${promised} from jsonb_populate_recordset(null::commitment, ?::jsonb)`,
      [JSON.stringify(owed)],
    );
    for (const id of STAFF)
      await own.execute(`update person set team = ? where id = ?`, [oneOf([null, ...TEAMS]), id]);
  });
  return rows.map(({ id }) => id);
}

/** Each field as often left open as said; said with nothing in it too. */
function aFilter({ below, oneOf, chance }: Random): QueueFilter {
  const maybe = <T>(make: () => T): T | null => (chance(20) ? make() : null);
  const some = <T>(values: readonly T[]): T[] => values.filter(() => chance(50));
  const ids = (values: readonly string[]) =>
    maybe(() => some([...values, 'nobody', randomUUID()]).map((id) => (chance(30) ? id.toUpperCase() : id)));
  return {
    status: maybe(() => some(TICKET_STATUSES)),
    channel: maybe(() => some(CHANNELS)),
    review: maybe(() => some(['pending', 'published'] as const)),
    productId: ids(Object.values(PRODUCTS)),
    establishmentId: ids(Object.values(ESTABLISHMENTS)),
    agentId: ids(STAFF),
    team: maybe(() => some([...TEAMS, 'Absente'])),
    maintenanceDecision: maybe(() => chance(70)),
    olderThanDays: maybe(() => below(4)),
    unassigned: maybe(() => chance(70)),
    mine: maybe(() => chance(70)),
    blocking: maybe(() => chance(50)),
    overdue: maybe(() => chance(70)),
    dueToday: maybe(() => chance(70)),
    text: maybe(() => oneOf(WORDS)),
    openedFrom: maybe(() => oneOf(DAYS)),
    openedTo: maybe(() => oneOf(DAYS)),
  };
}

const listed = async (reader: Viewer, filter: QueueFilter) =>
  listTickets(em(), reader, { filter, sort: 'number', first: 100, after: null, now: NOW });

/** What the predicate lets through, of what the reader sees: as live queues are told. */
async function byPredicate(
  reader: Viewer,
  filter: QueueFilter,
  tickets: readonly (readonly [id: string, QueueFacts])[],
): Promise<string[]> {
  const members = await membersOf(em(), filter.team ?? []);
  const context = { viewer: reader, at: NOW, members };
  const through = tickets.filter(
    ([, facts]) => seesTicket(reader, facts) && filterMatches(filter, context, facts),
  );
  const patterns = filter.text ? ticketContains(filter.text) : [];
  const held = await Promise.all(through.map(([id]) => ticketHasWords(em(), id, patterns)));
  return through.flatMap(([id], index) => (held[index] ? [id] : [])).toSorted();
}

it.each(Array.from({ length: SEEDS }, (_, rank) => rank + 1))(
  'list, count and predicate agree on random tickets and filters: %i',
  async (seed) => {
    const random = randomFrom(seed);
    const ids = await writeTickets(random);
    const tickets = await Promise.all(
      ids.map(async (id) => [id, (await readFacts(em(), id)) as QueueFacts] as const),
    );
    const filters = [
      ...Object.values(QUEUES).map(({ filter }) => filter),
      ...Array.from({ length: FILTERS }, () => aFilter(random)),
    ];
    // Where nothing is ever found, nothing is shown.
    let found = 0;
    for (const reader of READERS) {
      for (const filter of filters) {
        const list = await listed(reader, filter);
        const shown = list.nodes.map(({ id }) => id).toSorted();
        expect({ filter, shown }).toEqual({ filter, shown: await byPredicate(reader, filter, tickets) });
        expect(list.totalCount).toBe(shown.length);
        found += shown.length;
      }
      const counts = await countQueues(em(), reader, NOW);
      const lengths = Object.entries(COUNTED_QUEUES).map(async ([key, { filter }]) => [
        key,
        (await listed(reader, filter)).totalCount,
      ]);
      expect(counts).toEqual(Object.fromEntries(await Promise.all(lengths)));
    }
    expect(found).toBeGreaterThan(100);
  },
);

it('of a list that is long enough to be cut, all pages together are the whole, in every order', async () => {
  const random = randomFrom(99);
  await writeTickets(random);
  const [, , alix] = READERS;
  const filter: QueueFilter = { ...QUEUES.open.filter, channel: ['web', 'phone'], text: 'budget' };
  const whole = (await listed(alix as Viewer, filter)).nodes.map(({ id }) => id).toSorted();
  expect(whole.length).toBeGreaterThan(3);
  for (const sort of TICKET_SORTS) {
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page = await listTickets(em(), alix as Viewer, { filter, sort, first: 3, after, now: NOW });
      pages.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages.toSorted()).toEqual(whole);
  }
});
