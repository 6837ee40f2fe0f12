import { readFile, readdir } from 'node:fs/promises';
import { openTicket } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { METRICS_TOKEN } from '@assistance/api/testing/metrics';
import { createDatabaseApart } from '@assistance/api/testing/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, WORLD } from '../support/world.js';

/** Far longer than any limit, far shorter than for ever: what a frozen server would take. */
const PATIENCE = 100_000;

let desk: ServerProcess;
let camille: TestClient;
let alix: TestClient;
/** The server and all of its processes, whatever the user that they run as. */
let postgres: number[];

const parentOf = async (pid: string): Promise<number> =>
  Number(/\) \S (\d+)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))?.[1]);

async function processesOf(databaseUrl: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: string }>('select pg_backend_pid()::text as pid');
  const server = await parentOf(rows[0]?.pid ?? '');
  await client.end();
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(pids.map(parentOf));
  return [server, ...pids.filter((_pid, index) => parents[index] === server).map(Number)];
}

/** Signals all of them; those that ended meanwhile are no matter. */
function signal(name: NodeJS.Signals): void {
  for (const pid of postgres) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended.
    }
  }
}

async function freeze(): Promise<void> {
  postgres = await processesOf(desk.databaseUrl);
  signal('SIGSTOP');
}

describe.skipIf(process.platform !== 'linux')('a PostgreSQL that is frozen', () => {
  beforeAll(async () => {
    const { url } = await createDatabaseApart({ template: WORLD });
    desk = await startServer({ databaseUrl: url, env: { DATABASE_STATEMENT_SECONDS: '1' } });
    [camille, alix] = [new TestClient(desk.url), new TestClient(desk.url)];
    await camille.signIn('camille', PASSWORD);
    await alix.signIn('alix', PASSWORD);
    await openTicket(camille);
    await freeze();
  });
  afterAll(() => signal('SIGCONT'));

  const get = (path: string, headers = {}) =>
    fetch(`${desk.url}${path}`, { headers, signal: AbortSignal.timeout(PATIENCE) });

  it('is said to be away, and the desk to be alive', async () => {
    for (const path of ['/health', '/health/ready']) {
      const answer = await get(path);
      expect([answer.status, await answer.json()]).toEqual([503, { ok: false }]);
    }
    expect((await get('/health/live')).status).toBe(200);
    // Asked a hundred times, it is asked once: what watches takes nobody's connection.
    const answers = await Promise.all(Array.from({ length: 100 }, () => get('/health')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  });

  it('takes with it the figures that it holds, and no others', async () => {
    const answer = await get('/metrics', { authorization: `Bearer ${METRICS_TOKEN}` });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toMatch(/^assistance_live_listeners 0$/m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
    expect(text).not.toMatch(/^assistance_(mail_failed|knowledge_base_lag_events) /m);
  });

  it('fails each request with a reference, keeps none of them waiting for ever', async () => {
    // More than the pool has connections.
    const asked = Array.from({ length: 15 }, () =>
      camille.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ tickets { totalCount } }' }),
        signal: AbortSignal.timeout(PATIENCE),
      }),
    );
    for (const answer of await Promise.all(asked)) {
      expect(answer.status).toBe(500);
      expect(await answer.text()).toContain('UNEXPECTED');
    }
  });

  it('is used again by itself once it answers', async () => {
    signal('SIGCONT');
    await vi.waitFor(async () => expect((await get('/health/ready')).status).toBe(200), {
      timeout: PATIENCE,
      interval: 100,
    });
    const live = alix.subscribe(
      `subscription ($after: String) { queueChanged(after: $after) { ticketId } }`,
      {
        after: '0.0',
      },
    );
    const { id } = await openTicket(camille);
    let told = '';
    while (told !== id) told = (await live.next()).queueChanged.ticketId;
    await live.stop();
    expect(desk.output()).not.toMatch(/nobody listened|nobody waited/);
  });

  it('does not keep the desk from ending', async () => {
    await freeze();
    await vi.waitFor(async () => expect((await get('/health/ready')).status).toBe(503), {
      timeout: PATIENCE,
    });
    await expect(desk.stop()).resolves.toBeTypeOf('number');
  });
});
