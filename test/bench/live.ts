/**
 * Delivery of live events to 2,000 subscribers of one desk, beside a bare `ws` broadcast of the same bytes, in turns within
 * one run; and the memory of a subscriber. The desk, the bare server and the readers are a process each. The desk's time
 * runs from before the event is written to the database, the bare server's from before it is told what to send.
 *
 *     pnpm bench live                    (SUBSCRIBERS, EVENTS a turn, TURNS, PAUSE_MS between two events)
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { migrateDatabase } from '@assistance/api/rooms';
import { startTestServer } from '@assistance/api/testing/postgres-server';
import pg from 'pg';
import { now, type Delivered, type OpenSockets } from './live-load.js';

const SUBSCRIBERS = Number(process.env['SUBSCRIBERS'] ?? 2_000);
const EVENTS = Number(process.env['EVENTS'] ?? 20);
const TURNS = Number(process.env['TURNS'] ?? 9);
/** Pages of one person: the desk bounds what one person follows. */
const PAGES_EACH = 20;
const PAUSE_MS = Number(process.env['PAUSE_MS'] ?? 250);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const HOOKS = ['--import', new URL('../../scripts/lib/typescript-hooks.mjs', import.meta.url).href];
const rank = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const spread = (values: readonly number[], digits: number): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return [rank(sorted, 0.5), sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN]
    .map((value) => value.toFixed(digits))
    .join(' / ');
};

type WorkerMessage = {
  readonly what: string;
  readonly side?: string;
  readonly port?: number;
  readonly rss?: number;
};
const children: ChildProcess[] = [];
const forked = (name: string): ChildProcess => {
  const child = fork(here(name), { execArgv: HOOKS, serialization: 'advanced' });
  children.push(child);
  return child;
};
async function told<T>(child: ChildProcess, what: string): Promise<T> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [WorkerMessage];
    if (message.what === 'closed') throw new Error(`A subscriber was let go: ${JSON.stringify(message)}`);
    if (message.what === what) return message as T;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

const METRICS_TOKEN = randomBytes(16).toString('hex');
const metricsOf = async (url: string): Promise<string> =>
  (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text();

/** The desk as in production. */
async function startDesk(databaseUrl: string, dataDir: string): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', DEMO: '0' };
  const child = spawn(process.execPath, [here('../../packages/api/dist/main.js')], {
    cwd: dataDir,
    env: {
      ...env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'warn',
      METRICS_TOKEN,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  while (
    !(await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await pause(100);
  return url;
}

/** Agents, each with a session for each of a few pages; one ticket. */
async function writeWorld(db: pg.Client): Promise<{ ticketId: string; cookies: string[] }> {
  const [writer, establishment, product, ticketId] = Array.from({ length: 4 }, () => randomUUID());
  const agents = Array.from({ length: Math.ceil(SUBSCRIBERS / PAGES_EACH) }, () => randomUUID());
  await db.query(
    `insert into establishment (id, name, short_name, town, searchable) values ($1, 'E', 'E', 'T', '')`,
    [establishment],
  );
  await db.query(
    `insert into product (id, name, description_fr, description_en) values ($1, 'P', 'p', 'p')`,
    [product],
  );
  const person = `insert into person (id, login, password_hash, first_name, last_name, role, establishment_id)
    values ($1, $2, 'none', 'A', 'B', $3, $4)`;
  for (const [index, agent] of agents.entries())
    await db.query(person, [agent, `agent-${index}`, 'agent', null]);
  await db.query(person, [writer, 'writer', 'correspondent', establishment]);
  await db.query(
    `insert into ticket (id, number, version, status, channel, title, description, last_actions, messages, first_analysis,
       blocking, changed_outside_application, product_id, establishment_id, correspondent_id, opened_at, updated_at,
       shared_version, shared_updated_at, searchable)
     values ($1, '2026-000001', 1, 'submitted', 'web', 't', 'd', 'l', '[]', 'f', false, false, $2, $3, $4, now(), now(), 1, now(), '')`,
    [ticketId, product, establishment, writer],
  );
  const tokens = Array.from({ length: SUBSCRIBERS }, () => randomBytes(32).toString('base64url'));
  await db.query(
    `insert into session (token_digest, person_id, created_at, seen_at, expires_at)
     select digest, ($1::uuid[])[1 + (rank - 1) / ${PAGES_EACH}], now(), now(), now() + interval '1 day'
       from unnest($2::text[]) with ordinality as given (digest, rank)`,
    [agents, tokens.map((token) => createHash('sha256').update(token).digest('base64url'))],
  );
  return { ticketId: ticketId ?? '', cookies: tokens.map((token) => `assistance_session=${token}`) };
}

interface Metered {
  readonly rss: number;
  readonly heap: number;
}
async function deskMemory(url: string): Promise<Metered> {
  const text = await metricsOf(url);
  const read = (name: string) => Number(new RegExp(`^${name} ([\\d.e+]+)$`, 'm').exec(text)?.[1]);
  return { rss: read('process_resident_memory_bytes'), heap: read('nodejs_heap_size_used_bytes') };
}
const kilobytesEach = (before: number, after: number): number => (after - before) / SUBSCRIBERS / 1024;

const QUEUE = `subscription ($filter: TicketFilter, $after: String) { queueChanged(filter: $filter, after: $after) { cursor kind ticketId version } }`;
const subscription = (filter: object | null): string =>
  JSON.stringify({
    // As long as the ids that pages make.
    id: '00000000-0000-4000-8000-000000000000',
    type: 'subscribe',
    payload: { query: QUEUE, variables: { filter } },
  });
const HELLO = '{"type":"connection_init"}';

async function main(): Promise<void> {
  const server = await startTestServer();
  const dataDir = await mkdtemp(join(tmpdir(), 'assistance-bench-live-'));
  const databaseUrl = new URL(server.url);
  const maintenance = new pg.Client({ connectionString: server.url });
  await maintenance.connect();
  await maintenance.query('create database live');
  await maintenance.end();
  databaseUrl.pathname = '/live';
  await migrateDatabase(databaseUrl.href);
  const db = new pg.Client({ connectionString: databaseUrl.href });
  await db.connect();
  try {
    await measure(db, databaseUrl.href, dataDir);
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await db.end();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(db: pg.Client, databaseUrl: string, dataDir: string): Promise<void> {
  const { ticketId, cookies } = await writeWorld(db);
  const deskUrl = await startDesk(databaseUrl, dataDir);
  const bare = forked('./live-bare.ts');
  const { port: barePort = 0 } = await told<WorkerMessage>(bare, 'listening');

  let version = 1;
  /** Gives the ms from before the event was written to its arrival at each subscriber. */
  async function byDesk(readers: ChildProcess): Promise<[times: number[], text: string]> {
    version += 1;
    const coming = told<Delivered>(readers, 'delivered');
    const facts = { status: 'submitted', blocking: false, agentId: null, dueAt: null };
    const begun = now();
    await db.query(
      `insert into ticket_event (ticket_id, version, type, internal, shared_version, at, data, facts)
       values ($1, $2, 'InformationAdded', false, $2, now(), '{}', $3)`,
      [ticketId, version, JSON.stringify({ ...facts, openedAt: '2026-11-24T09:00:00Z', was: {} })],
    );
    const { at, text } = await coming;
    return [at.map((came) => came - begun), text];
  }
  let barely = 1_000_000;
  async function byBare(readers: ChildProcess, model: string): Promise<number[]> {
    barely += 1;
    const text = model.replace(/"version":\d+/, `"version":${barely}`);
    const coming = told<Delivered>(readers, 'delivered');
    const begun = now();
    bare.send({ text });
    return (await coming).at.map((came) => came - begun);
  }
  const open = async (readers: ChildProcess, sockets: Omit<OpenSockets, 'what'>) => {
    const opened = told(readers, 'opened');
    readers.send({ what: 'open', ...sockets } satisfies OpenSockets);
    await opened;
  };

  /** What the first subscribers of all pay for: code that is compiled, a heap that grows to its size. */
  async function warmUp(): Promise<void> {
    const readers = forked('./live-load.ts');
    const port = Number(new URL(deskUrl).port);
    await open(readers, {
      side: 'desk',
      port,
      cookies: cookies.slice(0, 300),
      hello: HELLO,
      subscribe: [subscription(null)],
    });
    for (let event = 0; event < 5; event += 1) await byDesk(readers);
    readers.kill('SIGKILL');
    while (Number(await listening()) > 0) await pause(100);
  }
  const listening = async () => /^assistance_live_listeners (\d+)$/m.exec(await metricsOf(deskUrl))?.[1];

  async function compare(title: string, filters: readonly (object | null)[]): Promise<void> {
    const readers = forked('./live-load.ts');
    const before = await deskMemory(deskUrl);
    const bareMemory = told<WorkerMessage>(bare, 'memory');
    bare.send({});
    const bareBefore = (await bareMemory).rss ?? 0;
    const port = Number(new URL(deskUrl).port);
    await open(readers, { side: 'desk', port, cookies, hello: HELLO, subscribe: filters.map(subscription) });
    while (Number(await listening()) < SUBSCRIBERS) await pause(100);
    const idle = await deskMemory(deskUrl);
    await open(readers, { side: 'bare', port: barePort, cookies, hello: null, subscribe: [''] });
    const bareMemoryAfter = told<WorkerMessage>(bare, 'memory');
    bare.send({});
    const bareAfter = (await bareMemoryAfter).rss ?? 0;

    let [, model] = await byDesk(readers);
    await byBare(readers, model);
    const turns: { desk: number[]; bare: number[] }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [desk, broadcast]: [number[], number[]] = [[], []];
      const sides = [
        async () => {
          const [times, text] = await byDesk(readers);
          model = text;
          desk.push(...times);
        },
        async () => void broadcast.push(...(await byBare(readers, model))),
      ];
      for (const side of turn % 2 === 0 ? sides : sides.toReversed()) {
        for (let event = 0; event < EVENTS; event += 1) {
          await side();
          await pause(PAUSE_MS);
        }
      }
      turns.push({ desk: desk.toSorted((a, b) => a - b), bare: broadcast.toSorted((a, b) => a - b) });
    }
    const busy = await deskMemory(deskUrl);

    say(`${title}: ${SUBSCRIBERS} subscribers, ${TURNS} turns of ${EVENTS} events of ${model.length} bytes`);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      const ours = turns.map(({ desk }) => rank(desk, share));
      const theirs = turns.map(({ bare: times }) => rank(times, share));
      const ratios = ours.map((value, turn) => value / (theirs[turn] ?? Number.NaN));
      say(
        `  ${name}: desk ${spread(ours, 1)} ms, bare ${spread(theirs, 1)} ms; desk / bare ${spread(ratios, 2)}`,
      );
    }
    say(
      `  memory a subscriber: desk ${kilobytesEach(before.rss, idle.rss).toFixed(1)} KB resident` +
        ` (${kilobytesEach(before.heap, idle.heap).toFixed(1)} KB of heap, uncollected),` +
        ` ${kilobytesEach(before.rss, busy.rss).toFixed(1)} KB resident after all turns;` +
        ` bare ${kilobytesEach(bareBefore, bareAfter).toFixed(1)} KB resident`,
    );
    readers.kill('SIGKILL');
    while (Number(await listening()) > 0) await pause(100);
  }

  say('median / lowest / highest of the turns');
  await warmUp();
  await compare('the same queue for all', [null]);
  const days = Array.from({ length: 200 }, (_, index) =>
    new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
  );
  await compare(
    'two hundred different queues',
    days.map((openedFrom) => ({ openedFrom })),
  );
}

await main();
