// A process of its own, started by postgres-server.ts: it holds a PostgreSQL for as long as its stdin stays open,
// so that the server goes, and its folder with it, even when the tests are killed.
import { once } from 'node:events';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from '../platform/postgres/binaries.js';
import { ADMIN, makeCluster } from '../platform/postgres/cluster.js';
import { freePort } from '../platform/postgres/free-port.js';
import { findPlace } from '../platform/postgres/place.js';
import { findRunAs } from '../platform/postgres/run-as.js';
import { startServer } from '../platform/postgres/server.js';

const PASSWORD = 'postgres';

/** Nothing outlives the run: what protects data on disk only costs time. */
const SETTINGS = `
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
# For the test that a prepared transaction holds nobody up.
max_prepared_transactions = 4
# Planner statistics of a hundred short-lived copies would be gathered for nobody.
autovacuum = off
`;

const printError = (message: string) => console.error(message);
const log = { debug: printError, info: printError, warn: printError, error: printError };
const home = await mkdtemp(join(tmpdir(), 'assistance-test-postgres-'));

async function startIn(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const cluster = join(folder, 'cluster');
  const runAs = await findRunAs(cluster);
  const refuge = join(folder, 'refuge');
  const own = await findBinaries();
  const { binaries } = await findPlace({ home: folder, binaries: own, runAs, refuge, log });
  await makeCluster({ cluster, binaries, runAs }, PASSWORD);
  await appendFile(join(cluster, 'postgresql.conf'), SETTINGS);
  const port = await freePort();
  const { stop } = await startServer({ cluster, binaries, runAs, port, password: PASSWORD, log });
  return { url: `postgresql://${ADMIN}:${PASSWORD}@127.0.0.1:${port}/postgres`, stop };
}

// Ctrl-C reaches the whole group: the tests are still closing their connections, and stdin says when they are done.
process.on('SIGINT', () => {});
// Killed tests no longer listen to what the server says while it ends.
process.stderr.on('error', () => {});
process.stdout.on('error', () => {});
const released = once(process.stdin.resume(), 'end');

try {
  const { url, stop } = await startIn(home);
  console.log(url);
  await released;
  await stop();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
await rm(home, { recursive: true, force: true });
process.exit();
