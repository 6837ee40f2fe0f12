import type { TestServer } from './test-server.js';

/** Who signed in or failed to, and who read what, is no part of what people have entered; nor is what the desk does by itself, later. */
const APART = [
  'audit_entry',
  'session',
  'sign_in',
  'sign_in_failure',
  'known_device',
  'quota_use',
  'event_reader',
  'schema_migration',
  'mail',
  'notification',
  'live_event',
  'scheduled_act',
  'statistics_fact',
  'statistics_span',
  'statistics_calendar',
  'published_month',
];

/** What the database holds, a digest a table: equal before and after means that nothing at all was written. */
export async function stateOf({ sql }: Pick<TestServer, 'sql'>): Promise<Record<string, unknown>> {
  const tables = await sql(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> all($1) order by tablename`,
    [APART],
  );
  const parts = tables.map(
    ({ tablename }) =>
      `select '${String(tablename)}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as state
         from ${String(tablename)} t`,
  );
  const rows = await sql(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}
