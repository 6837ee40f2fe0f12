import { Presets, SingleBar } from 'cli-progress';
import pg from 'pg';
import { rebuildIndex, createSearch } from '../knowledge-base/index.js';
import { readConfig } from '../platform/config/index.js';
import { withDatabase } from './with-database.js';

/** Rebuilds the search index from the published articles, whether the desk is running or not. */
await withDatabase(async (em, url) => {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => {});
  const log = { warn: (_details: object, message: string) => console.error(message) };
  const search = createSearch({ postgres: pool, meilisearch: readConfig(process.env).meilisearch, log });
  const bars = new Map<string, SingleBar>();
  const barOf = (engine: string, total: number): SingleBar => {
    const known = bars.get(engine);
    if (known) return known;
    for (const other of bars.values()) other.stop();
    const bar = new SingleBar(
      {
        format: `  ${engine.padEnd(11)} {bar} {value}/{total}`,
        noTTYOutput: true,
        notTTYSchedule: 5_000,
        stream: process.stderr,
      },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    bars.set(engine, bar);
    return bar;
  };
  try {
    await search.ready();
    const total = await rebuildIndex(em, search, (engine, done, all) => barOf(engine, all).update(done));
    for (const bar of bars.values()) bar.stop();
    console.log(`${total} fiches indexées / articles indexed.`);
  } finally {
    for (const bar of bars.values()) bar.stop();
    await search.close();
    await pool.end();
  }
});
