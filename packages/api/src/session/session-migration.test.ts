import { START } from '@assistance/domain/testing';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { connect, migrateUp } from '../platform/database/index.js';
import { MIGRATIONS } from '../rooms.js';
import { createTestDatabase, EMPTY } from '../testing/postgres.js';
import { findSessionByToken, keepSession } from './index.js';
import { digestOf } from './token.js';

it('a session from before tokens changed goes on, and its token changes; that of a withdrawn person is gone', async () => {
  const { url } = await createTestDatabase({ template: EMPTY });
  const orm = await connect({ url, entities: [], migrations: MIGRATIONS, pool: 3 });
  onTestFinished(() => orm.close());
  await orm.migrator.up({ to: '2026-11-28-08-article-files' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  for (const [login, active] of [
    ['here', true],
    ['gone', false],
  ] as const) {
    await client.query(
      `with added as (insert into person (id, login, password_hash, first_name, last_name, role, active)
         values (gen_random_uuid(), $1, '', 'A', 'B', 'agent', $2) returning id)
       insert into session (token_digest, person_id, created_at, seen_at, expires_at)
         select $3, id, $4, $4, $4::timestamptz + interval '12 hours' from added`,
      [login, active, digestOf(login), START],
    );
  }

  await migrateUp(orm);

  const at = (hours: number) => ({
    now: new Date(Date.parse(START) + hours * 3_600_000).toISOString(),
    idle: 7_200_000,
  });
  const em = orm.em.fork();
  await client.query(`update person set active = true`);
  expect(await findSessionByToken(em, 'gone', at(1))).toBeNull();
  const found = await findSessionByToken(em, 'here', at(1));
  expect(found).toMatchObject({ by: 'current', viewer: { role: 'agent' } });
  if (!found) return;
  const next = await keepSession(em, found, at(1).now);
  expect(await findSessionByToken(em, next, at(1))).toMatchObject({ by: 'next', viewer: found.viewer });
});
