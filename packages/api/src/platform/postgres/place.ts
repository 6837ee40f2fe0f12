import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binariesIn, type Binaries } from './binaries.js';
import type { PostgresLog } from './log.js';
import { PostgresStartError } from './postgres-error.js';
import { closedFolder, mayRead, type RunAs } from './run-as.js';

/** Where the server's files are, all of them open to the account that it runs as. */
export interface Place {
  /** Holds the cluster, its passwords, its port. */
  readonly folder: string;
  readonly binaries: Binaries;
}

/** When root's project lies where no other account may go (`/root`, mode 0700), the server's part lives here. */
export const REFUGE = '/var/lib/assistance-amue';

/** In the data folder: names the folder in the refuge. Without it (data folder deleted), a new one is taken. */
const POINTER = 'moved-to.txt';

const OPEN = 0o755;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function openAll(folder: string): Promise<void> {
  await chmod(folder, OPEN);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Copies the programs (60 MB, once a version). The copy gets its name when it is whole. */
async function copyBinaries(binaries: Binaries, refuge: string): Promise<Binaries> {
  const target = join(refuge, `postgresql-${binaries.packageVersion}`);
  const copied = binariesIn(target, binaries.packageVersion);
  if (await exists(copied.postgres)) return copied;
  const partial = `${target}.${randomBytes(4).toString('hex')}.partial`;
  await cp(binaries.folder, partial, { recursive: true, verbatimSymlinks: true });
  await openAll(partial);
  await rename(partial, target).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    // Another desk was quicker.
    if (!(await exists(copied.postgres))) throw error;
  });
  return copied;
}

async function makeOpen(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OPEN });
  const { mode, uid } = await stat(folder);
  // Ours to open for passing through, not for reading: what is private in it has its own rights.
  if (uid === process.getuid?.()) await chmod(folder, (mode & 0o7777) | 0o711);
}

const unreachable = (closed: string, cause?: unknown): PostgresStartError =>
  new PostgresStartError(
    'FOLDER_UNREACHABLE',
    {
      fr: `PostgreSQL tourne sous un autre compte que root, et ce compte n’a pas accès à ${closed}. Ouvrez le passage (chmod o+x ${closed}), placez DATA_DIR ailleurs, ou lancez le service sous un compte ordinaire.`,
      en: `PostgreSQL runs as another user than root, who may not enter ${closed}. Open the way (chmod o+x ${closed}), put DATA_DIR elsewhere, or start the desk as an ordinary user.`,
    },
    cause,
  );

/** The folder in the refuge that an earlier start took, or null. Losing it is losing the data: never silently. */
async function folderTaken(home: string): Promise<string | null> {
  const pointer = join(home, POINTER);
  const folder = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  if (folder === '') return null;
  if (await exists(folder)) return folder;
  throw new PostgresStartError('FOLDER_DAMAGED', {
    fr: `Les données de PostgreSQL étaient dans ${folder}, qui n’existe plus. Remettez ce dossier ; si les données ne comptent pas, supprimez ${pointer} : une base vide sera créée.`,
    en: `PostgreSQL's data were in ${folder}, which is no more. Put that folder back; if the data do not matter, delete ${pointer}: an empty database will be made.`,
  });
}

async function takeFolder(home: string, refuge: string): Promise<string> {
  const folder = join(refuge, `data-${randomBytes(6).toString('hex')}`);
  await mkdir(folder, { mode: OPEN });
  await chmod(folder, OPEN);
  await writeFile(join(home, POINTER), `${folder}\n`);
  return folder;
}

/** Chooses where the server's files are. `runAs` is not null only when we are root. */
export async function findPlace(options: {
  readonly home: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs | null;
  readonly refuge: string;
  readonly log: PostgresLog;
}): Promise<Place> {
  const { binaries, runAs, refuge, log } = options;
  if (!runAs) return { folder: options.home, binaries };

  await makeOpen(options.home);
  const home = await realpath(options.home);
  const taken = await folderTaken(home);
  const closedHome = taken ? null : await closedFolder(home, runAs);
  const closedPrograms =
    (await closedFolder(await realpath(binaries.folder), runAs)) ??
    ((await mayRead(binaries.postgres, runAs)) ? null : binaries.folder);
  const closed = closedHome ?? closedPrograms;
  if (!closed) return { folder: taken ?? home, binaries };
  // Another, empty database in the refuge would look as if all were lost.
  if (closedHome && (await exists(join(home, 'cluster')))) throw unreachable(closedHome);

  try {
    await mkdir(refuge, { recursive: true, mode: OPEN });
    if (await closedFolder(refuge, runAs)) throw unreachable(closed);
    const place = {
      folder: closedHome ? await takeFolder(home, refuge) : (taken ?? home),
      binaries: closedPrograms ? await copyBinaries(binaries, refuge) : binaries,
    };
    log.warn(
      `PostgreSQL : ${closed} est fermé au compte sous lequel il tourne ; ce qu’il lui faut est dans ${refuge}. / ` +
        `PostgreSQL: ${closed} is closed to the user that it runs as; what it needs is in ${refuge}.`,
    );
    return place;
  } catch (error) {
    throw error instanceof PostgresStartError ? error : unreachable(closed, error);
  }
}
