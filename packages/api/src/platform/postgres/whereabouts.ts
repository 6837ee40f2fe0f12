import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { run } from './program.js';

/**
 * Where a process runs. Containers may share a folder and even a host name, and have each its own addresses and process
 * numbers: what one proves of a number or of 127.0.0.1 says nothing of the other's. `null` where the system does not tell.
 */
export interface Whereabouts {
  readonly host: string;
  /** Of the kernel since it was started: containers of one machine share it. */
  readonly kernel: string | null;
  /** Whose 127.0.0.1 it is. */
  readonly network: string | null;
  /** Whose process numbers they are. */
  readonly processes: string | null;
}

const orNull = (read: Promise<string>): Promise<string | null> =>
  read.then(
    (text) => text.trim(),
    () => null,
  );

/** Where this process runs. */
export async function whereabouts(): Promise<Whereabouts> {
  const [kernel = null, network = null, processes = null] = await Promise.all([
    orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    orNull(readlink('/proc/self/ns/net')),
    orNull(readlink('/proc/self/ns/pid')),
  ]);
  return { host: hostname(), kernel, network, processes };
}

/** Whether both are on one machine that was not restarted between; a host's name may be another's, or change. */
export const sameMachine = (one: Whereabouts, other: Whereabouts): boolean =>
  one.kernel === other.kernel && (one.kernel !== null || one.host === other.host);

/** A process, and no other that has its number later. */
export interface ProcessMark {
  readonly pid: number;
  /** When it was started, as the system writes it; `null` where it does not tell. */
  readonly started: string | null;
}

/** The mark of a process that runs, or null: not even for a zombie, which has ended but was not buried. */
export async function markOf(pid: number): Promise<ProcessMark | null> {
  if (process.platform === 'linux') {
    // The name, in brackets, may hold anything: what follows the last bracket is counted.
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return fields.length < 20 || fields[0] === 'Z' || fields[0] === 'X'
      ? null
      : { pid, started: fields[19] ?? null };
  }
  if (process.platform === 'win32') {
    const { output } = await run('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh']);
    return output.includes(`"${pid}"`) ? { pid, started: null } : null;
  }
  const { code, output } = await run('ps', ['-p', String(pid), '-o', 'stat=,lstart=']);
  const [, state = 'Z', started = null] = /^\s*(\S+)\s+(.+?)\s*$/.exec(output) ?? [];
  return code !== 0 || state.startsWith('Z') ? null : { pid, started };
}

/** Is it still that process? */
export async function stillRuns({ pid, started }: ProcessMark): Promise<boolean> {
  const now = await markOf(pid);
  return now !== null && now.started === started;
}
