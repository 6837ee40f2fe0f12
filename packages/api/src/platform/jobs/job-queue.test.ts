import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase } from '../../testing/postgres.js';
import { connect } from '../database/index.js';
import { JobQueues, type QueueSettings } from './index.js';

const { url } = await createTestDatabase();
const orm = await connect({ url, entities: [], pool: 4 });
const complaints: string[] = [];
const complain = (_details: object, message: string) => void complaints.push(message);
const queues = new JobQueues({ url, log: { warn: complain }, polling: 0.5 });
await queues.start();
afterAll(async () => {
  await queues.stop();
  await orm.close();
});

const AT_ONCE: QueueSettings = { retries: 2, retryDelay: 0, longestDelay: 1, expires: 30, concurrency: 1 };
const enqueue = (name: string, ...keys: string[]) =>
  orm.em.fork().transactional((em) =>
    queues.enqueue(
      em,
      name,
      keys.map((key) => ({ key, data: { key } })),
    ),
  );
/** Real time: pg-boss has its own. */
const soon = { timeout: 20_000, interval: 50 };

describe('durable jobs', () => {
  it('are enqueued in the open transaction: rolled back with it', async () => {
    const done: string[] = [];
    await queues.work<{ key: string }>(
      'kept',
      AT_ONCE,
      async ({ key }) => void done.push(key),
      async () => {},
    );
    const undone = orm.em.fork().transactional(async (em) => {
      await queues.enqueue(em, 'kept', [{ key: 'lost', data: { key: 'lost' } }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await enqueue('kept', 'found');
    await vi.waitFor(() => expect(done).toEqual(['found']), soon);
    await expect(queues.enqueue(orm.em.fork(), 'kept', [{ key: 'a', data: {} }])).rejects.toThrow(
      'transaction',
    );
  });

  it('of one key are one, for as long as it waits', async () => {
    const done: string[] = [];
    let release = () => {};
    const first = new Promise<void>((resolve) => (release = resolve));
    await queues.work<{ key: string }>(
      'single',
      AT_ONCE,
      async ({ key }) => {
        done.push(key);
        await first;
      },
      async () => {},
    );
    await enqueue('single', 'one');
    await vi.waitFor(() => expect(done).toEqual(['one']), soon);
    await enqueue('single', 'one', 'two');
    release();
    await vi.waitFor(() => expect(done).toEqual(['one', 'two']), soon);
  });

  it('that fail are tried again, then buried', async () => {
    let tries = 0;
    const buried: string[] = [];
    await queues.work<{ key: string }>(
      'failing',
      AT_ONCE,
      () => Promise.reject(new Error(`try ${(tries += 1)}`)),
      async ({ key }) => void buried.push(key),
    );
    await enqueue('failing', 'bad');
    await vi.waitFor(() => expect(buried).toEqual(['bad']), soon);
    expect(tries).toBe(3);
  });

  it('at regular hours are done by one server of many', async () => {
    const other = new JobQueues({ url, log: { warn: complain }, polling: 0.5 });
    await other.start();
    try {
      let ticks = 0;
      const tick = () => Promise.resolve(void (ticks += 1));
      await queues.everyMinute('tick', tick);
      await other.everyMinute('tick', tick);
      const planned = await orm.em
        .fork()
        .execute(`select name, cron from pgboss.schedule where name = 'tick'`);
      expect(planned).toEqual([{ name: 'tick', cron: '* * * * *' }]);
      // As the clock of pg-boss does when the minute comes.
      await enqueue('tick', '');
      await vi.waitFor(() => expect(ticks).toBe(1), soon);
      const left = await orm.em
        .fork()
        .execute(`select 1 from pgboss.job where name = 'tick' and state < 'completed'`);
      expect(left).toEqual([]);
      expect(ticks).toBe(1);
    } finally {
      await other.stop();
    }
  });

  it('start on a schema that another server has made', async () => {
    const other = new JobQueues({ url, log: { warn: complain } });
    await other.start();
    await other.stop();
    expect(complaints).toEqual([]);
  });
});
