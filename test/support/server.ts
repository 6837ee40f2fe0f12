import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atFileEnd } from '@assistance/api/testing/file-end';
import { METRICS_TOKEN } from '@assistance/api/testing/metrics';
import { createTestDatabase, type Template } from '@assistance/api/testing/postgres';

const MAIN = fileURLToPath(new URL('../../packages/api/dist/main.js', import.meta.url));
/** What a desk may take to start (with its demonstration, a first time) and to end, in ms. */
const STARTING_MS = 380_000;
const ENDING_MS = 15_000;
const POLL_MS = 50;
/** A desk under test sees nothing of the developer's own settings. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'SYSTEMROOT', 'NODE_COMPILE_CACHE'];

/** What a desk is started with. */
export interface ServerOptions {
  /** Settings (docs/settings.md) beside those that the harness gives. */
  readonly env?: Readonly<Record<string, string>>;
  /** What its database is a copy of; the newest schema, empty, by default. See {@link DEMONSTRATION}. */
  readonly template?: Template;
  /** Most files and connections that it may have open at once; as many as this process unless given. */
  readonly openFiles?: number;
  /** A database of the caller's own, in place of a copy. */
  readonly databaseUrl?: string;
  /** Another desk's database and files, for a second instance of it. */
  readonly beside?: ServerProcess;
  /** A free one unless given: that of a desk that was stopped, to start it again where its pages look for it. */
  readonly port?: number;
}

/** A desk that runs as a process of its own, as in production. */
export interface ServerProcess {
  /** Without a slash at the end: `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Absolute; removed after the tests. */
  readonly dataDir: string;
  /** Resolves with its exit code when it ends, by itself or not. */
  readonly ended: Promise<number | null>;
  /** All that it has printed. */
  output(): string;
  /** Asks it to end (SIGTERM), gives its exit code. Fails when it takes more than 15 s. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const isHealthy = (url: string) =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );

interface Place {
  readonly port?: number | undefined;
  readonly openFiles?: number | undefined;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
}

async function launch({ databaseUrl, dataDir, env, port: given, openFiles }: Place): Promise<ServerProcess> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run \`pnpm build\`.`);
  const port = given ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const limited = ['-c', `ulimit -n ${openFiles} && exec "$0" "$@"`];
  const within = openFiles === undefined ? [] : ['sh', ...limited];
  const [program = '', ...args] = [...within, process.execPath, '--enable-source-maps', MAIN];
  const child: ChildProcess = spawn(program, args, {
    cwd: dataDir,
    env: {
      ...Object.fromEntries(inherited),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      LOG_FORMAT: 'json',
      METRICS_TOKEN,
      DEMO: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  let ended = false;
  const end = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      ended = true;
      resolve(code);
    });
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await end;
  };

  const deadline = Date.now() + STARTING_MS;
  while (!(await isHealthy(url))) {
    if (ended) throw new Error(`The desk ended with code ${await end} before it answered:\n${output}`);
    if (Date.now() > deadline) {
      await kill();
      throw new Error(`The desk did not answer within ${STARTING_MS / 1000} s:\n${output}`);
    }
    await pause(POLL_MS);
  }

  return {
    url,
    port,
    databaseUrl,
    dataDir,
    ended: end,
    output: () => output,
    kill,
    async stop() {
      child.kill('SIGTERM');
      const late = pause(ENDING_MS, 'late' as const, { ref: false });
      const code = await Promise.race([end, late]);
      if (code !== 'late') return code;
      await kill();
      throw new Error(`The desk did not end within ${ENDING_MS / 1000} s of SIGTERM:\n${output}`);
    },
  };
}

/** The first words of what the desk tells people when all is ready, its search index included. */
const READY_LINE = 'Assistance Amue : http';

async function untilReady(desk: ServerProcess): Promise<void> {
  const deadline = Date.now() + STARTING_MS;
  while (!desk.output().includes(READY_LINE)) {
    if (Date.now() > deadline) throw new Error(`The desk did not get ready:\n${desk.output()}`);
    await pause(POLL_MS);
  }
}

/** The desk's own demonstration, seeded and indexed once a run: give it as `template`. Takes half a minute. */
export const DEMONSTRATION: Template = {
  name: 'demonstration',
  async prepare(databaseUrl) {
    const dataDir = await mkdtemp(join(tmpdir(), 'assistance-test-demo-'));
    try {
      const desk = await launch({ databaseUrl, dataDir, env: { DEMO: '1', LOG_LEVEL: 'warn' } });
      try {
        await untilReady(desk);
      } finally {
        await desk.stop();
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/**
 * Starts the built desk on a port of this machine, with a database and a data folder of its own, and waits until
 * it answers. It is ended and wiped after the last test of the file that calls this.
 */
export async function startServer({
  env = {},
  template,
  databaseUrl: given,
  beside,
  port,
  openFiles,
}: ServerOptions = {}): Promise<ServerProcess> {
  const databaseUrl =
    given ?? beside?.databaseUrl ?? (await createTestDatabase(template ? { template } : {})).url;
  const dataDir = beside?.dataDir ?? (await mkdtemp(join(tmpdir(), 'assistance-test-desk-')));
  // Root's PostgreSQL runs as somebody else, who must be let through.
  await chmod(dataDir, 0o755);
  if (!beside) atFileEnd(() => rm(dataDir, { recursive: true, force: true }));
  const desk = await launch({ databaseUrl, dataDir, env, port, openFiles });
  atFileEnd(async () => {
    await desk.kill();
    // In production it is only logged: here it is a fault of the desk.
    if (desk.output().includes('OutsideCallError'))
      throw new Error(`A transaction waited for somebody outside:\n${desk.output()}`);
  });
  return desk;
}
