import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, majorVersion } from './binaries.js';
import { hasCluster, makeCluster, resetPassword } from './cluster.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { freePort } from './free-port.js';
import { keepRunning } from './keep-running.js';
import type { PostgresLog } from './log.js';
import { clearRemains } from './orphan.js';
import { readPasswords, type Passwords } from './passwords-file.js';
import { PostgresStartError } from './postgres-error.js';
import { findPlace, REFUGE } from './place.js';
import { findRunAs } from './run-as.js';
import { asAdmin, startFailed, type ServerOptions } from './server.js';
import { startPatiently } from './start-patiently.js';

interface EmbeddedPostgresOptions {
  /** A folder of the server's own. Made when missing. */
  readonly dataDir: string;
  readonly log: PostgresLog;
  /** On 127.0.0.1. By default the one of last time, or any that is free. */
  readonly port?: number;
  /** Where root's server goes when `dataDir` is closed to other accounts; `/var/lib/assistance-amue` by default. */
  readonly refuge?: string;
}

/** A PostgreSQL of the desk's own. One that dies is started again: its clients find it where it was. */
export interface EmbeddedPostgres {
  /** Of the database `assistance`, as its owner. Holds the password. */
  readonly url: string;
  /** Resolves, with what to tell people, once it has died and cannot be started again, or dies again and again. */
  readonly lost: Promise<PostgresStartError>;
  /** Ends the server in order and lets the folder go. Call it last; a second call does nothing. */
  stop(): Promise<void>;
}

/** The role that owns the database, and the database. */
const OWNER = 'assistance';

/** The role and its database, whether they are missing or not. */
async function ensureDatabase(options: ServerOptions, { owner }: Passwords): Promise<void> {
  await asAdmin(options, async (client) => {
    const found = await client.query(
      `select exists(select from pg_roles where rolname = $1) as role,
              exists(select from pg_database where datname = $1) as database`,
      [OWNER],
    );
    const { role, database } = found.rows[0] as { role: boolean; database: boolean };
    await client.query(`${role ? 'alter' : 'create'} role ${OWNER} login password '${owner}'`);
    if (!database) await client.query(`create database ${OWNER} owner ${OWNER}`);
  });
}

/**
 * Starts the PostgreSQL that comes with the project in `dataDir`, making it the first time; takes a second or two.
 * It listens on 127.0.0.1 only. Throws a {@link PostgresStartError} that says what to do. A desk that was killed
 * leaves its server running: the next start stops it in order first, and nothing committed is lost.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir: home, log, refuge = REFUGE } = options;
  let lock: FolderLock | null = null;
  try {
    await mkdir(home, { recursive: true });
    lock = await lockFolder(home, join(home, 'lock.json'));
    const { release } = lock;
    const [binaries, runAs] = await Promise.all([findBinaries(), findRunAs(join(home, 'cluster'))]);
    const place = await findPlace({ home, binaries, runAs, refuge, log });
    const cluster = join(place.folder, 'cluster');
    const making = { cluster, binaries: place.binaries, runAs };
    const version = await majorVersion(place.binaries, runAs);
    const passwords = await readPasswords(join(place.folder, 'passwords.json'));
    const reset = () => resetPassword(making, passwords.admin);

    if (await hasCluster(cluster, version)) {
      await clearRemains(cluster, log);
    } else {
      log.info('PostgreSQL : création de la base. / PostgreSQL: making the database.');
      await makeCluster(making, passwords.admin);
    }

    const portFile = join(place.folder, 'port');
    const before = Number(await readFile(portFile, 'utf8').catch(() => '0'));
    const wanted = await freePort(options.port ?? before);
    const serverOptions = { ...making, port: wanted, password: passwords.admin, log };
    const { server, port } = await startPatiently(serverOptions, { reset, mayMove: true });
    await writeFile(portFile, String(port));
    await ensureDatabase({ ...serverOptions, port }, passwords);
    log.info(
      `PostgreSQL ${version} répond sur 127.0.0.1:${port}, données dans ${place.folder}. / ` +
        `PostgreSQL ${version} answers on 127.0.0.1:${port}, data in ${place.folder}.`,
    );
    const kept = keepRunning(server, { ...serverOptions, port });
    return {
      url: `postgresql://${OWNER}:${passwords.owner}@127.0.0.1:${port}/${OWNER}`,
      lost: kept.lost,
      async stop() {
        await kept.stop();
        await release();
      },
    };
  } catch (error) {
    await lock?.release();
    // Rights, a full disk: said in the system's words.
    throw error instanceof PostgresStartError ? error : startFailed(home, error);
  }
}
