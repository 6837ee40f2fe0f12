import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrateDatabase } from '../rooms.js';
import { atFileEnd } from './file-end.js';
import './postgres-global.js';
import { startTestServer } from './postgres-server.js';

/** A database prepared once a run, of which test databases are copies. */
export interface Template {
  /** Unique among templates; letters and `_`. */
  readonly name: string;
  /** Fills the empty database at `url`. Every connection must be closed when it is done. */
  prepare(url: string): Promise<unknown>;
}

/** A database of the test file's own. */
export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  /** Ends its connections and removes it; called by itself at the end of the file. */
  drop(): Promise<void>;
}

/** The newest schema, no row. */
export const MIGRATED: Template = { name: 'migrated', prepare: migrateDatabase };

/** Nothing at all: for tests of the migrations. */
export const EMPTY: Template = { name: 'empty', prepare: async () => {} };

const quote = pg.escapeIdentifier;

function urlOf(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

async function administer<T>(
  work: (client: pg.Client) => Promise<T>,
  connectionString = inject('postgresUrl'),
): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the template unless it is there. Test files run at once: one makes it, the others wait for it. */
async function ensureTemplate(client: pg.Client, { name, prepare }: Template): Promise<string> {
  const finished = `${inject('postgresPrefix')}_template_${name}`;
  await client.query('select pg_advisory_lock(hashtext($1))', [finished]);
  try {
    const found = await client.query('select from pg_database where datname = $1', [finished]);
    if (found.rowCount) return finished;
    // Renamed when ready: what a failed preparation leaves is never taken for a template.
    const unfinished = `${finished}_unfinished`;
    await client.query(`drop database if exists ${quote(unfinished)} with (force)`);
    await client.query(`create database ${quote(unfinished)}`);
    await prepare(urlOf(unfinished));
    await client.query(`alter database ${quote(unfinished)} rename to ${quote(finished)}`);
    return finished;
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [finished]);
  }
}

/**
 * Gives the test file a database of its own, a copy of `template` ({@link MIGRATED} by default), which is dropped after
 * the file's last test: `const { url } = await createTestDatabase()`, at the top of the file as a rule.
 * Needs `postgres-global.ts` as the project's globalSetup.
 */
export async function createTestDatabase({
  template = MIGRATED,
}: { readonly template?: Template } = {}): Promise<TestDatabase> {
  const name = `${inject('postgresPrefix')}_${randomBytes(6).toString('hex')}`;
  await administer(async (client) => {
    const source = await ensureTemplate(client, template);
    await client.query(`create database ${quote(name)} template ${quote(source)}`);
  });
  const drop = () =>
    administer(async (client) => {
      await client.query(`drop database if exists ${quote(name)} with (force)`);
    });
  atFileEnd(drop);
  return { url: urlOf(name), name, drop };
}

/** A database on a server of its own, which ends after the file's last test: for tests that freeze or stop their server. */
export async function createDatabaseApart({
  template = MIGRATED,
}: { readonly template?: Template } = {}): Promise<TestDatabase> {
  const server = await startTestServer();
  const drop = () => server.stop();
  atFileEnd(drop);
  const name = 'apart';
  await administer((client) => client.query(`create database ${name}`), server.url);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await template.prepare(url.href);
  return { url: url.href, name, drop };
}
