import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, EMPTY } from '../../testing/postgres.js';
import { connect, migrateUp } from '../database/index.js';
import { MIGRATIONS } from '../../rooms.js';
import { endOfLog, isAfter, readLog, safeCursor } from './index.js';

it('a log from before its own order is kept as it is read, and goes on behind it', async () => {
  const { url } = await createTestDatabase({ template: EMPTY });
  const orm = await connect({ url, entities: [], migrations: MIGRATIONS, pool: 3 });
  onTestFinished(() => orm.close());
  await orm.migrator.up({ to: '2026-11-28-08-article-files' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  // Rows without their ticket's surroundings: only their places matter here.
  await client.query(`set session_replication_role = replica`);
  await client.query(
    `insert into ticket (id, number, version, status, channel, title, description, last_actions, messages,
       first_analysis, blocking, changed_outside_application, product_id, establishment_id, correspondent_id,
       opened_at, updated_at, searchable)
     select gen_random_uuid(), 1, 1, 'submitted', 'web', 't', 'd', 'l', '[]', 'f', false, false,
       gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), now(), ''`,
  );
  const old = async (version: number): Promise<void> =>
    void (await client.query(
      `insert into ticket_event (ticket_id, version, type, internal, at, data)
       select id, $1::int, 'NoteAdded', true, now(), jsonb_build_object('text', $1::int) from ticket`,
      [version],
    ));
  await old(1);
  await old(2);
  await client.query(
    `insert into event_reader select 'reader', transaction_id, position from ticket_event where version = 1`,
  );
  // A page was given this cursor: in its time, a number that no event had yet.
  const { rows } = await client.query<{ before: string }>(
    `select pg_snapshot_xmax(pg_current_snapshot())::text as before`,
  );
  const page = { order: rows[0]?.before ?? '', position: '0' };

  await migrateUp(orm);
  await old(3);

  const em = orm.em.fork();
  const all = await readLog<{ text: number }>(em, { order: '0', position: '0' }, 10);
  expect(all.map(({ data }) => data.text)).toEqual([1, 2, 3]);
  const [reader] = await em.execute<{ order: string; position: string }[]>(
    `select tx_order::text as order, position::text from event_reader`,
  );
  expect(reader).toEqual(all[0]?.cursor);
  expect(await endOfLog(em)).toEqual(all[2]?.cursor);
  expect((await readLog<{ text: number }>(em, page, 10)).map(({ data }) => data.text)).toEqual([3]);
  expect(isAfter(await safeCursor(em), page)).toBe(true);
});
