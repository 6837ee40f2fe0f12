import { openTicket } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LiveClient } from '../support/live-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, PEOPLE, WORLD } from '../support/world.js';

const EVENTS = 5_000;
const CLIENTS = 200;
const TICKETS = 20;
const AGENTS = [PEOPLE.alix.id, PEOPLE.dominique.id, PEOPLE.paul.id, PEOPLE.ada.id];
/** May see each of the tickets: the Amue’s own, and the establishment that wrote them. One person has sixty sockets at most. */
const READERS = ['alix', 'dominique', 'ada', 'camille'] as const;
const QUEUE = `subscription ($filter: TicketFilter, $after: String) {
  queueChanged(filter: $filter, after: $after) { cursor kind ticketId version } }`;
const TICKET = `subscription ($id: ID!, $after: String) {
  ticketUpdated(ticketId: $id, after: $after) { cursor ticketId version } }`;

let desk: ServerProcess;
let pool: pg.Pool;
/** Of several sessions, as many pages as a person may have open. */
const cookies: string[] = [];
const tickets: string[] = [];

beforeAll(async () => {
  desk = await startServer({ template: WORLD });
  pool = new pg.Pool({ connectionString: desk.databaseUrl, max: 6 });
  const camille = new TestClient(desk.url);
  await camille.signIn('camille', PASSWORD);
  for (let rank = 0; rank < TICKETS; rank += 1) tickets.push((await openTicket(camille)).id);
  for (let rank = 0; rank < CLIENTS / 20; rank += 1) {
    const reader = new TestClient(desk.url);
    await reader.signIn(READERS[rank % READERS.length] ?? '', PASSWORD);
    cookies.push(reader.cookie ?? '');
  }
});
afterAll(() => pool.end());

/** The same numbers in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What each ticket is in the writers' eyes: who has it in charge. */
const held = new Map<string, { version: number; agentId: string | null }>();

/**
 * Writes events around the use cases, as many servers would at once: several at a time, some transactions long and some
 * that take everything back.
 */
async function write(events: number, random: (below: number) => number): Promise<void> {
  let left = events;
  const facts = { status: 'in-progress', blocking: false, dueAt: null, openedAt: '2026-11-24T09:00:00.000Z' };
  // A ticket is held by one writer, as its row's lock would.
  const writer = async (own: readonly string[]) => {
    const client = await pool.connect();
    try {
      while (left > 0) {
        const many = Math.min(left, 1 + random(12));
        const isTakenBack = random(10) === 0;
        if (!isTakenBack) left -= many;
        const before = new Map(own.map((id) => [id, held.get(id) ?? { version: 1, agentId: null }]));
        await client.query('begin');
        for (let rank = 0; rank < many; rank += 1) {
          const id = own[random(own.length)] ?? '';
          const was = before.get(id) ?? { version: 1, agentId: null };
          const now = { version: was.version + 1, agentId: AGENTS[random(AGENTS.length)] ?? null };
          before.set(id, now);
          const changed = was.agentId === now.agentId ? {} : { agentId: was.agentId };
          await client.query(
            `insert into ticket_event (ticket_id, version, type, internal, shared_version, at, data, facts)
             values ($1, $2, 'TicketAssigned', false, $2, now(), '{}', $3)`,
            [id, now.version, JSON.stringify({ ...facts, agentId: now.agentId, was: changed })],
          );
        }
        await client.query(isTakenBack ? 'rollback' : 'commit');
        if (!isTakenBack) for (const [id, now] of before) held.set(id, now);
      }
    } finally {
      client.release();
    }
  };
  const share = Math.ceil(TICKETS / 4);
  await Promise.all([0, 1, 2, 3].map((rank) => writer(tickets.slice(rank * share, (rank + 1) * share))));
}

interface Written {
  readonly id: string;
  readonly version: number;
  readonly agentId: string | null;
  readonly wasAgentId: string | null;
}
/** What was written, in the order in which it became visible. */
async function logSince(position: number): Promise<Written[]> {
  const { rows } = await pool.query<Written>(
    `select ticket_id as id, version, facts->>'agentId' as "agentId",
            case when facts->'was' ? 'agentId' then facts->'was'->>'agentId' else facts->>'agentId' end as "wasAgentId"
       from ticket_event where position > $1 order by tx_order, position`,
    [position],
  );
  return rows;
}
const lastPosition = async (): Promise<number> =>
  Number(
    (await pool.query<{ last: string }>('select max(position) as last from ticket_event')).rows[0]?.last,
  );

/** What a page follows, and what it must have been told of the log. */
interface Page {
  readonly client: LiveClient;
  readonly expected: (log: readonly Written[]) => string[];
}

const kindFor = (agentId: string, { agentId: is, wasAgentId: was }: Written): string | null => {
  if (was === agentId) return is === agentId ? 'MOVED' : 'LEFT';
  return is === agentId ? 'ENTERED' : null;
};

function openPage(rank: number, url: () => string): Page {
  const cookie = cookies[rank % cookies.length] ?? '';
  if (rank % 20 === 0) {
    return {
      client: new LiveClient({ url, cookie, query: QUEUE }),
      expected: (log) => log.map(({ id, version }) => `MOVED ${id} ${version}`),
    };
  }
  if (rank % 2 === 0) {
    const agentId = AGENTS[(rank / 2) % AGENTS.length] ?? '';
    return {
      client: new LiveClient({ url, cookie, query: QUEUE, variables: { filter: { agentId: [agentId] } } }),
      expected: (log) =>
        log.flatMap((entry) => {
          const kind = kindFor(agentId, entry);
          return kind === null ? [] : [`${kind} ${entry.id} ${entry.version}`];
        }),
    };
  }
  const id = tickets[rank % TICKETS] ?? '';
  return {
    client: new LiveClient({ url, cookie, query: TICKET, variables: { id } }),
    expected: (log) => log.filter((entry) => entry.id === id).map(({ version }) => ` ${id} ${version}`),
  };
}

const toldTo = ({ client }: Page): string[] =>
  client.told.map(
    ({ kind, ticketId, version }) => `${String(kind ?? '')} ${String(ticketId)} ${String(version)}`,
  );

async function everyoneHasIt(
  pages: readonly Page[],
  log: readonly Written[],
  timeout: number,
): Promise<void> {
  await vi.waitFor(
    () => {
      for (const page of pages) expect(page.client.told.length).toBe(page.expected(log).length);
    },
    { timeout, interval: 200 },
  );
  for (const page of pages) {
    expect(page.client.refused).toBeNull();
    expect(toldTo(page)).toEqual(page.expected(log));
  }
}

describe('two servers on one database', () => {
  it(`tell ${CLIENTS} pages that come and go at random exactly what happened, in order, each once`, async () => {
    const servers = [desk, await startServer({ beside: desk })];
    const random = randomFrom(15);
    const anywhere = () => servers[random(servers.length)]?.url ?? desk.url;
    const pages = Array.from({ length: CLIENTS }, (_, rank) => openPage(rank, anywhere));
    onTestFinished(() => {
      for (const { client } of pages) client.stop();
    });
    await Promise.all(pages.map(({ client }) => client.following));
    for (const { client } of pages) {
      // Each link lasts for some events; some are cut in the middle of what they are told again.
      let patience = 20 + random(200);
      client.onTold = () => {
        patience -= 1;
        if (patience > 0) return;
        patience = 20 + random(400);
        client.cut();
      };
    }
    const start = await lastPosition();
    await write(EVENTS, random);
    const log = await logSince(start);
    expect(log).toHaveLength(EVENTS);
    await everyoneHasIt(pages, log, 150_000);
    const cuts = pages.reduce((sum, { client }) => sum + client.closed.length, 0);
    expect(cuts).toBeGreaterThan(CLIENTS);
  });

  it('that restart one after the other lose nobody and tell nobody anything twice', async () => {
    const servers = [desk, await startServer({ beside: desk })];
    const random = randomFrom(16);
    const pages = Array.from({ length: 30 }, (_, rank) =>
      openPage(rank, () => servers[random(servers.length)]?.url ?? desk.url),
    );
    onTestFinished(() => {
      for (const { client } of pages) client.stop();
    });
    await Promise.all(pages.map(({ client }) => client.following));
    const start = await lastPosition();
    const [writing, restarting] = [
      write(400, random),
      (async () => {
        const [, second] = servers;
        expect(await second?.stop()).toBe(0);
        servers[1] = await startServer({ beside: desk });
      })(),
    ];
    await Promise.all([writing, restarting]);
    await everyoneHasIt(pages, await logSince(start), 90_000);
    // They were told to go on elsewhere; one that had just come may have found the door closed.
    expect(pages.flatMap(({ client }) => client.closed)).toContain(1012);
  });
});
