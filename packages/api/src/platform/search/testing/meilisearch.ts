import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MeilisearchAddress } from '../meilisearch/article-index.js';

/** A Meilisearch for the time of a test file. */
export interface TestMeilisearch extends MeilisearchAddress {
  /** Of the program, when it was started here. */
  readonly pid?: number | undefined;
  stop(): Promise<void>;
}

/** What to do so that the tests have one. */
export const HOW_TO_TEST =
  'give MEILISEARCH_URL (and MEILISEARCH_API_KEY), or MEILISEARCH_BIN, or put a meilisearch program on PATH';

/** Where nobody listens. */
export const NOWHERE: MeilisearchAddress = { url: 'http://127.0.0.1:1', apiKey: null };

async function findProgram(): Promise<string | null> {
  const { MEILISEARCH_BIN, PATH = '' } = process.env;
  const places = MEILISEARCH_BIN
    ? [MEILISEARCH_BIN]
    : PATH.split(delimiter).map((folder) => join(folder, 'meilisearch'));
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Starts the program in a temporary folder; it ends, and its folder goes, with `stop`. */
export async function startMeilisearch(program: string, port?: number): Promise<TestMeilisearch> {
  const folder = await mkdtemp(join(tmpdir(), 'assistance-meilisearch-'));
  const apiKey = randomBytes(16).toString('hex');
  const url = `http://127.0.0.1:${port ?? (await freePort())}`;
  const server = spawn(
    program,
    [
      '--http-addr',
      url.slice('http://'.length),
      '--master-key',
      apiKey,
      '--no-analytics',
      '--db-path',
      join(folder, 'data'),
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => void server.once('exit', () => resolve()));
  process.once('exit', () => server.kill('SIGKILL'));
  for (let look = 0; !(await answers(url)); look += 1) {
    if (server.exitCode !== null || look > 200) throw new Error(`${program} does not start`);
    await pause(100);
  }
  return {
    url,
    apiKey,
    pid: server.pid,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The Meilisearch that the environment names, else one of its own, else `null`. */
export async function openMeilisearch(): Promise<TestMeilisearch | null> {
  const { MEILISEARCH_URL: url, MEILISEARCH_API_KEY: apiKey } = process.env;
  if (url) return { url, apiKey: apiKey ?? null, stop: async () => {} };
  const program = await findProgram();
  return program === null ? null : startMeilisearch(program);
}
