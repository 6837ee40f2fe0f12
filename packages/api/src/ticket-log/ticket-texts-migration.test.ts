import { START } from '@assistance/domain/testing';
import type { Month } from '@assistance/domain/statistics';
import { beforeAll, expect, it } from 'vitest';
import { seedDemo } from '../demo/seed/index.js';
import { connectRooms, migrateRooms } from '../rooms.js';
import { computeMonth, rebuildStatistics } from '../statistics/index.js';
import { createTestDatabase } from '../testing/postgres.js';
import { atFileEnd } from '../testing/file-end.js';
import { fillSearch } from '../ticket-search/index.js';
import { rebuildCommitments } from '../ticket/index.js';

const { url } = await createTestDatabase();
const orm = await connectRooms({ url, pool: 3 });
atFileEnd(() => orm.close());
const ask = <R extends object>(sql: string): Promise<R[]> => orm.em.fork().execute<R[]>(sql);
const NAME = '2026-11-29-15-ticket-texts';
const MONTHS: readonly Month[] = ['2026-01', '2026-06', '2026-10'];

/** Everything that is told of tickets, by its digests. */
async function told() {
  await rebuildStatistics(orm.em);
  const [digests] = await ask(
    `select (select md5(string_agg(md5(data::text), '' order by ticket_id, version)) from told_event) as events,
            (select md5(string_agg(f::text, '' order by f::text)) from statistics_fact f) as facts,
            (select md5(string_agg(s::text, '' order by s::text)) from statistics_span s) as spans,
            (select md5(string_agg(c::text, '' order by c::text)) from commitment c) as commitments,
            (select md5(string_agg(s::text, '' order by ticket_id)) from ticket_search s) as search,
            (select md5(string_agg(t::text, '' order by id)) from ticket t) as tickets`,
  );
  const months = await Promise.all(MONTHS.map((month) => computeMonth(orm.em.fork(), month, START)));
  return { digests, months: JSON.stringify(months) };
}

beforeAll(async () => {
  await seedDemo(orm.em.fork(), { now: START, tickets: 120 });
}, 90_000);

it('texts leave the events of a desk that has a past, and nothing is told otherwise', async () => {
  const em = orm.em.fork();
  // As the version before kept them.
  for (const statement of [
    `create table texts_of_seed as select ticket_id, version, path, body, author_id, written_at from ticket_text`,
    `alter table ticket_event disable trigger ticket_event_append_only`,
    `update ticket_event e set data = w.data from worded_ticket_event w where w.position = e.position`,
    `alter table ticket_event enable trigger ticket_event_append_only`,
    `drop view worded_ticket_event`,
    `drop aggregate ticket_event_data (jsonb, text[], text)`,
    `drop function ticket_text_put`,
    `drop table ticket_text`,
    `drop function ticket_text_is_only_erased, ticket_text_stays`,
    `delete from schema_migration where name = '${NAME}'`,
    `create view told_event as select ticket_id, version, data from ticket_event`,
  ])
    await em.execute(statement);
  const before = await told();
  expect(Object.values(before.digests ?? {})).not.toContain(null);

  expect(await migrateRooms(orm)).toEqual([NAME]);
  await em.execute(
    `create or replace view told_event as select ticket_id, version, data from worded_ticket_event`,
  );
  await em.execute(`delete from ticket_search`);
  await fillSearch(orm.em);

  expect(await told()).toEqual(before);
  expect((await rebuildCommitments(orm.em, { dryRun: true })).differences).toEqual([]);
  // What is moved is what would have been written apart: the same texts, to their places and authors.
  expect(
    await ask(
      `(select ticket_id, version, path, body, author_id, written_at from ticket_text except table texts_of_seed)
       union all
       (table texts_of_seed except select ticket_id, version, path, body, author_id, written_at from ticket_text)`,
    ),
  ).toEqual([]);
  const [count] = await ask<{ texts: number; longest: number }>(
    `select (select count(*)::int from ticket_text) as texts,
            (select max(length(x))::int from ticket_event, jsonb_each_text(data) as j (k, x)
              where jsonb_typeof(data -> k) = 'string') as longest`,
  );
  expect(count?.texts).toBeGreaterThan(500);
  // Ids, numbers, dates.
  expect(count?.longest).toBeLessThanOrEqual(36);
  // A copy that is brought back and moved again knows its texts by the same ids.
  expect(
    await ask(
      `select from ticket_text
        where id <> md5(ticket_id || ' ' || version || ' ' || array_to_string(path, '.'))::uuid`,
    ),
  ).toEqual([]);
  await expect(em.execute(`update ticket_event set version = version`)).rejects.toThrow('append-only');
}, 90_000);
