import { sealEntries } from '../audit/index.js';
import { connectRooms, migrateRooms } from '../rooms.js';
import { readConfig } from '../platform/config/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { openDatabase } from '../server/index.js';
import { recordCommand } from './record-command.js';

/** A log that writes nothing, because a command's output is its result. */
export const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** Runs `work` on the configured database, whether the desk is running or not. Migrates it first, and records the command. */
export async function withDatabase<T>(work: (em: EntityManager, url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig(process.env), QUIET, { beside: true });
  try {
    const orm = await connectRooms({ url: database.url, pool: 4 });
    try {
      await migrateRooms(orm);
      await recordCommand(orm.em);
      const done = await work(orm.em.fork(), database.url);
      await sealEntries(orm.em);
      return done;
    } finally {
      await orm.close();
    }
  } finally {
    await database.close();
  }
}
