import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { EMPTY, MIGRATED, createTestDatabase, type Template } from './postgres.js';

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const TABLES = `select tablename from pg_tables where schemaname = 'public'`;
const first = await createTestDatabase();
const second = await createTestDatabase();

describe('test databases', () => {
  it('have the newest schema and are each their own', async () => {
    expect(await ask(first.url, TABLES)).toContainEqual({ tablename: 'schema_migration' });
    await ask(first.url, 'create table mark ()');
    expect(await ask(second.url, TABLES)).not.toContainEqual({ tablename: 'mark' });
  });

  it('sort and fold French text alike on every machine', async () => {
    const [row] = await ask(
      first.url,
      `select lower('ÉTÉ') as lower, unaccent('Noël') as bare, getdatabaseencoding() as encoding`,
    );
    expect(row).toEqual({ lower: 'été', bare: 'Noel', encoding: 'UTF8' });
  });

  it('start empty when asked to', async () => {
    const { url, drop } = await createTestDatabase({ template: EMPTY });
    expect(await ask(url, TABLES)).toEqual([]);
    await drop();
  });

  it('copy a template that is prepared once, even when asked for at once', async () => {
    let prepared = 0;
    const template: Template = {
      name: 'counted',
      async prepare(url) {
        prepared += 1;
        await MIGRATED.prepare(url);
        await ask(url, 'create table seeded ()');
      },
    };
    const copies = await Promise.all([1, 2, 3].map(() => createTestDatabase({ template })));
    for (const { url } of copies) expect(await ask(url, TABLES)).toContainEqual({ tablename: 'seeded' });
    expect(prepared).toBe(1);
  });

  it('prepare a template anew after a preparation that failed', async () => {
    let attempts = 0;
    const template: Template = {
      name: 'hesitant',
      async prepare(url) {
        attempts += 1;
        await ask(url, 'create table half_made ()');
        if (attempts === 1) throw new Error('cut off');
      },
    };
    await expect(createTestDatabase({ template })).rejects.toThrow('cut off');
    const { url } = await createTestDatabase({ template });
    expect(await ask(url, TABLES)).toEqual([{ tablename: 'half_made' }]);
  });

  it('are gone once dropped, whoever is still connected', async () => {
    const { url, name, drop } = await createTestDatabase({ template: EMPTY });
    const lingering = new pg.Client({ connectionString: url });
    lingering.on('error', () => {});
    await lingering.connect();
    await drop();
    expect(await ask(first.url, `select from pg_database where datname = '${name}'`)).toEqual([]);
  });
});
