import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresLog } from './log.js';
import { PostgresStartError } from './postgres-error.js';
import { run } from './program.js';
import {
  markOf,
  sameMachine,
  stillRuns,
  whereabouts,
  type ProcessMark,
  type Whereabouts,
} from './whereabouts.js';

/** How long a server may take to end in order, then at once, in ms. */
const IN_ORDER = 60_000;
const AT_ONCE = 10_000;
/** Higher than any system's highest process number. */
const NOBODY = '999999999';

/** Who started which server, beside its cluster: what proves later that it is ours, and that it was left. */
interface Record {
  readonly where: Whereabouts;
  readonly server: ProcessMark;
  readonly desk: ProcessMark;
}

const recordFile = (cluster: string): string => join(dirname(cluster), 'server.json');

/** Notes that this process has started that server. */
export async function noteServer(cluster: string, pid: number): Promise<void> {
  const [where, server, desk] = await Promise.all([whereabouts(), markOf(pid), markOf(process.pid)]);
  if (server === null || desk === null) return;
  await writeFile(recordFile(cluster), JSON.stringify({ where, server, desk } satisfies Record));
}

async function readRecord(cluster: string): Promise<Record | null> {
  try {
    return JSON.parse(await readFile(recordFile(cluster), 'utf8')) as Record;
  } catch {
    return null;
  }
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return command.replaceAll('\0', ' ');
  }
  if (process.platform === 'win32') {
    return (await run('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'])).output;
  }
  return (await run('ps', ['-p', String(pid), '-o', 'command='])).output;
}

async function isPostgres(pid: number, folder: string): Promise<boolean> {
  if ((await markOf(pid)) === null) return false;
  const command = await commandOf(pid);
  return command.includes('postgres') && (process.platform === 'win32' || command.includes(folder));
}

/** The same folder, whatever it is called: a server works in its own. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  const [works, own] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => null), stat(cluster)]);
  return works !== null && works.dev === own.dev && works.ino === own.ino;
}

/** Whether its parent has ended: whoever loses theirs belongs to the first of all processes, or of the session. */
async function isAlone(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const parent = /^ \S (\d+) /.exec(status.slice(status.lastIndexOf(')') + 1))?.[1];
  if (parent === undefined || parent === '1') return parent === '1';
  return (await readFile(`/proc/${parent}/comm`, 'utf8').catch(() => '')).trim() === 'systemd';
}

/**
 * What is known of a server that runs on our cluster: that its desk still runs; that it was left by one that does not; or
 * neither, for its process numbers may be another container's, and its desk anywhere.
 */
async function fateOf(pid: number, cluster: string): Promise<'served' | 'left' | 'unknown'> {
  const [record, here] = await Promise.all([readRecord(cluster), whereabouts()]);
  if (record === null) {
    // Started before such notes were taken.
    return (await isAlone(pid)) && (await worksIn(pid, cluster)) ? 'left' : 'unknown';
  }
  const { where, server, desk } = record;
  const isHere = sameMachine(where, here) && where.processes === here.processes;
  if (!isHere || server.pid !== pid || !(await stillRuns(server))) return 'unknown';
  return (await stillRuns(desk)) ? 'served' : 'left';
}

async function endsWithin(limit: number, server: ProcessMark): Promise<boolean> {
  for (const until = Date.now() + limit; Date.now() < until; await pause(50)) {
    if (!(await stillRuns(server))) return true;
  }
  return false;
}

const notOurs = (cluster: string, pid: number): PostgresStartError =>
  new PostgresStartError('FOLDER_IN_USE', {
    fr: `Un serveur PostgreSQL (processus ${pid}) tourne sur ${cluster}, et rien ne prouve qu’un service interrompu l’ait laissé. Arrêtez le service qui s’en sert ; s’il n’y en a plus, arrêtez ce serveur : kill -INT ${pid}`,
    en: `A PostgreSQL server (process ${pid}) runs on ${cluster}, and nothing proves that a desk that was cut off has left it. Stop the desk that uses it; if there is none any more, stop that server: kill -INT ${pid}`,
  });

/**
 * Deals with what an earlier run left in `cluster`: a server that provably outlived its desk is stopped in order, and a
 * file that names a process which is no server any more cannot keep the next one from starting. Only for who holds the
 * folder's lock. Throws `FOLDER_IN_USE` for a server that may be somebody's, `ORPHAN_REMAINS` for one that does not stop.
 */
export async function clearRemains(cluster: string, log: PostgresLog): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const [first = '', folder = cluster, ...more] = text.split('\n');
  const pid = Math.abs(Number(first));
  if (!Number.isInteger(pid) || pid === 0) return;

  const server = (await isPostgres(pid, folder)) ? await markOf(pid) : null;
  if (server !== null) {
    if ((await fateOf(pid, cluster)) !== 'left') throw notOurs(cluster, pid);
    await stopLeft(server, log);
    await rm(recordFile(cluster), { force: true });
    return;
  }
  // The number now belongs to someone else, or to a zombie, and PostgreSQL would believe the server alive. The rest of
  // the file stays: by it, PostgreSQL waits for the last processes of the old server.
  if (await isAlive(pid)) await writeFile(file, [NOBODY, folder, ...more].join('\n'));
}

async function stopLeft(server: ProcessMark, log: PostgresLog): Promise<void> {
  const { pid } = server;
  log.warn(
    `PostgreSQL : arrêt du serveur ${pid}, laissé par un service interrompu. / ` +
      `PostgreSQL: stopping the server ${pid}, left by a desk that was cut off.`,
  );
  try {
    process.kill(pid, 'SIGINT');
    if (await endsWithin(IN_ORDER, server)) return;
    process.kill(pid, 'SIGQUIT');
    if (await endsWithin(AT_ONCE, server)) return;
  } catch (error) {
    // It ended meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
  }
  throw new PostgresStartError('ORPHAN_REMAINS', {
    fr: `Un serveur PostgreSQL laissé par un service interrompu (processus ${pid}) ne s’arrête pas. Arrêtez-le avec les droits de son propriétaire : kill -INT ${pid}`,
    en: `A PostgreSQL server left by a desk that was cut off (process ${pid}) does not stop. Stop it with its owner's rights: kill -INT ${pid}`,
  });
}

async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
