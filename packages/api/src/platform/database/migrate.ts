import { connect, migrateUp, type Migrations } from './orm.js';

/**
 * Migrates the database at `url` to the newest schema.
 *
 * @returns the names of the migrations that ran
 */
export async function migrate(
  url: string,
  migrations: Migrations,
  formerNames: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const orm = await connect({ url, entities: [], migrations, pool: 2 });
  try {
    return await migrateUp(orm, formerNames);
  } finally {
    await orm.close();
  }
}
