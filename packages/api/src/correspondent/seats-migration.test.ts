import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { connect, migrateUp } from '../platform/database/index.js';
import { MIGRATIONS } from '../rooms.js';
import { createTestDatabase, EMPTY } from '../testing/postgres.js';

it('C4.1.1 seats from before their history are held still: each has its slot, those of closed accounts ended', async () => {
  const { url } = await createTestDatabase({ template: EMPTY });
  const orm = await connect({ url, entities: [], migrations: MIGRATIONS, pool: 3 });
  onTestFinished(() => orm.close());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const earlier = MIGRATIONS.filter(({ name }) => name < '2026-11-30-30-seats').at(-1)?.name;
  await orm.migrator.up({ to: earlier ?? '' });
  await client.query(
    `insert into establishment (id, name, short_name, town, searchable)
     values ('00000000-0000-4000-8000-000000000021', 'Rochebrune', 'R', 'R', 'r')`,
  );
  await client.query(
    `insert into product (id, name, description_fr, description_en)
     values ('00000000-0000-4000-8000-000000000051', 'SIFAC', 'Finances', 'Finance')`,
  );
  for (const [rank, name, role, active] of [
    [1, 'Aubry', 'correspondent', true],
    [2, 'Bérard', 'correspondent', true],
    [3, 'Closed', 'correspondent', false],
    [4, 'Agent', 'agent', true],
  ] as const) {
    await client.query(
      `insert into person (id, login, password_hash, first_name, last_name, role, establishment_id, active)
       values (('00000000-0000-4000-8000-00000000000' || $1)::uuid, lower($2), '', '', $2::text, $3::text,
               case $3::text when 'correspondent' then '00000000-0000-4000-8000-000000000021'::uuid end, $4)`,
      [String(rank), name, role, active],
    );
    await client.query(
      `insert into seat (person_id, product_id, kind)
       values (('00000000-0000-4000-8000-00000000000' || $1)::uuid, '00000000-0000-4000-8000-000000000051', 'functional')`,
      [String(rank)],
    );
  }
  await migrateUp(orm);
  const { rows } = await client.query(
    `select p.last_name as name, s.slot, s.ended_at is null as held, s.granted_at, s.establishment_id = p.establishment_id as home
       from seat s join person p on p.id = s.person_id order by p.last_name`,
  );
  const home = { granted_at: null, home: true };
  expect(rows).toEqual([
    { name: 'Aubry', slot: 1, held: true, ...home },
    { name: 'Bérard', slot: 2, held: true, ...home },
    { name: 'Closed', slot: 1, held: false, ...home },
  ]);
  const held = await client.query(`select count(*)::int as held from current_seat`);
  expect(held.rows).toEqual([{ held: 2 }]);
});
