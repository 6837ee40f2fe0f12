import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { connect, migrateUp } from '../platform/database/index.js';
import { MIGRATIONS } from '../rooms.js';
import { createTestDatabase, EMPTY } from '../testing/postgres.js';

it('C3.4.5, C3.5.1 what was said before questions were kept counts as it did, but where a ticket was written after all', async () => {
  const { url } = await createTestDatabase({ template: EMPTY });
  const orm = await connect({ url, entities: [], migrations: MIGRATIONS, pool: 3 });
  onTestFinished(() => orm.close());
  await orm.migrator.up({ to: '2026-11-29-12-shared-versions' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const rowsOf = async (sql: string): Promise<unknown[]> =>
    (await client.query({ text: sql, rowMode: 'array' })).rows as unknown[];
  const id = (rank: number) => `00000000-0000-4000-8000-00000000000${rank}`;
  const [sifac, siham, camille, sacha, one, other] = [1, 2, 3, 4, 5, 6].map(id);
  // Rows without what they refer to.
  await client.query(`set session_replication_role = replica`);
  for (const [article, product] of [
    [one, sifac],
    [other, siham],
  ]) {
    await client.query(
      `insert into article (id, number, ticket_id, version, title, problem, solution, error_codes, releases, outcome,
         blocking, product_id, published_at, updated_at)
       values ($1::uuid, $1::text, gen_random_uuid(), 1, 't', 'p', 's', '{}', '{}', 'answer', false, $2, now(), now())`,
      [article, product],
    );
    for (const person of [camille, sacha]) {
      await client.query(
        `insert into deflection (article_id, person_id, day, at) values ($1, $2, '2026-10-05', '2026-10-05 08:00Z')`,
        [article, person],
      );
    }
  }
  await client.query(
    `insert into ticket (id, number, version, status, channel, title, description, last_actions, messages,
       first_analysis, blocking, changed_outside_application, product_id, establishment_id, correspondent_id,
       opened_at, updated_at, shared_version, shared_updated_at, searchable)
     values (gen_random_uuid(), '2026-000001', 1, 'submitted', 'web', 't', 'd', 'l', '[]', 'f', false, false, $1,
       gen_random_uuid(), $2, '2026-10-05 09:00Z', now(), 1, now(), '')`,
    [sifac, sacha],
  );

  await migrateUp(orm);

  expect(await rowsOf(`select article_id, person_id from deflection order by 1, 2`)).toHaveLength(4);
  expect(
    await rowsOf(`select article_id, person_id, product_id from counted_deflection order by 1, 2`),
  ).toEqual([
    [one, camille, sifac],
    [other, camille, siham],
    [other, sacha, siham],
  ]);
});
