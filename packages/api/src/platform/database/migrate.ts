import { connect, migrateUp } from './orm.js';

/** Brings the database at `url` to the newest schema; gives the names of the migrations that ran. */
export async function migrate(url: string): Promise<readonly string[]> {
  const orm = await connect({ url, entities: [], pool: 2 });
  try {
    return await migrateUp(orm);
  } finally {
    await orm.close();
  }
}
