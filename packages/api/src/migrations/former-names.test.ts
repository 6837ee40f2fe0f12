import { expect, it } from 'vitest';
import { connectRooms, MIGRATIONS, migrateDatabase } from '../rooms.js';
import { createTestDatabase } from '../testing/postgres.js';
import { FORMER_NAMES } from './former-names.js';

const RENAMED = Object.values(FORMER_NAMES);

it('migrations sort by their names, each of which there is once', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].toSorted());
  expect(names).toEqual(expect.arrayContaining(RENAMED));
});

it('a database that remembers them under their former names runs none of them again', async () => {
  const { url } = await createTestDatabase();
  const orm = await connectRooms({ url, pool: 2 });
  const em = orm.em.fork();
  const kept = async () =>
    // Sorted here: a database sorts by its own language.
    (await em.execute<{ name: string }[]>(`select name from schema_migration`))
      .map(({ name }) => name)
      .toSorted();
  try {
    for (const [former, name] of Object.entries(FORMER_NAMES)) {
      await em.execute(`update schema_migration set name = ? where name = ?`, [former, name]);
    }
    const since = MIGRATIONS.map(({ name }) => name).filter((name) => !RENAMED.includes(name));
    expect(await kept()).toEqual([...Object.keys(FORMER_NAMES), ...since].toSorted());
    expect(await migrateDatabase(url)).toEqual([]);
    expect(await kept()).toEqual(MIGRATIONS.map(({ name }) => name));
  } finally {
    await orm.close();
  }
});
