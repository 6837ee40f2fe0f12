import { Presets, SingleBar } from 'cli-progress';
import pg from 'pg';
import { rebuildIndex } from '../knowledge-base/index.js';
import { readConfig } from '../platform/config/index.js';
import { createSearch } from '../platform/search/index.js';
import { withDatabase } from './with-database.js';

/** Makes the search index anew from the published articles, beside a desk that runs or without one. */
await withDatabase(async (em, url) => {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => {});
  const log = { warn: (_details: object, message: string) => console.error(message) };
  const search = createSearch({ postgres: pool, meilisearch: readConfig(process.env).meilisearch, log });
  const bar = new SingleBar(
    {
      format: '  Index {bar} {value}/{total}',
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  try {
    await search.ready();
    let started = false;
    const total = await rebuildIndex(em, search, (done, all) => {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    });
    bar.stop();
    console.log(`${total} fiches indexées / articles indexed.`);
  } finally {
    bar.stop();
    await search.close();
    await pool.end();
  }
});
