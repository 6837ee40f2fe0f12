import { MeilisearchEngine, type MeilisearchServer } from './meilisearch/meilisearch-engine.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import type { Queryable } from './postgres/queryable.js';
import type { EngineName, SearchEngine } from './types.js';

/** An engine on an index of its own, for a measure; `drop` leaves nothing behind. */
export interface ScratchEngine {
  readonly engine: SearchEngine;
  drop(): Promise<void>;
}

interface Servers {
  readonly postgres: Queryable;
  readonly meilisearch: MeilisearchServer | null;
  /** Name of the index: letters, digits and `_`. */
  readonly scratch: string;
  /** Told of an embedder that fails: what is measured is then the search by words. */
  readonly log?: { warn(details: object, message: string): void };
}

/** Opens an empty index under a name of its own, ready. Throws a `SearchError` when the engine does not answer. */
export async function openScratchEngine(
  name: EngineName,
  { postgres, meilisearch, scratch: schema, log = { warn: () => {} } }: Servers,
): Promise<ScratchEngine> {
  const dropTables = async (): Promise<void> => {
    await postgres.query(`drop schema if exists ${schema} cascade`);
  };
  if (name === 'postgresql') {
    const engine = new PostgresEngine(postgres, { schema });
    await engine.ready();
    return { engine, drop: dropTables };
  }
  if (meilisearch === null) throw new Error('Meilisearch needs an address.');
  const engine = new MeilisearchEngine({ ...meilisearch, postgres, schema, prefix: schema, log });
  try {
    await engine.ready();
  } catch (error) {
    await engine.close();
    await dropTables();
    throw error;
  }
  return {
    engine,
    async drop() {
      await engine.drop();
      await dropTables();
    },
  };
}
