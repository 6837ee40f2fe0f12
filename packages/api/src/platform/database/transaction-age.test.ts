import pg from 'pg';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../../testing/postgres.js';
import { connect, oldestTransactionAge } from './index.js';

const { url } = await createTestDatabase();
const elsewhere = await createTestDatabase();
const orm = await connect({ url, entities: [], pool: 2 });
afterAll(() => orm.close());

async function session(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
const age = (whose: 'own' | 'foreign') => oldestTransactionAge(orm.em.fork(), whose);

it('is that of the oldest transaction that is open, in this database or in another', async () => {
  expect(await age('own')).toBe(0);
  const [own, foreign] = [await session(url), await session(elsewhere.url)];
  await foreign.query('begin; select pg_current_xact_id()');
  expect(await age('own')).toBe(0);
  expect(await age('foreign')).toBeGreaterThan(0);
  await own.query('begin');
  const [one, later] = [await age('own'), await age('own')];
  expect(one).toBeGreaterThan(0);
  expect(later).toBeGreaterThan(one);
  await own.query('commit');
  expect(await age('own')).toBe(0);
});

it('counts a prepared transaction, which no session has any more', async () => {
  const client = await session(url);
  await client.query('begin; create table theirs (n int)');
  await client.query(`prepare transaction 'aged'`);
  onTestFinished(async () => void (await client.query(`rollback prepared 'aged'`)));
  expect(await age('own')).toBeGreaterThan(0);
});
