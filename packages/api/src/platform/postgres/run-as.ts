import { stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { PostgresStartError } from './postgres-error.js';
import { run } from './program.js';

/** An account other than root, which PostgreSQL refuses to run as. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT = 'postgres';

/** Debian and Red Hat first, then Alpine. */
const WAYS_TO_CREATE: readonly (readonly [string, readonly string[]])[] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', ACCOUNT]],
  ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', ACCOUNT]],
];

async function findAccount(): Promise<RunAs | null> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((what) => run('id', [what, ACCOUNT])));
  if (uid?.code !== 0 || gid?.code !== 0) return null;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

/**
 * The account that PostgreSQL runs as: `null`, our own, unless we are root; then the owner of an existing `cluster`,
 * or `postgres`, which is made when it is missing.
 */
export async function findRunAs(cluster: string): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = await findAccount();
  if (found) return found;
  for (const [program, args] of WAYS_TO_CREATE) {
    await run(program, args);
    const made = await findAccount();
    if (made) return made;
  }
  throw new PostgresStartError('NO_ACCOUNT', {
    fr: `PostgreSQL refuse de tourner sous root, et le compte système « ${ACCOUNT} » n’a pas pu être créé. Lancez le service sous un compte ordinaire, ou indiquez un PostgreSQL existant dans DATABASE_URL.`,
    en: `PostgreSQL refuses to run as root, and the system account "${ACCOUNT}" could not be created. Start the desk as an ordinary user, or name an existing PostgreSQL in DATABASE_URL.`,
  });
}

/** One of the three permission bits: read 4, write 2, enter 1. */
const may = (bit: number, { mode, uid, gid }: Stats, who: RunAs): boolean => {
  if (uid === who.uid) return (mode & (bit << 6)) !== 0;
  if (gid === who.gid) return (mode & (bit << 3)) !== 0;
  return (mode & bit) !== 0;
};

/** Whether `who` may read this file, once there. Access lists are not looked at. */
export const mayRead = async (file: string, who: RunAs): Promise<boolean> => may(4, await stat(file), who);

/** The outermost folder on the way to `path`, itself included, that `who` may not enter; `null` when the way is open. */
export async function closedFolder(path: string, who: RunAs): Promise<string | null> {
  const above = dirname(path) === path ? null : await closedFolder(dirname(path), who);
  if (above) return above;
  const stats = await stat(path);
  return stats.isDirectory() && !may(1, stats, who) ? path : null;
}
