import { once } from 'node:events';
import { connect as dial, createServer, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase, EMPTY } from '../../testing/postgres.js';
import { openSearchPool } from '../../knowledge-base/index.js';
import { connect, type TimeLimits } from './index.js';

const { url } = await createTestDatabase({ template: EMPTY });

/** On the way to the database: once it swallows, nothing comes through, and nobody is notified. */
async function openWay() {
  const target = new URL(url);
  let swallows = false;
  const sockets = new Set<Socket>();
  const way = createServer((socket) => {
    const far = dial(Number(target.port), target.hostname);
    for (const [from, to] of [
      [socket, far],
      [far, socket],
    ] as const) {
      sockets.add(from);
      from.on('error', () => {}).on('close', () => to.destroy());
      from.on('data', (data) => !swallows && to.write(data));
    }
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    way.close();
  });
  const address = new URL(url);
  address.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
  return { url: address.href, swallow: (does: boolean) => void (swallows = does) };
}

/** Something of a pool of one connection, with these limits. */
const POOLS = {
  async requests(address: string, limits: TimeLimits) {
    const orm = await connect({ url: address, entities: [], pool: 1, limits });
    afterAll(() => orm.close(true));
    return (sql: string) => orm.em.fork().execute(sql);
  },
  async searches(address: string, limits: TimeLimits) {
    const pool = openSearchPool(address, 1, limits);
    pool.on('error', () => {});
    afterAll(() => pool.end());
    return async (sql: string) => (await pool.query(sql)).rows as unknown[];
  },
};

describe.each(Object.entries(POOLS))('the pool of %s', (_name, open) => {
  it('ends a statement that takes too long, and goes on', async () => {
    const ask = await open(url, { connection: 60_000, statement: 200 });
    await expect(ask('select pg_sleep(600)')).rejects.toThrow('statement timeout');
    expect(await ask('select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('keeps nobody waiting for a connection for ever', async () => {
    const ask = await open(url, { connection: 200, statement: 60_000 });
    const outside = new pg.Client({ connectionString: url });
    await outside.connect();
    const long = ask(`select pg_sleep(600), 'the long one'`).catch(() => null);
    const running = `select pid from pg_stat_activity where query like '%the long one%' and pid <> pg_backend_pid()`;
    await expect.poll(async () => (await outside.query(running)).rowCount).toBe(1);
    await expect(ask('select 1')).rejects.toThrow(/timeout/);
    await outside.query(running.replace('pid', 'pg_cancel_backend(pid)'));
    await long;
    await outside.end();
    expect(await ask('select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('leaves a connection whose other end says nothing, and takes another', async () => {
    const way = await openWay();
    const ask = await open(way.url, { connection: 60_000, statement: 100 });
    await ask('select 1');
    way.swallow(true);
    await expect(ask('select 2')).rejects.toThrow('has said nothing');
    way.swallow(false);
    expect(await ask('select 3 as alive')).toEqual([{ alive: 3 }]);
  });
});
