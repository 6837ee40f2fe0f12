import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { START } from '@assistance/domain/testing';
import pg from 'pg';
import { MovableClock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import { createLog } from '../platform/log/index.js';
import { startServer, type RunningServer } from '../server/index.js';
import { TestClient } from './client.js';
import { atFileEnd } from './file-end.js';
import { METRICS_TOKEN } from './metrics.js';
import { createTestDatabase, type Template } from './postgres.js';
import { PASSWORD, WORLD, type PersonName } from './world.js';

/** A year: only tests of sessions care. */
const LONG_SESSION = 24 * 366;

interface TestDeskOptions {
  /** Stands at START (2026-11-24 10:00 in Paris) unless given. */
  readonly clock?: MovableClock;
  /** What differs from a production desk with small limits. */
  readonly config?: Partial<Config>;
  readonly template?: Template;
  /** Folder of the built pages; none as a rule. */
  readonly pages?: string;
  /** Another desk's database and files, for a second server on them. */
  readonly beside?: TestServer;
}

/** The real composition in this process, in the small {@link WORLD}, on a free port. */
export interface TestServer extends Pick<
  RunningServer,
  'url' | 'port' | 'orm' | 'search' | 'indexed' | 'runDue' | 'stop'
> {
  readonly clock: MovableClock;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Nobody's browser. */
  readonly nobody: TestClient;
  /** The browser of somebody of the {@link WORLD}, signed in; always the same one. */
  as(person: PersonName): Promise<TestClient>;
  /** A browser of their own, signed in again. */
  signedIn(person: PersonName): Promise<TestClient>;
  /** Looks at the database, around the desk. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Takes what was logged as an error: a test that provokes one says so by taking it. */
  takeErrors(): Record<string, unknown>[];
}

/** Starts a desk that ends with the file. The file fails when the desk logged an error that no test took. */
export async function startTestServer({
  clock = new MovableClock(START),
  config = {},
  template = WORLD,
  beside,
  pages,
}: TestDeskOptions = {}): Promise<TestServer> {
  const databaseUrl = beside?.databaseUrl ?? (await createTestDatabase({ template })).url;
  const dataDir = beside?.dataDir ?? (await mkdtemp(join(tmpdir(), 'assistance-test-api-')));
  const errors: Record<string, unknown>[] = [];
  const output = new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      errors.push(JSON.parse(line) as Record<string, unknown>);
      done();
    },
  });
  const desk = await startServer({
    config: { ...configOf(dataDir), ...config },
    databaseUrl,
    log: createLog({ level: 'error', format: 'json' }, output),
    pages: pages ?? join(dataDir, 'no-pages'),
    version: '0.0.0-test',
    clock,
  });
  const observer = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  observer.on('error', () => {});
  const takeErrors = () => errors.splice(0);
  let stopping: Promise<void> | null = null;
  const stop = () => (stopping ??= desk.stop());

  atFileEnd(async () => {
    await stop();
    await observer.end();
    if (!beside) await rm(dataDir, { recursive: true, force: true });
    const untold = takeErrors();
    if (untold.length > 0) throw new Error(`The desk logged errors: ${JSON.stringify(untold, null, 2)}`);
  });

  const signedIn = async (person: PersonName) => {
    const client = new TestClient(desk.url);
    const { body } = await client.trySignIn(person, PASSWORD);
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return client;
  };
  const browsers = new Map<PersonName, Promise<TestClient>>();
  return {
    url: desk.url,
    port: desk.port,
    orm: desk.orm,
    search: desk.search,
    clock,
    databaseUrl,
    dataDir,
    stop,
    takeErrors,
    signedIn,
    indexed: desk.indexed,
    runDue: desk.runDue,
    nobody: new TestClient(desk.url),
    as(person) {
      const browser = browsers.get(person) ?? signedIn(person);
      browsers.set(person, browser);
      return browser;
    },
    sql: async (text, values) => (await observer.query(text, values)).rows as Record<string, unknown>[],
  };
}

/** Only tests of quotas care. */
const NO_LIMITS = { person: [], establishment: [] };

const configOf = (dataDir: string): Config => ({
  port: 0,
  host: '127.0.0.1',
  publicUrl: 'http://localhost:4000',
  trustProxy: false,
  metricsToken: METRICS_TOKEN,
  sessionHours: LONG_SESSION,
  sessionIdleMinutes: LONG_SESSION * 60,
  sessionsPerPerson: 1_000,
  auditAccessDays: 365,
  work: { burst: 30_000, perSecond: 500 },
  database: { url: null, pool: 8, statementSeconds: 30 },
  dataDir,
  files: { kind: 'folder', folder: join(dataDir, 'files'), keepFree: 0 },
  maxFileBytes: 100_000,
  maxFilesPerMessage: 3,
  quotas: { tickets: NO_LIMITS, messages: NO_LIMITS, files: NO_LIMITS, megabytes: NO_LIMITS },
  meilisearch: null,
  mail: null,
  mailRate: { connections: 4, perMinute: 60_000 },
  warningThresholds: [0.5, 0.8],
  phoneNumber: null,
  demo: false,
  demoTickets: 1,
  log: { level: 'error', format: 'json' },
});
