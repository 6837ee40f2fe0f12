import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.js';
import { ADMIN } from './cluster.js';
import { logServerLine, type PostgresLog } from './log.js';
import { noteServer } from './orphan.js';
import { lastWords, PostgresStartError } from './postgres-error.js';
import { run, start } from './program.js';
import type { RunAs } from './run-as.js';

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // A path of more than about 100 characters would be refused; nobody needs the socket.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '',
  logging_collector: 'off',
  // Statements and rows hold what is confidential (C3.3.1): whoever sent them tells the error.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  // Costs more than it brings on short statements.
  jit: 'off',
};

/** How long the server may take to read its journal after a power cut, then to end, in ms. */
const READY = 300_000;
const IN_ORDER = 30_000;

/** What is needed to run a server on a cluster. */
export interface ServerOptions {
  readonly cluster: string;
  readonly port: number;
  readonly password: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs | null;
  readonly log: PostgresLog;
  /** Gives up waiting for it to answer, and ends it. */
  readonly signal?: AbortSignal;
}

/** A server that answers. */
export interface Server {
  /** Resolves with its last words when it ends though nobody stopped it: killed, out of memory, a disk that is gone. */
  readonly died: Promise<string>;
  /** Ends its connections and the server, in order. */
  stop(): Promise<void>;
}

/** What the server said when it could not start, for who decides whether to try again. */
export class ServerEnded extends Error {
  override readonly name = 'ServerEnded';
}

/** The role's password is another one. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword';
}

const address = ({ port, password }: ServerOptions): pg.ClientConfig => ({
  host: '127.0.0.1',
  port,
  user: ADMIN,
  password,
  database: 'postgres',
  connectionTimeoutMillis: 10_000,
});

/** Does `work` as the administrator. */
export async function asAdmin<T>(
  options: ServerOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(address(options));
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function stopServer(child: ChildProcess, { binaries, cluster, runAs }: ServerOptions): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (process.platform === 'win32') {
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast'], runAs);
  } else {
    child.kill('SIGINT');
  }
  const timer = new AbortController();
  const late = pause(IN_ORDER, 'late', { signal: timer.signal }).catch(() => 'ended');
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGQUIT');
  timer.abort();
  await ended;
}

/**
 * Starts the server and waits until it answers. It is its own process group: Ctrl-C in the terminal reaches the desk
 * alone, which stops it when its work is done. Throws {@link ServerEnded} or {@link WrongPassword}.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { binaries, cluster, port, runAs, log } = options;
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', cluster, '-p', String(port), ...settings];
  const child = start(binaries.postgres, args, runAs, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  let failure: Error | null = null;
  let stopping = false;
  const died = Promise.withResolvers<string>();
  if (child.stderr) {
    child.stderr.on('error', () => {});
    createInterface({ input: child.stderr }).on('line', (line) => {
      output = `${output}${line}\n`.slice(-4_000);
      logServerLine(log, line);
    });
  }
  child.on('error', (error) => (failure ??= error));
  // `exit` may come before the last words.
  child.once('close', (code, signal) => {
    failure ??= new ServerEnded(`${output}(${signal ?? code})`);
    if (!stopping) died.resolve(`${lastWords(output, 2)} (${signal ?? code})`);
    process.off('exit', atExit);
  });
  // process.exit() waits for nobody: the server gets the signal and ends by itself.
  const atExit = (): void => void child.kill('SIGINT');
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    stopping = true;
    await stopServer(child, options);
  };

  // Before it answers: were this process killed now, its server would be left all the same.
  if (child.pid !== undefined) await noteServer(cluster, child.pid);

  const until = Date.now() + READY;
  for (;;) {
    try {
      await asAdmin(options, (client) => client.query('select 1'));
      return { stop, died: died.promise };
    } catch (error) {
      if (failure) {
        stopping = true;
        throw failure;
      }
      const wrong = (error as { code?: string }).code === '28P01';
      if (wrong || options.signal?.aborted || Date.now() > until) {
        await stop();
        throw wrong ? new WrongPassword() : new ServerEnded(output);
      }
      await pause(40);
    }
  }
}

/** The sentence for a server that ended instead of answering. */
export const startFailed = (cluster: string, error: unknown): PostgresStartError =>
  new PostgresStartError(
    'START_FAILED',
    {
      fr: `PostgreSQL n’a pas démarré sur ${cluster}. Vérifiez la place sur le disque et les droits du dossier.\n${lastWords(error instanceof Error ? error.message : String(error))}`,
      en: `PostgreSQL did not start on ${cluster}. Check the free space on the disk and the folder's rights.`,
    },
    error,
  );
