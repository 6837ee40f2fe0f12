import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { connect, migrateUp } from '../platform/database/index.js';
import { MIGRATIONS } from '../rooms.js';
import { createTestDatabase, EMPTY } from '../testing/postgres.js';

it('C3.3.1 tickets from before are counted as their establishments read them', async () => {
  const { url } = await createTestDatabase({ template: EMPTY });
  const orm = await connect({ url, entities: [], migrations: MIGRATIONS, pool: 3 });
  onTestFinished(() => orm.close());
  await orm.migrator.up({ to: '2026-11-29-06-log-order' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const rowsOf = async (sql: string): Promise<unknown[]> =>
    (await client.query({ text: sql, rowMode: 'array' })).rows as unknown[];
  // Rows without what they refer to: only their versions and their times matter here.
  await client.query(`set session_replication_role = replica; set time zone 'UTC'`);
  await client.query(
    `insert into ticket (id, number, version, status, channel, title, description, last_actions, messages,
       first_analysis, blocking, changed_outside_application, product_id, establishment_id, correspondent_id,
       opened_at, updated_at, searchable)
     select gen_random_uuid(), n, 1, 'submitted', 'web', 't', 'd', 'l', '[]', 'f', false, false,
       gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026-11-24 09:00', '2026-11-24 13:00', ''
       from generate_series(1, 2) n`,
  );
  for (const [version, type, internal, text] of [
    [1, 'TicketOpened', false, ''],
    [2, 'NoteAdded', true, 'Voir KB-000001 et KB-000002.'],
    [3, 'ComplementRequested', false, 'Avez-vous suivi KB-000002 ?'],
    [4, 'NoteAdded', true, ''],
  ] as const) {
    await client.query(
      `insert into ticket_event (ticket_id, version, type, internal, at, data)
       select id, $1::int, $2::text, $3, '2026-11-24 09:00'::timestamptz + $1::int * interval '1 hour',
              jsonb_build_object('text', $4::text, 'by', '{"role": "agent"}'::jsonb)
         from ticket where number = '1'`,
      [version, type, internal, text],
    );
  }
  await client.query(
    `insert into article (id, number, ticket_id, version, title, problem, solution, error_codes, releases, outcome,
       blocking, product_id, published_at, updated_at)
     select gen_random_uuid(), 'KB-00000' || n, gen_random_uuid(), 1, 't', 'p', 's', '{}', '{}', 'answer', false,
            gen_random_uuid(), now(), now()
       from generate_series(1, 2) n`,
  );
  await client.query(
    `insert into ticket_article (ticket_id, article_id, version) select t.id, a.id, 2 from ticket t, article a
      where t.number = '1'`,
  );

  await migrateUp(orm);

  expect(await rowsOf(`select version, shared_version from ticket_event order by version`)).toEqual([
    [1, 1],
    [2, null],
    [3, 2],
    [4, null],
  ]);
  expect(await rowsOf(`select shared_version, shared_updated_at::text from ticket order by number`)).toEqual([
    [2, '2026-11-24 12:00:00+00'],
    // Not one event: there is but its opening to know of.
    [1, '2026-11-24 09:00:00+00'],
  ]);
  expect(
    await rowsOf(
      `select a.number, n.shared from ticket_article n join article a on a.id = n.article_id order by 1`,
    ),
  ).toEqual([
    ['KB-000001', false],
    ['KB-000002', true],
  ]);
  // The log stays append-only.
  await client.query(`set session_replication_role = origin`);
  await expect(client.query(`update ticket_event set internal = false`)).rejects.toThrow('append-only');
});
