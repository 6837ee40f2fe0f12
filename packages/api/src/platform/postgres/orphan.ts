import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresLog } from './log.js';
import { PostgresStartError } from './postgres-error.js';
import { run } from './program.js';

/** How long a server may take to end in order, then at once, in ms. */
const IN_ORDER = 60_000;
const AT_ONCE = 10_000;
/** Higher than any system's highest process number. */
const NOBODY = '999999999';

/** What runs under this number, or null: not even a zombie, which has ended but was not buried. */
async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    try {
      const [status, command] = await Promise.all(
        ['stat', 'cmdline'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
      );
      return /\) [ZX] /.test(status ?? '') ? null : (command ?? '').replaceAll('\0', ' ');
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') {
    const { output } = await run('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh']);
    return output.includes(`"${pid}"`) ? output : null;
  }
  const { code, output } = await run('ps', ['-p', String(pid), '-o', 'stat=,command=']);
  return code === 0 && !output.startsWith('Z') ? output : null;
}

async function isPostgres(pid: number, cluster: string): Promise<boolean> {
  const command = await commandOf(pid);
  if (command === null || !command.includes('postgres')) return false;
  return process.platform === 'win32' || command.includes(cluster);
}

async function endsWithin(limit: number, pid: number, cluster: string): Promise<boolean> {
  for (const until = Date.now() + limit; Date.now() < until; await pause(50)) {
    if (!(await isPostgres(pid, cluster))) return true;
  }
  return false;
}

/**
 * Deals with what an earlier run left in `cluster`: a server that outlived its desk is stopped in order, and a file
 * that names a process which is no server any more cannot keep the next one from starting.
 * Only for who holds the folder's lock. Throws `ORPHAN_REMAINS` when the server cannot be stopped.
 */
export async function clearRemains(cluster: string, log: PostgresLog): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const [first = '', folder = cluster, ...more] = text.split('\n');
  const pid = Math.abs(Number(first));
  if (!Number.isInteger(pid) || pid === 0) return;

  if (await isPostgres(pid, folder)) {
    log.warn(
      `PostgreSQL : arrêt du serveur ${pid}, laissé par un service interrompu. / ` +
        `PostgreSQL: stopping the server ${pid}, left by a desk that was cut off.`,
    );
    try {
      process.kill(pid, 'SIGINT');
      if (await endsWithin(IN_ORDER, pid, folder)) return;
      process.kill(pid, 'SIGQUIT');
      if (await endsWithin(AT_ONCE, pid, folder)) return;
    } catch (error) {
      // It ended meanwhile.
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    }
    throw new PostgresStartError('ORPHAN_REMAINS', {
      fr: `Un serveur PostgreSQL laissé par un service interrompu (processus ${pid}) ne s’arrête pas. Arrêtez-le avec les droits de son propriétaire : kill -INT ${pid}`,
      en: `A PostgreSQL server left by a desk that was cut off (process ${pid}) does not stop. Stop it with its owner's rights: kill -INT ${pid}`,
    });
  }
  // The number now belongs to someone else, or to a zombie, and PostgreSQL would believe the server alive. The rest of
  // the file stays: by it, PostgreSQL waits for the last processes of the old server.
  if (await isAlive(pid)) await writeFile(file, [NOBODY, folder, ...more].join('\n'));
}

async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
