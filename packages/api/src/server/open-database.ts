import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../platform/config/index.js';
import {
  checkDatabase,
  PostgresStartError,
  startEmbeddedPostgres,
  type PostgresLog,
} from '../platform/postgres/index.js';

/** A database that answers. */
export interface OpenDatabase {
  readonly url: string;
  /** Resolves, with what to tell people, once the embedded server is lost for good. */
  readonly lost: Promise<PostgresStartError>;
  /** Ends the embedded server, if this process started it. Call it last. */
  close(): Promise<void>;
}

/** Another's server: whether it comes back is not ours to say. */
const NEVER = new Promise<never>(() => {});

/** Where a running desk leaves the address of its embedded server, for commands run beside it. */
const addressFile = (config: Config): string => join(config.dataDir, 'postgres', 'address');

/**
 * The database that the settings name: `DATABASE_URL`, or the embedded server, started here. A command may run `beside`
 * a desk that has already started it.
 * @throws PostgresStartError that says what to do.
 */
export async function openDatabase(
  config: Config,
  log: PostgresLog,
  { beside = false }: { readonly beside?: boolean } = {},
): Promise<OpenDatabase> {
  const { url } = config.database;
  if (url !== null) {
    await checkDatabase(url);
    return { url, lost: NEVER, close: async () => {} };
  }
  const file = addressFile(config);
  try {
    const embedded = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
    // It holds the password: for this account alone.
    await writeFile(file, embedded.url, { mode: 0o600 });
    return {
      url: embedded.url,
      lost: embedded.lost,
      async close() {
        await rm(file, { force: true });
        await embedded.stop();
      },
    };
  } catch (error) {
    const running = error instanceof PostgresStartError && error.code === 'FOLDER_IN_USE';
    const address = beside && running ? await readFile(file, 'utf8').catch(() => null) : null;
    if (address === null) throw error;
    return { url: address, lost: NEVER, close: async () => {} };
  }
}
