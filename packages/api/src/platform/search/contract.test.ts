import pg from 'pg';
import { afterAll } from 'vitest';
import { createTestDatabase, EMPTY } from '../../testing/postgres.js';
import { searchContract } from './contract.js';
import { PostgresEngine } from './postgres/postgres-engine.js';

const database = await createTestDatabase({ template: EMPTY });
const pool = new pg.Pool({ connectionString: database.url, max: 8 });
// The database goes by force: what a closing connection is told of it is nobody's error.
pool.on('error', () => {});
afterAll(() => pool.end());

let schemas = 0;
async function postgresEngine(): Promise<PostgresEngine> {
  schemas += 1;
  const engine = new PostgresEngine(pool, { schema: `kb_${schemas}` });
  await engine.ready();
  return engine;
}

searchContract('PostgreSQL', postgresEngine);
