import { chown, mkdir, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { lastWords, PostgresStartError } from './postgres-error.js';
import { run } from './program.js';
import type { RunAs } from './run-as.js';

/** The role that `initdb` makes. */
export const ADMIN = 'postgres';

/** UTF-8 and the same order of words on every machine, whatever locales it has. */
const INITDB = (
  '--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 ' +
  `--auth=scram-sha-256 --data-checksums --username=${ADMIN}`
).split(' ');

interface Making {
  /** Absolute path of PostgreSQL's data folder. */
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs | null;
}

const major = (text: string): number => Number(/^\d+/.exec(text.trim())?.[0] ?? 0);

/** Whether there is a cluster that this version can run. Throws when there is one that it cannot. */
export async function hasCluster(cluster: string, version: number): Promise<boolean> {
  const entries = await readdir(cluster).catch(() => null);
  if (entries === null) return false;
  if (entries.length === 0) {
    await rmdir(cluster);
    return false;
  }
  const made = major(await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => ''));
  if (made === version) return true;
  if (made === 0) {
    throw new PostgresStartError('FOLDER_DAMAGED', {
      fr: `Le dossier ${cluster} n’est pas celui d’une base PostgreSQL, ou il est abîmé. Remettez-le depuis une sauvegarde ; s’il ne contient rien d’utile, déplacez-le : une base vide sera créée.`,
      en: `The folder ${cluster} is not that of a PostgreSQL database, or it is damaged. Restore it from a backup; if nothing in it matters, move it away: an empty database will be made.`,
    });
  }
  throw new PostgresStartError('VERSION_MISMATCH', {
    fr: `La base de ${cluster} a été créée par PostgreSQL ${made}, et celui qui est livré est le ${version}. Remettez la version du projet qui l’a créée et exportez-la (pg_dump) ; puis déplacez ce dossier et importez.`,
    en: `The database in ${cluster} was made by PostgreSQL ${made}, and the one that comes with the project is ${version}. Go back to the version of the project that made it and export it (pg_dump); then move this folder away and import.`,
  });
}

/** Makes the cluster. It gets its name when it is whole: one cut off half-way is made again. */
export async function makeCluster({ cluster, binaries, runAs }: Making, password: string): Promise<void> {
  const partial = `${cluster}.partial`;
  const passwordFile = `${cluster}.password`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (runAs) {
      await chown(partial, runAs.uid, runAs.gid);
      await chown(passwordFile, runAs.uid, runAs.gid);
    }
    const args = [...INITDB, `--pgdata=${partial}`, `--pwfile=${passwordFile}`];
    const { code, output } = await run(binaries.initdb, args, runAs);
    if (code !== 0) throw new Error(output);
    await rename(partial, cluster);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    const why = lastWords(error instanceof Error ? error.message : String(error));
    throw new PostgresStartError(
      'START_FAILED',
      {
        fr: `La base n’a pas pu être créée dans ${cluster}. Vérifiez la place sur le disque et les droits du dossier.\n${why}`,
        en: `The database could not be made in ${cluster}. Check the free space on the disk and the folder's rights.`,
      },
      error,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Gives the administrator a new password, with the server stopped: for a passwords file that was lost. */
export async function resetPassword({ cluster, binaries, runAs }: Making, password: string): Promise<void> {
  const args = ['--single', '-D', cluster, ADMIN];
  // In this mode PostgreSQL reads a statement a line; the password is hexadecimal.
  const { code, output } = await run(
    binaries.postgres,
    args,
    runAs,
    `alter role ${ADMIN} password '${password}'\n`,
  );
  if (code === 0 && !/^.*(?:ERROR|FATAL):/m.test(output)) return;
  throw new PostgresStartError('START_FAILED', {
    fr: `Le mot de passe perdu de la base de ${cluster} n’a pas pu être remplacé.\n${lastWords(output)}`,
    en: `The lost password of the database in ${cluster} could not be replaced.`,
  });
}
