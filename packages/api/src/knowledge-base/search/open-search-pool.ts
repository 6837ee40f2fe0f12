import pg from 'pg';
import { cutSilent, limitedPool, type TimeLimits } from '../../platform/database/index.js';
import { meterStatements } from '../../platform/work/index.js';

/**
 * Connections for searches. What a common word finds in a large collection is counted in memory rather than on the disk
 * (`work_mem`): it is freed at the end of each statement. What a statement takes is counted for whoever asked.
 */
export function openSearchPool(connectionString: string, max: number, limits: TimeLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    options: '-c work_mem=32MB',
    ...limitedPool(limits),
  });
  pool.on('connect', meterStatements);
  // After the meter, which sends by the class itself.
  pool.on('connect', cutSilent(limits));
  // The pool's own `query` goes on within whatever request gave the connection back: that one would pay for it.
  const query = async (text: string, values?: unknown[]): Promise<pg.QueryResult> => {
    const client = await pool.connect();
    // A connection that is cut fails its statement; its event must only be heard.
    const cut = (): void => {};
    client.on('error', cut);
    let failed = true;
    try {
      const result = await client.query(text, values);
      failed = false;
      return result;
    } finally {
      client.removeListener('error', cut);
      // As the pool does itself: after an error a connection is not used again.
      client.release(failed);
    }
  };
  pool.query = query as typeof pool.query;
  return pool;
}
