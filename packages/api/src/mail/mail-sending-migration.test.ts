import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { expect, it, onTestFinished } from 'vitest';
import { connect, migrateUp } from '../platform/database/index.js';
import { MIGRATIONS } from '../rooms.js';
import { createTestDatabase, EMPTY } from '../testing/postgres.js';

it('mails from before the outbox sent by itself are kept: what was in the queue is sent by it, once', async () => {
  const { url } = await createTestDatabase({ template: EMPTY });
  const orm = await connect({ url, entities: [], migrations: MIGRATIONS, pool: 3 });
  onTestFinished(() => orm.close());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await orm.migrator.up({ to: '2026-11-29-06-log-order' });
  // The queue of before, with a job for the mail that was handed over to it.
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', supervise: false, schedule: false });
  await boss.start();
  for (const queue of ['mail', 'mail-dead', 'due-acts']) {
    await boss.createQueue(queue);
    await boss.send(queue, { mailId: 'one' });
  }
  await boss.stop({ graceful: false });
  await client.query(`set session_replication_role = replica`);
  for (const [rank, status] of ['waiting', 'queued', 'sent', 'failed', 'kept'].entries()) {
    await client.query(
      `insert into mail (id, unique_key, kind, status, person_id, address, language, subject, plain, html, thread, created_at,
                         attempts)
       values (gen_random_uuid(), $1, 'response', $1, gen_random_uuid(), 'a@b.fr', 'fr', 's', 'p', 'h', '{}', now(), $2)`,
      [status, rank],
    );
  }
  await migrateUp(orm);
  const { rows } = await client.query(
    `select status, attempts, tries, unconfirmed, attempt, try_at <= now() as due from mail order by attempts`,
  );
  const untried = { tries: 0, unconfirmed: 0, attempt: null, due: true };
  expect(rows).toEqual(
    ['waiting', 'queued', 'sent', 'failed', 'kept'].map((status, attempts) => ({
      status,
      attempts,
      ...untried,
    })),
  );
  const jobs = await client.query(`select name from pgboss.job order by name`);
  expect(jobs.rows).toEqual([{ name: 'due-acts' }]);
});
