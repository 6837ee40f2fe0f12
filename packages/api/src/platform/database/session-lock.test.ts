import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../../testing/postgres.js';
import { SessionLock } from './index.js';

const { url } = await createTestDatabase();

function lock(name: string): SessionLock {
  const made = new SessionLock({ url, name });
  onTestFinished(() => made.close());
  return made;
}

/** Work that ends when it is told to. */
function held() {
  const { promise: begun, resolve: begin } = Promise.withResolvers<() => boolean>();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const work = async (isHeld: () => boolean) => {
    begin(isHeld);
    await ended;
    return 'done';
  };
  return { work, begun, end };
}

it('is one holder’s at a time, and free again when the work is done or has failed', async () => {
  const [one, other] = [lock('a'), lock('a')];
  const { work, begun, end } = held();
  const working = one.run(work);
  await begun;
  expect(await other.run(async () => 'mine')).toBeNull();
  expect(await lock('b').run(async () => 'mine')).toBe('mine');
  end();
  expect(await working).toBe('done');
  await expect(other.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await one.run(async () => 'mine')).toBe('mine');
});

it('leaves no transaction open while its holder works', async () => {
  const { work, begun, end } = held();
  const working = lock('quiet').run(work);
  await begun;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const { rows } = await client.query(
    `select a.state from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and a.datname = current_database()`,
  );
  expect(rows).toEqual([{ state: 'idle' }]);
  end();
  await working;
});

it('is free when its holder’s connection is cut; the holder knows, and takes another', async () => {
  const [one, other] = [lock('cut'), lock('cut')];
  const { work, begun, end } = held();
  const working = one.run(work);
  const isHeld = await begun;
  expect(isHeld()).toBe(true);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`,
  );
  await expect.poll(isHeld).toBe(false);
  await expect.poll(() => other.run(async () => 'mine')).toBe('mine');
  end();
  expect(await working).toBe('done');
  expect(await one.run(async () => 'mine')).toBe('mine');
});
