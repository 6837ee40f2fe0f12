import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MeilisearchAddress } from '../meilisearch/remote-index.js';

/** A Meilisearch for the time of a test file. */
export interface TestMeilisearch extends MeilisearchAddress {
  /** Of the program, when it was started here. */
  readonly pid?: number | undefined;
  stop(): Promise<void>;
}

/** What to do so that the tests have one. */
export const HOW_TO_TEST =
  'give MEILISEARCH_URL (and MEILISEARCH_API_KEY), or MEILISEARCH_BIN, or put a meilisearch program on PATH';

/** The same for tests that start it themselves. */
export const HOW_TO_START = 'give MEILISEARCH_BIN, or put a meilisearch program on PATH';

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

/** Lets Meilisearch ask a model of sentences on this machine: it refuses private addresses by itself. */
const MAY_ASK_HERE = ['--experimental-allowed-ip-networks', '127.0.0.0/8'];

interface Place {
  readonly folder: string;
  readonly url: string;
  readonly apiKey: string;
}

/** Runs the program in a folder until it answers. */
async function run(program: string, { folder, url, apiKey }: Place, more: readonly string[] = []) {
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
      ...more,
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
    pid: server.pid,
    async end(signal: 'SIGTERM' | 'SIGKILL') {
      server.kill(signal);
      await ended;
    },
  };
}

async function aPlace(port?: number): Promise<Place> {
  return {
    folder: await mkdtemp(join(tmpdir(), 'assistance-meilisearch-')),
    apiKey: randomBytes(16).toString('hex'),
    url: `http://127.0.0.1:${port ?? (await freePort())}`,
  };
}

/** Starts the program in a temporary folder; it ends, and its folder goes, with `stop`. */
async function startMeilisearch(
  program: string,
  port?: number,
  more: readonly string[] = [],
): Promise<TestMeilisearch> {
  const place = await aPlace(port);
  const { pid, end } = await run(program, place, more);
  return {
    url: place.url,
    apiKey: place.apiKey,
    pid,
    async stop() {
      await end('SIGTERM');
      await rm(place.folder, { recursive: true, force: true });
    },
  };
}

/** A Meilisearch that can be killed, as by a power cut, and started again on what it has kept. */
export interface MortalMeilisearch extends TestMeilisearch {
  kill(): Promise<void>;
  revive(): Promise<void>;
}

/** `null` where there is no program to start: a server that others run is not ours to kill. */
export async function openMortalMeilisearch(): Promise<MortalMeilisearch | null> {
  const program = await findProgram();
  if (program === null) return null;
  const place = await aPlace();
  let running = await run(program, place);
  return {
    url: place.url,
    apiKey: place.apiKey,
    kill: () => running.end('SIGKILL'),
    async revive() {
      running = await run(program, place);
    },
    async stop() {
      await running.end('SIGKILL');
      await rm(place.folder, { recursive: true, force: true });
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

/** One of its own that asks models of sentences on this machine; `null` where there is no program to start. */
export async function openAskingMeilisearch(): Promise<TestMeilisearch | null> {
  const program = await findProgram();
  return program === null ? null : startMeilisearch(program, undefined, MAY_ASK_HERE);
}
