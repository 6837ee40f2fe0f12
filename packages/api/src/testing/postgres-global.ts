import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './postgres-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database of this run's PostgreSQL. */
    readonly postgresUrl: string;
    /** Begins the name of every database of this run: several runs may share a server. */
    readonly postgresPrefix: string;
  }
}

interface Run {
  readonly prefix: string;
  readonly server: Promise<TestServer>;
  users: number;
}

/** Each vitest project loads its own copy of this file; the run has one server. */
const shared = globalThis as { assistanceTestRun?: Run | undefined };

/** DATABASE_URL_TEST names a server to use instead; the run's databases are dropped from it at the end. */
async function existingServer(url: string, prefix: string): Promise<TestServer> {
  return {
    url,
    async stop() {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const found = await client.query<{ datname: string }>(
          'select datname from pg_database where starts_with(datname, $1)',
          [prefix],
        );
        for (const { datname } of found.rows) {
          await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
        }
      } finally {
        await client.end();
      }
    },
  };
}

function startRun(): Run {
  const prefix = `assistance_test_${randomBytes(4).toString('hex')}`;
  const { DATABASE_URL_TEST: url } = process.env;
  return { prefix, server: url ? existingServer(url, prefix) : startTestServer(), users: 0 };
}

/** Vitest's globalSetup: one PostgreSQL a run, whatever the number of projects; gone when the last is done. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const run = (shared.assistanceTestRun ??= startRun());
  run.users += 1;
  const server = await run.server;
  project.provide('postgresUrl', server.url);
  project.provide('postgresPrefix', run.prefix);
  return async () => {
    run.users -= 1;
    if (run.users > 0) return;
    shared.assistanceTestRun = undefined;
    await server.stop();
  };
}
