import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { createTestDatabase } from '../../testing/postgres.js';
import { connect, type EntityManager } from './index.js';

const { url } = await createTestDatabase();
const orm = await connect({ url, entities: [], pool: 2 });
const outside = new pg.Client({ connectionString: url });
await outside.connect();
afterAll(async () => {
  await outside.end();
  await orm.close(true);
});

/** Resolves once nobody else is connected. */
async function cut(): Promise<void> {
  const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  await outside.query(`select pg_terminate_backend(pid) ${others}`);
  await expect.poll(async () => (await outside.query(`select ${others}`)).rowCount).toBe(0);
}

it.each<[when: string, work: (em: EntityManager) => Promise<unknown>]>([
  [
    'in the middle of a statement',
    (em) => Promise.all([em.execute('select pg_sleep(20)'), pause(30).then(cut)]),
  ],
  [
    'between two statements',
    (em) =>
      em
        .execute('select 1')
        .then(cut)
        .then(() => em.execute('select 1')),
  ],
  ['before the commit', (em) => em.execute('create temp table mark ()').then(cut)],
])('a connection cut %s of a transaction is not lost to the pool', async (_when, work) => {
  // More often than the pool has connections.
  for (let round = 0; round < 4; round += 1) {
    await expect(orm.em.fork().transactional(work)).rejects.toThrow();
  }
  expect(await orm.em.fork().execute('select 1 as alive')).toEqual([{ alive: 1 }]);
});

it('connections cut while they rest, or outside of any transaction, are not lost either', async () => {
  for (let round = 0; round < 4; round += 1) {
    // One that was cut a moment ago may be noticed only now.
    await orm.em
      .fork()
      .execute('select 1')
      .catch(() => {});
    await cut();
    const asked = orm.em.fork().execute('select pg_sleep(20)');
    // Cut until it is noticed: a first cut may come before the statement does.
    const cutting = (async () => {
      for (let noticed = false; !noticed; await cut()) {
        noticed = await Promise.race([asked.then(Boolean, () => true), pause(50).then(() => false)]);
      }
    })();
    await Promise.all([expect(asked).rejects.toThrow(), cutting]);
  }
  const all = await Promise.all([1, 2, 3, 4].map((n) => orm.em.fork().execute(`select ${n}::int as n`)));
  expect(all).toEqual([1, 2, 3, 4].map((n) => [{ n }]));
});
