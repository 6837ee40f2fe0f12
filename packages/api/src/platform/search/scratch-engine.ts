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
  readonly meilisearch: { readonly url: string; readonly apiKey: string | null } | null;
  /** Name of the index: letters, digits and `_`. */
  readonly scratch: string;
}

/** Opens an empty index under a name of its own, ready. */
export async function openScratchEngine(
  name: EngineName,
  { postgres, scratch }: Servers,
): Promise<ScratchEngine> {
  if (name !== 'postgresql') throw new Error(`${name} cannot be measured yet.`);
  const engine = new PostgresEngine(postgres, { schema: scratch });
  await engine.ready();
  return { engine, drop: async () => void (await postgres.query(`drop schema ${scratch} cascade`, [])) };
}
