import { acknowledge, openTicket } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { readMetrics } from '@assistance/api/testing/metrics';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, PEOPLE, WORLD } from '../support/world.js';

let desk: ServerProcess;
let camille: TestClient;
let alix: TestClient;
/** Beside the desk's database, so as to cut its connections and keep this one. */
let outside: pg.Client;
let name: string;

beforeAll(async () => {
  desk = await startServer({ template: WORLD });
  [camille, alix] = [new TestClient(desk.url), new TestClient(desk.url)];
  await camille.signIn('camille', PASSWORD);
  await alix.signIn('alix', PASSWORD);
  const url = new URL(desk.databaseUrl);
  name = url.pathname.slice(1);
  url.pathname = '/postgres';
  outside = new pg.Client({ connectionString: url.href });
  await outside.connect();
});
afterAll(() => outside.end());

const cut = async (): Promise<number> => {
  const { rowCount } = await outside.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`,
    [name],
  );
  return rowCount ?? 0;
};
const allow = (yes: boolean) =>
  outside.query(`alter database ${pg.escapeIdentifier(name)} allow_connections ${yes}`);

describe('a desk whose connections to the database are all cut', () => {
  it('answers the next request, and the one after', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await cut()).toBeGreaterThan(0);
      const ticket = await openTicket(camille, { title: `Après la coupure ${round}` });
      expect((await acknowledge(alix, ticket, PEOPLE.alix.id)).version).toBe(2);
    }
  });

  it('goes on telling those who listen', async () => {
    const live = alix.subscribe(
      `subscription ($after: String) { queueChanged(after: $after) { ticketId type } }`,
      {
        after: '0.0',
      },
    );
    await live.next();
    await cut();
    const ticket = await openTicket(camille);
    const told: string[] = [];
    while (!told.includes(ticket.id)) told.push((await live.next()).queueChanged.ticketId);
    await cut();
    const { id } = await openTicket(camille);
    while (!told.includes(id)) told.push((await live.next()).queueChanged.ticketId);
    await live.stop();
    expect(told.filter((each) => each === ticket.id || each === id)).toEqual([ticket.id, id]);
  });

  it('finds again what is published afterwards', async () => {
    await cut();
    const found = async () =>
      (await camille.query(`{ searchKnowledgeBase(question: "clôture") { totalCount } }`))
        .searchKnowledgeBase;
    expect(await found()).toEqual({ totalCount: 0 });
  });
});

describe('a desk whose database is gone for a while', () => {
  it('says so, refuses with a reference, and works by itself when it is back', async () => {
    await allow(false);
    await cut();
    try {
      const health = await camille.fetch('/health');
      expect([health.status, await health.json()]).toEqual([503, { ok: false }]);
      const { status, body } = await camille.send(`{ tickets { totalCount } }`);
      expect(status).toBe(500);
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNEXPECTED' });
      expect(JSON.stringify(body)).not.toMatch(/connection|postgres|ECONN|terminat/i);
    } finally {
      await allow(true);
    }
    await vi.waitFor(async () => expect((await camille.fetch('/health')).status).toBe(200), 20_000);
    const ticket = await openTicket(camille);
    const { tickets } = await alix.query(`{ tickets(filter: { text: "${ticket.number}" }) { totalCount } }`);
    expect(tickets.totalCount).toBe(1);
  });
});

describe('two servers on one database', () => {
  it('are one desk: a session opens both, and each tells what happens on the other', async () => {
    const other = await startServer({ beside: desk });
    const there = new TestClient(other.url, alix.cookie);
    const live = there.subscribe(`subscription { queueChanged { ticketId } }`);
    await vi.waitFor(
      async () => expect(await readMetrics(other.url)).toMatch(/^assistance_live_listeners 1$/m),
      20_000,
    );
    const { id } = await openTicket(camille);
    expect((await live.next()).queueChanged.ticketId).toBe(id);
    await alix.query('mutation { signOut }');
    expect((await there.query(`{ me { id } }`)).me).toBeNull();
    expect(await other.stop()).toBe(0);
  });
});
