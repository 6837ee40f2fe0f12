import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/api/dist/main.js', import.meta.url));
const STARTING_MS = 300_000;

/** The built desk as a process of its own, and one browser that keeps its connection. */
export interface MeasuredServer {
  /** What a GraphQL request answers. Throws its errors. */
  query(query: string, variables: object): Promise<Record<string, unknown>>;
  signIn(login: string, password: string): Promise<void>;
  /** What the process holds in memory, in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

/** What a process holds in memory, in bytes; 0 where the system does not tell. */
export function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts the desk on a database; resolves when its search index is ready. */
export async function startMeasuredServer(
  databaseUrl: string,
  env: Record<string, string>,
): Promise<MeasuredServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'assistance-bench-'));
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    cwd: dataDir,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DEMO: '0',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const deadline = Date.now() + STARTING_MS;
  while (!output.includes('Assistance Amue : http')) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The desk does not start:\n${output}`);
    await pause(50);
  }

  // As browsers do: one connection that stays, and compressed answers.
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let cookie = '';
  const post = (body: string): Promise<{ json: string; setCookie: string | undefined }> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        cookie,
      };
      const sent = request(
        { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.once('end', () =>
            resolve({ json: Buffer.concat(parts).toString(), setCookie: answer.headers['set-cookie']?.[0] }),
          );
        },
      );
      sent.setNoDelay(true);
      sent.once('error', reject);
      sent.end(body);
    });
  const query: MeasuredServer['query'] = async (text, variables) => {
    const { json, setCookie } = await post(JSON.stringify({ query: text, variables }));
    if (setCookie) cookie = setCookie.split(';', 1)[0] ?? '';
    const { data, errors } = JSON.parse(json) as { data?: Record<string, unknown>; errors?: unknown };
    if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    query,
    async signIn(login, password) {
      await query(
        `mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }`,
        { login, password },
      );
    },
    memory: () => memoryOf(child.pid),
    async stop() {
      agent.destroy();
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
