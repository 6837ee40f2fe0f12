import { Readable } from 'node:stream';
import { seesInternal, seesPart, seesTicket, type TicketPlace } from '@assistance/domain/access';
import { STAFF_DRAFTS } from '@assistance/domain/draft';
import { isSeenBy } from '@assistance/domain/ticket';
import { afterAll, describe, expect, it } from 'vitest';
import { deploymentsOfEstablishment, knownEstablishmentById } from '../correspondent/index.js';
import { listCorrespondents } from '../correspondent/directory.js';
import { NotificationMails } from '../digest/index.js';
import { draftsOfTicket, listMyDrafts } from '../draft/read-drafts.js';
import { FileService } from '../file/index.js';
import { articlesNamedOn } from '../knowledge-base/article-links.js';
import { listTicketsToReview } from '../knowledge-base/read-articles.js';
import { notifiedTicket } from '../notification/notification.loader.js';
import { MovableClock } from '../platform/clock/index.js';
import { connect } from '../platform/database/index.js';
import type { LiveFeed } from '../platform/event-log/index.js';
import type { FileStore } from '../platform/files/index.js';
import { attempt, createContext, type LoaderFactory, type Viewer } from '../platform/graphql/index.js';
import { Lookup, type Flow, type Notice } from '../platform/live/index.js';
import { followPresence } from '../presence/follow-presence.js';
import type { PresenceBoard } from '../presence/index.js';
import { ENTITIES } from '../rooms.js';
import { createTestDatabase } from '../testing/postgres.js';
import { PRODUCTS, WORLD } from '../testing/world.js';
import { searchTickets } from '../ticket-search/search-tickets.js';
import { fillSearch } from '../ticket-search/index.js';
import { findVisibleTicket, listTickets, visibleTicketById, type TicketChange } from '../ticket/index.js';
import { followQueue, followTicket, type QueueChange } from '../ticket/follow-tickets.js';
import { duplicatesOfTicket, followersOfTicket } from '../ticket/ticket-links.loader.js';
import { requireMentionable } from '../ticket/mentions.js';
import { countQueues } from '../ticket/queue-counts.js';
import { readTimeline } from '../ticket/timeline.js';
import { followWarnings } from '../warning/follow-warnings.js';
import { actorOf, seenAmong, seesNow } from './index.js';
import {
  INTERNAL_WORD,
  NOW,
  SHARED_WORD,
  writeRandomWorld,
  type RandomEvent,
  type RandomTicket,
  type RandomWorld,
} from '../testing/random-world.js';

/** `RIGHTS_WORLDS=15` tries more; all paths have something to show and to hide in five. */
const WORLDS = Number(process.env['RIGHTS_WORLDS'] ?? 5);

const { url } = await createTestDatabase({ template: WORLD });
const orm = await connect({ url, entities: ENTITIES, pool: 4 });
afterAll(() => orm.close());
const clock = new MovableClock(NOW);
const em = () => orm.em.fork();

/** The rule, written a second time from the charter: C3.3.1, C3.3.3. */
const ruleSays = (
  { role, personId, establishmentId, confidentialityAccepted }: Viewer,
  ticket: TicketPlace,
) => {
  if (role === 'agent' || role === 'admin') return true;
  if (role === 'provider') return confidentialityAccepted && ticket.agentId === personId;
  return ticket.establishmentId === establishmentId;
};
const partSays = (viewer: Viewer, ticket: TicketPlace, { internal }: { internal: boolean }) =>
  ruleSays(viewer, ticket) && !(internal && viewer.role === 'correspondent');

/** One reader in one world. */
interface Case {
  readonly world: RandomWorld;
  readonly viewer: Viewer;
}
/** A way by which something is seen: what it shows, and of all there is, what the rule says that it shows. */
interface Path {
  readonly all: (given: Case) => readonly string[];
  readonly expected: (given: Case) => readonly string[];
  readonly shown: (given: Case) => Promise<readonly string[]>;
}

const contextOf = (viewer: Viewer) => createContext({ viewer, em: em(), now: NOW, clock, address: '' });
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
/** Those for which the answer is yes. */
async function those<T>(values: readonly T[], answer: (value: T) => Promise<boolean>): Promise<T[]> {
  const answers = await Promise.all(values.map(answer));
  return values.filter((_, index) => answers[index]);
}
const succeeds = async (work: () => Promise<unknown>): Promise<boolean> => (await attempt(work)).ok;

/** Tickets shown as a whole, of those that `among` picks. */
const ofTickets = (
  shown: (given: Case) => Promise<readonly string[]>,
  among: (ticket: RandomTicket, given: Case) => boolean = () => true,
  internal = false,
): Path => {
  const all = (given: Case) => given.world.tickets.filter((ticket) => among(ticket, given));
  return {
    all: (given) => idsOf(all(given)),
    expected: (given) => idsOf(all(given).filter((ticket) => partSays(given.viewer, ticket, { internal }))),
    shown,
  };
};
/** The same, asked ticket by ticket. */
const eachTicket = (
  shows: (viewer: Viewer, ticket: RandomTicket, world: RandomWorld) => Promise<boolean>,
  among: (ticket: RandomTicket, given: Case) => boolean = () => true,
  internal = false,
): Path =>
  ofTickets(
    async (given) => {
      const asked = given.world.tickets.filter((ticket) => among(ticket, given));
      return idsOf(await those(asked, (ticket) => shows(given.viewer, ticket, given.world)));
    },
    among,
    internal,
  );

const hasNote = ({ events }: RandomTicket) => events.some(({ internal }) => internal);
const searched = async (viewer: Viewer, text: string) => {
  const { nodes } = await searchTickets(em(), viewer, { text, filter: null, first: 50, after: null });
  return nodes.map(({ ticket }) => ticket.id);
};
/** What a loader gives of each ticket of the world. */
async function loaded<T>(
  viewer: Viewer,
  factory: LoaderFactory<string, readonly T[]>,
  { tickets }: RandomWorld,
): Promise<T[]> {
  const loader = contextOf(viewer).loader(factory);
  return (await Promise.all(tickets.map(({ id }) => loader.load(id)))).flat();
}
const listed = (viewer: Viewer, filter: Parameters<typeof listTickets>[2]['filter'] = null) =>
  listTickets(em(), viewer, { filter, sort: 'updated', first: 50, after: null, now: NOW });

const store = { get: () => Promise.resolve(Readable.from([])) } as unknown as FileStore;
const files = new FileService(orm.em, store, clock, 1_000);

/** What is live, without a server: what a flow picks of each event. */
const feed = { listen: () => () => {} };
const board = { watch: () => () => {}, attend: () => () => {} } as unknown as PresenceBoard;
const picked = async (flow: Flow<never>, value: unknown): Promise<unknown> => {
  const found = flow.parts.pick(value as never);
  return found instanceof Lookup ? found.read() : found;
};
const toldOf = async (flow: Flow<never>, value: unknown): Promise<boolean> =>
  succeedsWith(async () => (await picked(flow, value)) !== null);
const succeedsWith = async (work: () => Promise<boolean>): Promise<boolean> => {
  const result = await attempt(work);
  return result.ok && result.value;
};
const following = (viewer: Viewer) => ({
  live: feed as unknown as LiveFeed<TicketChange>,
  em: em(),
  viewer,
  after: null,
});
const noticeOf = ({ id }: RandomTicket) =>
  ({
    cursor: { order: '1', position: '1' },
    topic: 'commitment-warning',
    personId: null,
    ticketId: id,
    data: {},
    at: NOW,
  }) satisfies Notice;
const changeOf = (ticket: RandomTicket, happened: RandomEvent) => {
  const { version, sharedVersion, event, internal, agentBefore, agentAfter } = happened;
  const { establishmentId, correspondentId, productId, status } = ticket;
  return {
    cursor: { order: '1', position: String(version) },
    ticketId: ticket.id,
    version,
    sharedVersion,
    type: event.type,
    internal,
    at: NOW,
    establishmentId,
    facts: {
      status,
      blocking: false,
      channel: 'web',
      productId,
      establishmentId,
      correspondentId,
      outcome: null,
      maintenanceOwed: false,
      closingReason: null,
      review: null,
      agentId: agentAfter,
      openedAt: NOW,
      dueAt: null,
      was: version === 1 ? null : { agentId: agentBefore },
    },
  } satisfies TicketChange;
};
const warned = async (viewer: Viewer, mine: boolean, tickets: readonly RandomTicket[]) => {
  const flow = await followWarnings({ em: em(), feed: feed as never, viewer, mine, after: null });
  return idsOf(await those(tickets, (ticket) => toldOf(flow as Flow<never>, noticeOf(ticket))));
};

const allEvents = (tickets: readonly RandomTicket[]) =>
  tickets.flatMap((ticket) => ticket.events.map((happened) => ({ ticket, happened })));
const keyOf = ({ id }: RandomTicket, version: number, kind = ''): string => `${id} ${version} ${kind}`.trim();

/** What somebody who follows the whole queue is told of an event: of what they saw before, or see after and still see. */
function queueKind(viewer: Viewer, ticket: RandomTicket, happened: RandomEvent): QueueChange['kind'] | null {
  const { establishmentId } = ticket;
  const sees = (agentId: string | null) => partSays(viewer, { establishmentId, agentId }, happened);
  const was = happened.version > 1 && sees(happened.agentBefore);
  const is = sees(happened.agentAfter);
  if (!is) return was ? 'left' : null;
  return ruleSays(viewer, ticket) ? (was ? 'moved' : 'entered') : null;
}

const PATHS: Readonly<Record<string, Path>> = {
  'the rule of the domain': ofTickets(({ world, viewer }) =>
    Promise.resolve(idsOf(world.tickets.filter((ticket) => seesTicket(viewer, ticket)))),
  ),
  'the rule of the domain, for what is internal': ofTickets(
    ({ world, viewer }) =>
      Promise.resolve(idsOf(world.tickets.filter((ticket) => seesPart(viewer, ticket, { internal: true })))),
    undefined,
    true,
  ),
  // Nobody acts before they have accepted the rules: there is nothing to ask for those.
  'an act': ofTickets(({ world, viewer }) =>
    Promise.resolve(
      idsOf(
        world.tickets.filter((ticket) => viewer.confidentialityAccepted && isSeenBy(ticket, actorOf(viewer))),
      ),
    ),
  ),
  'a condition in SQL': ofTickets(async ({ world, viewer }) => [
    ...(await seenAmong(em(), viewer, idsOf(world.tickets))),
  ]),
  'a look at one now': eachTicket((viewer, { id }) => seesNow(em(), viewer, id)),
  'a read by id': eachTicket((viewer, { id }) => succeeds(() => findVisibleTicket(em(), viewer, { id }))),
  'a read by number': eachTicket((viewer, { number }) =>
    succeeds(() => findVisibleTicket(em(), viewer, { number })),
  ),
  'a ticket named by another': eachTicket(
    async (viewer, { id }) => (await contextOf(viewer).loader(visibleTicketById).load(id)) !== null,
  ),
  'tickets that take one up': ofTickets(
    async ({ world, viewer }) => idsOf(await loaded(viewer, followersOfTicket, world)),
    ({ followsId }) => followsId !== null,
  ),
  'duplicates of a ticket': ofTickets(
    async ({ world, viewer }) => idsOf(await loaded(viewer, duplicatesOfTicket, world)),
    ({ duplicateOfId }) => duplicateOfId !== null,
  ),
  'a list': ofTickets(async ({ viewer }) => idsOf((await listed(viewer)).nodes)),
  'a list of words': ofTickets(async ({ viewer }) =>
    idsOf((await listed(viewer, { text: SHARED_WORD })).nodes),
  ),
  'a list to review': ofTickets(
    async ({ viewer }) => idsOf((await listTicketsToReview(em(), viewer, { first: 50, after: null })).nodes),
    ({ toReview }) => toReview,
  ),
  'a search': ofTickets(({ viewer }) => searched(viewer, SHARED_WORD)),
  'a search of a number': eachTicket(async (viewer, { id, number }) =>
    (await searched(viewer, number)).includes(id),
  ),
  'a search of a word of notes': ofTickets(({ viewer }) => searched(viewer, INTERNAL_WORD), hasNote, true),
  'a notification': eachTicket(
    async (viewer, { id }) => (await contextOf(viewer).loader(notifiedTicket).load(id)) !== null,
  ),
  'a mail of a notification': ofTickets(async ({ viewer }) => {
    const rows = await em().execute<{ id: string }[]>(
      `select n.ticket_id as id from mail m join notification n on starts_with(m.unique_key, n.id::text) where n.person_id = ?`,
      [viewer.personId],
    );
    return idsOf(rows);
  }),
  'one’s drafts': ofTickets(
    async ({ viewer }) => {
      const page = await listMyDrafts(em(), viewer, { kind: null, first: 50, after: null });
      return [...new Set(page.nodes.map(({ ticketId }) => ticketId ?? ''))];
    },
    ({ id }, { world, viewer }) =>
      world.drafts.some(({ ticketId, ownerId }) => ticketId === id && ownerId === viewer.personId),
  ),
  'drafts on a ticket': eachTicket(
    async (viewer, { id }) => (await contextOf(viewer).loader(draftsOfTicket).load(id)).length > 0,
    ({ id, agentId }, { world, viewer }) =>
      world.drafts.some(
        ({ ticketId, ownerId, kind }) =>
          ticketId === id &&
          (ownerId === viewer.personId || (agentId === viewer.personId && STAFF_DRAFTS.includes(kind))),
      ),
  ),
  'who is on a page': eachTicket(async (viewer, { id }) =>
    succeedsWith(async () => {
      const flow = await followPresence(em(), board, viewer, id);
      return toldOf(flow as Flow<never>, { ticketId: id, people: [] });
    }),
  ),
  'a warning': ofTickets(({ world, viewer }) => warned(viewer, false, world.tickets)),
  'a warning of one’s own': ofTickets(
    ({ world, viewer }) => warned(viewer, true, world.tickets),
    ({ agentId }, { viewer }) => agentId === viewer.personId,
  ),
  'the live events of a ticket': {
    all: ({ world }) =>
      allEvents(world.tickets).map(({ ticket, happened }) => keyOf(ticket, happened.version)),
    expected: ({ world, viewer }) =>
      allEvents(world.tickets)
        .filter(({ ticket, happened }) => partSays(viewer, ticket, happened))
        .map(({ ticket, happened }) => keyOf(ticket, happened.version)),
    shown: async ({ world, viewer }) => {
      const told = await Promise.all(
        world.tickets.map(async (ticket) => {
          const followed = await attempt(() => followTicket(following(viewer), ticket.id));
          if (!followed.ok) return [];
          const flow = followed.value as Flow<never>;
          return those(ticket.events, (happened) => toldOf(flow, changeOf(ticket, happened))).then((events) =>
            events.map(({ version }) => keyOf(ticket, version)),
          );
        }),
      );
      return told.flat();
    },
  },
  'the live events of a queue': {
    all: ({ world }) =>
      allEvents(world.tickets).map(({ ticket, happened }) => keyOf(ticket, happened.version)),
    expected: ({ world, viewer }) =>
      allEvents(world.tickets).flatMap(({ ticket, happened }) => {
        const kind = queueKind(viewer, ticket, happened);
        return kind === null ? [] : [keyOf(ticket, happened.version, kind)];
      }),
    shown: async ({ world, viewer }) => {
      const flow = (await followQueue(following(viewer), {})) as unknown as Flow<never>;
      const told = await Promise.all(
        allEvents(world.tickets).map(async ({ ticket, happened }) => {
          const change = (await picked(flow, changeOf(ticket, happened))) as QueueChange | null;
          return change ? [keyOf(ticket, happened.version, change.kind)] : [];
        }),
      );
      return told.flat();
    },
  },
  'a mention': eachTicket(
    async (viewer, { id }, { readers }) => {
      const agent = readers.find(({ role }) => role === 'agent') as Viewer;
      return succeeds(() => requireMentionable(em(), agent, id, [viewer.personId]));
    },
    undefined,
    true,
  ),
  'a timeline': {
    all: ({ world }) =>
      allEvents(world.tickets).map(({ ticket, happened }) => keyOf(ticket, happened.version)),
    expected: ({ world, viewer }) =>
      allEvents(world.tickets)
        .filter(({ ticket, happened }) => partSays(viewer, ticket, happened))
        .map(({ ticket, happened: { version, sharedVersion } }) =>
          keyOf(ticket, viewer.role === 'correspondent' ? (sharedVersion ?? 0) : version),
        ),
    shown: async ({ world, viewer }) => {
      const pages = await Promise.all(
        world.tickets.map(async (ticket) => {
          const row = await contextOf(viewer).loader(visibleTicketById).load(ticket.id);
          if (!row) return [];
          const { nodes } = await readTimeline(em(), viewer, row, { first: 50, after: null });
          return nodes.map(({ version }) => keyOf(ticket, version));
        }),
      );
      return pages.flat();
    },
  },
  'a file': {
    all: ({ world }) => world.tickets.flatMap((ticket) => idsOf(ticket.files)),
    expected: ({ world, viewer }) =>
      world.tickets.flatMap((ticket) => idsOf(ticket.files.filter((file) => partSays(viewer, ticket, file)))),
    shown: ({ world, viewer }) =>
      those(
        world.tickets.flatMap((ticket) => idsOf(ticket.files)),
        async (id) => (await files.open(viewer, id)) !== null,
      ),
  },
  'an article named in a message': eachTicket(namesArticle, ({ named }) => named === 'shared'),
  'an article named in a note': eachTicket(namesArticle, ({ named }) => named === 'internal', true),
  'the establishments that one knows of': {
    all: ({ world }) => world.establishments,
    expected: ({ world, viewer }) => world.establishments.filter((id) => knows(viewer, id, world.tickets)),
    shown: ({ world, viewer }) =>
      those(
        world.establishments,
        async (id) => (await contextOf(viewer).loader(knownEstablishmentById).load(id)) !== null,
      ),
  },
  'what an establishment runs': {
    all: ({ world }) => runs(world.establishments),
    expected: ({ world, viewer }) =>
      runs(world.establishments, (id, productId) =>
        knows(
          viewer,
          id,
          world.tickets.filter((ticket) => ticket.productId === productId),
        ),
      ),
    shown: async ({ world, viewer }) => {
      const loader = contextOf(viewer).loader(deploymentsOfEstablishment);
      const found = await Promise.all(world.establishments.map((id) => loader.load(id)));
      return found.flat().map(({ establishmentId, productId }) => `${establishmentId} ${productId}`);
    },
  },
  'a directory': {
    all: ({ world }) => world.establishments,
    expected: ({ world, viewer }) =>
      world.establishments.filter((id) => viewer.role !== 'provider' && knows(viewer, id, [])),
    shown: ({ world, viewer }) =>
      those(world.establishments, (establishmentId) =>
        succeeds(() => listCorrespondents(em(), viewer, { establishmentId, first: 50, after: null })),
      ),
  },
};

async function namesArticle(viewer: Viewer, { id, named }: RandomTicket): Promise<boolean> {
  const context = contextOf(viewer);
  if (named === null || !(await context.loader(visibleTicketById).load(id))) return false;
  return (await context.loader(articlesNamedOn).load(id)).length > 0;
}

function knows(viewer: Viewer, id: string, tickets: readonly RandomTicket[]): boolean {
  if (viewer.role === 'correspondent') return viewer.establishmentId === id;
  if (viewer.role !== 'provider') return true;
  return tickets.some((ticket) => ticket.establishmentId === id && ruleSays(viewer, ticket));
}
const runs = (
  establishments: readonly string[],
  where: (id: string, productId: string) => boolean = () => true,
): string[] =>
  establishments.flatMap((id) =>
    Object.values(PRODUCTS)
      .filter((productId) => where(id, productId))
      .map((productId) => `${id} ${productId}`),
  );

/** How often each path had something to show, and to hide, in all worlds: one that never does proves nothing. */
const shows = new Map<string, number>();
const hides = new Map<string, number>();
const add = (to: Map<string, number>, name: string, more: number) => to.set(name, (to.get(name) ?? 0) + more);

/** What a path shows to somebody that the rule does not say, or does not show though it says so. */
interface Difference {
  readonly path: string;
  readonly role: string;
  readonly expected: unknown;
  readonly shown: unknown;
}
const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

async function differencesFor(given: Case): Promise<Difference[]> {
  const { world, viewer } = given;
  const { role } = viewer;
  const found = await Promise.all(
    Object.entries(PATHS).map(async ([path, { all, expected: rule, shown: ask }]) => {
      const expected = rule(given).toSorted();
      add(shows, path, expected.length);
      add(hides, path, all(given).length - expected.length);
      return { path, role, expected, shown: (await ask(given)).toSorted() };
    }),
  );
  const expected = countsBy(world, viewer);
  add(shows, COUNTS, expected.length);
  add(hides, COUNTS, world.tickets.length - (expected[0] ?? 0));
  const counts = { path: COUNTS, role, expected, shown: await countsFor(viewer) };
  return [...found, counts].filter((each) => differ(each.expected, each.shown));
}
const COUNTS = 'counts';

async function differencesIn(world: RandomWorld): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const viewer of world.readers) found.push(...(await differencesFor({ world, viewer })));
  return found;
}

/** By the rule: tickets listed, tickets found, and what waits in the queues. */
function countsBy({ tickets }: RandomWorld, viewer: Viewer): number[] {
  const seen = tickets.filter((ticket) => ruleSays(viewer, ticket));
  const count = (test: (ticket: RandomTicket) => boolean) => seen.filter(test).length;
  const open = ({ status }: RandomTicket) => status !== 'closed';
  const ownerOf = ({ correspondentId, agentId }: RandomTicket) =>
    viewer.role === 'correspondent' ? correspondentId : agentId;
  return [
    seen.length,
    seen.length,
    count(({ status }) => status === 'submitted'),
    count((ticket) => open(ticket) && ownerOf(ticket) === viewer.personId),
    count((ticket) => open(ticket) && ticket.agentId === null),
    count(({ overdue }) => overdue),
    count(({ status }) => status === 'awaiting-complement'),
    count(({ toReview }) => toReview),
  ];
}

async function countsFor(viewer: Viewer): Promise<number[]> {
  const found = await searchTickets(em(), viewer, { text: SHARED_WORD, filter: null, first: 1, after: null });
  const counts = await countQueues(em(), viewer, NOW);
  const { unacknowledged, mine, unassigned, overdue, awaitingComplement, toReview } = counts;
  return [
    (await listed(viewer)).totalCount,
    found.totalCount,
    unacknowledged,
    mine,
    unassigned,
    overdue,
    awaitingComplement,
    toReview,
  ];
}

/** Gives every ticket to somebody else. */
async function handOver(world: RandomWorld): Promise<RandomWorld> {
  const staff = world.readers.filter((reader) => seesInternal(reader));
  const tickets = world.tickets.map((ticket, rank) => {
    const now = staff.findIndex(({ personId }) => personId === ticket.agentId);
    return {
      ...ticket,
      agentId: staff[(now + 1 + (rank % (staff.length - 1))) % staff.length]?.personId ?? null,
    };
  });
  for (const { id, agentId } of tickets) {
    await em().execute(`update ticket set agent_id = ? where id = ?`, [agentId, id]);
  }
  return { ...world, tickets };
}

/** Who followed a ticket before it went to somebody else: told after it as the rule says then. */
async function differencesAfter(
  world: RandomWorld,
  change: (world: RandomWorld) => Promise<RandomWorld>,
): Promise<{ after: RandomWorld; found: Difference[] }> {
  const opened = await Promise.all(
    world.readers.flatMap((viewer) =>
      world.tickets
        .filter((ticket) => ruleSays(viewer, ticket))
        .map(async ({ id }) => ({
          viewer,
          id,
          live: (await followTicket(following(viewer), id)) as unknown as Flow<never>,
          presence: (await followPresence(em(), board, viewer, id)) as unknown as Flow<never>,
        })),
    ),
  );
  const after = await change(world);
  const found: Difference[] = [];
  for (const { viewer, id, live, presence } of opened) {
    const ticket = after.tickets.find((each) => each.id === id) as RandomTicket;
    const first = changeOf(ticket, ticket.events[0] as RandomEvent);
    const shown = [await toldOf(live, first), await toldOf(presence, { ticketId: id, people: [] })];
    const is = ruleSays(viewer, ticket);
    const expected = [is, is];
    if (differ(expected, shown)) found.push({ path: FOLLOWED, role: viewer.role, expected, shown });
    add(is ? shows : hides, FOLLOWED, 2);
  }
  return { after, found };
}
const FOLLOWED = 'what was followed before';

/** Mails that are told of stay told of: written again, as the rule says now. */
async function writeMails(): Promise<void> {
  await em().execute(`delete from mail`);
  await em().execute(`update notification set mailed_at = null`);
  await new NotificationMails({ em: em(), clock }).runDue();
}

describe('C3.3.1, C3.3.3 every path shows what the rule says', () => {
  it.each(Array.from({ length: WORLDS }, (_, rank) => rank + 1))('in random world %i', async (seed) => {
    const world = await writeRandomWorld(em(), seed);
    await fillSearch(em());
    await writeMails();
    expect(await differencesIn(world)).toEqual([]);
    // Every ticket goes to somebody else.
    const { after, found } = await differencesAfter(world, handOver);
    expect(found).toEqual([]);
    await writeMails();
    expect(await differencesIn(after)).toEqual([]);
  });

  it('having something to show and something to hide on each of them', () => {
    const names = [...Object.keys(PATHS), COUNTS, FOLLOWED];
    const seldom = names.filter((name) =>
      [shows, hides].some((counted) => (counted.get(name) ?? 0) < WORLDS),
    );
    expect(seldom).toEqual([]);
    const cells = [...shows.values(), ...hides.values()].reduce((sum, count) => sum + count, 0);
    expect(cells).toBeGreaterThan(WORLDS * 3_000);
  });
});
