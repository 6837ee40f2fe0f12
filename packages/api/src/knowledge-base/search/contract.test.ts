import pg from 'pg';
import { afterAll } from 'vitest';
import { createTestDatabase, EMPTY } from '../../testing/postgres.js';
import { searchContract } from './testing/contract.js';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { HOW_TO_TEST, NOWHERE, openMeilisearch } from './testing/meilisearch.js';

const database = await createTestDatabase({ template: EMPTY });
const pool = new pg.Pool({ connectionString: database.url, max: 8 });
// The database is dropped by force: errors of the connections that it closes are expected.
pool.on('error', () => {});
const meilisearch = await openMeilisearch();
const opened: MeilisearchEngine[] = [];
afterAll(async () => {
  await Promise.all(opened.map((engine) => engine.drop()));
  await meilisearch?.stop();
  await pool.end();
});

let schemas = 0;
const nextSchema = (): string => {
  schemas += 1;
  return `kb_${schemas}`;
};

searchContract('PostgreSQL', async () => {
  const engine = new PostgresEngine(pool, { schema: nextSchema() });
  await engine.ready();
  return engine;
});

// A suite that is skipped without a word would be taken for one that passed.
if (meilisearch === null) {
  process.stderr.write(`Meilisearch is NOT tested against the search contract: ${HOW_TO_TEST}.\n`);
}
searchContract(
  'Meilisearch',
  async () => {
    const { url, apiKey } = meilisearch ?? NOWHERE;
    const engine = new MeilisearchEngine({
      url,
      apiKey,
      postgres: pool,
      schema: nextSchema(),
      prefix: 'contract',
    });
    opened.push(engine);
    await engine.ready();
    return engine;
  },
  { skip: meilisearch === null },
);
