import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';
import type { PostgresLog } from './log.js';
import { PostgresStartError } from './postgres-error.js';

/** A temporary folder, gone with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assistance-postgres-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

let made: Promise<string> | null = null;

async function makeOnce(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assistance-postgres-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: listeningLog() });
  await server.stop();
  return folder;
}

/** A temporary folder in which a server was made and stopped: quicker copied than made again, owners included. */
export async function madeFolder(): Promise<string> {
  const source = await (made ??= makeOnce());
  const folder = await temporaryFolder();
  await promisify(execFile)('cp', ['-a', `${source}/.`, folder]);
  return folder;
}

/** Removes what `madeFolder` copies from: for the file's `afterAll`. */
export async function removeMadeFolder(): Promise<void> {
  if (made) await rm(await made, { recursive: true, force: true });
  made = null;
}

/** Keeps what was said. */
export function listeningLog(): PostgresLog & { readonly lines: string[] } {
  const lines: string[] = [];
  const note = (message: string): void => void lines.push(message);
  return { lines, debug: note, info: note, warn: note, error: note };
}

/** Starts a server that stops at the end of the test, if it still runs. */
export async function startIn(
  dataDir: string,
  log: PostgresLog = listeningLog(),
  refuge?: string,
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log, ...(refuge ? { refuge } : {}) });
  onTestFinished(() => server.stop());
  return server;
}

/** The rows that `sql` gives. */
export async function queryRows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The error that `work` ends with; it is of our own kind. */
export async function refusalOf(work: Promise<unknown>): Promise<PostgresStartError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof PostgresStartError) return error;
  throw new Error('no PostgresStartError', { cause: error });
}
