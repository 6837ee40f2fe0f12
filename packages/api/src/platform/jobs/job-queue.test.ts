import { PgBoss } from 'pg-boss';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase } from '../../testing/postgres.js';
import { connect } from '../database/index.js';
import { JobQueues } from './index.js';

const { url } = await createTestDatabase();
const orm = await connect({ url, entities: [], pool: 4 });
const complaints: string[] = [];
const complain = (_details: object, message: string) => void complaints.push(message);
const queues = new JobQueues({ url, log: { warn: complain }, polling: 0.5 });
await queues.start();
/** As the clock of pg-boss, when the minute comes. */
const clock = new PgBoss({ connectionString: url, schema: 'pgboss', supervise: false, schedule: false });
await clock.start();
afterAll(async () => {
  await clock.stop({ graceful: false });
  await queues.stop();
  await orm.close();
});

/** Real time: pg-boss has its own. */
const soon = { timeout: 20_000, interval: 50 };

describe('work at regular hours', () => {
  it('is done by one server of many', async () => {
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
      await clock.send('tick', {});
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

  it('starts on a schema that another server has made', async () => {
    const other = new JobQueues({ url, log: { warn: complain } });
    await other.start();
    await other.stop();
    expect(complaints).toEqual([]);
  });
});
