import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SRC = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the rooms say of themselves for a test that holds all of them: the `CASES` of each file of that name in a room's
 * folder (`access`, `sent-twice`, `constant-statements`, `walls`, `oracles`: see `cases.ts`). A new room brings its own, and no shared
 * table grows.
 */
export async function casesOfRooms<T>(file: string): Promise<Readonly<Record<string, T>>> {
  const files = readdirSync(SRC)
    .map((room) => `${SRC}${room}/${file}`)
    .filter((path) => existsSync(path));
  const modules = await Promise.all(
    files.map(
      async (path) =>
        (
          (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
            CASES: Readonly<Record<string, T>>;
          }
        ).CASES,
    ),
  );
  return Object.assign({}, ...modules) as Readonly<Record<string, T>>;
}
