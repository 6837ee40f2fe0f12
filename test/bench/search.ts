/**
 * The knowledge base at 1,000, 10,000 and 100,000 articles: a correspondent's searches through GraphQL over HTTP (the
 * page's own query, the built desk as a process of its own), and the engine with the ranker alone, the same questions
 * in turns within one run; how fast articles are indexed, and what it takes of memory. With a Meilisearch (MEILISEARCH_URL,
 * MEILISEARCH_BIN, or a program on PATH), both engines.
 *
 *     pnpm bench search               (sizes as arguments: pnpm bench search 1000; questions: QUESTIONS)
 */

import { migrateDatabase } from '@assistance/api/rooms';
import { timeLimits } from '@assistance/api/platform/database/index';
import { hashPassword } from '@assistance/api/platform/passwords/index';
import { openMeilisearch, HOW_TO_TEST } from '@assistance/api/knowledge-base/search/testing/meilisearch';
import { MeilisearchEngine } from '@assistance/api/knowledge-base/search/meilisearch/meilisearch-engine';
import { PostgresEngine } from '@assistance/api/knowledge-base/search/postgres/postgres-engine';
import { openSearchPool, type SearchEngine } from '@assistance/api/knowledge-base/search/index';
import { openClient } from '@assistance/api/statistics/known-history/index';
import { startTestServer } from '@assistance/api/testing/postgres-server';
import { articlesOf, writeCollection } from './search-collection.js';
import { memoryOf, startMeasuredServer } from './measured-server.js';
import { measure, say, thousands } from './search-measure.js';

const SIZES = process.argv.slice(2).map(Number);
/** Articles put into the index at a time, as a rebuild does. */
const BATCH = 500;
const [LOGIN, PASSWORD] = ['correspondant-1', 'mesure-de-la-recherche'];

const megabytes = (bytes: number): string => `${thousands(bytes / 1024 / 1024)} MB`;

async function rateOf(what: string, size: number, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  say(`  ${what}: ${seconds.toFixed(1)} s, ${thousands(size / seconds)} articles a second`);
}

async function bench(url: string, size: number): Promise<void> {
  say(`${thousands(size)} articles`);
  await migrateDatabase(url);
  const client = await openClient(url);
  client.on('error', () => {});
  const products = await writeCollection(client, size);
  await client.query('update person set password_hash = $1 where login = $2', [
    await hashPassword(PASSWORD),
    LOGIN,
  ]);
  await client.query('vacuum analyze');
  const pool = openSearchPool(url, 8, timeLimits({ statementSeconds: 600 }));
  pool.on('error', () => {});
  const postgres = new PostgresEngine(pool);
  await postgres.ready();
  await rateOf('indexed in PostgreSQL', size, async () => {
    for (const articles of articlesOf(size, products, BATCH)) await postgres.index(articles);
  });
  // What PostgreSQL does by itself within minutes.
  await client.query('vacuum analyze');
  const {
    rows: [disk],
  } = await client.query<{ size: string }>(
    `select pg_size_pretty(sum(pg_total_relation_size(c.oid))) as size from pg_class c
      where relnamespace = 'kb_search'::regnamespace and relkind = 'r'`,
  );
  say(`  its tables and indexes take ${disk?.size} on the disk`);
  await run(postgres, url, {}, size, products);

  const server = await openMeilisearch();
  if (server === null) say(`  Meilisearch is NOT measured: ${HOW_TO_TEST}.`);
  else {
    const engine = new MeilisearchEngine({ ...server, postgres: pool });
    try {
      await rateOf('Meilisearch filled from PostgreSQL', size, () => engine.resume());
      const env = { MEILISEARCH_URL: server.url, MEILISEARCH_API_KEY: server.apiKey ?? '' };
      await run(engine, url, env, size, products);
      say(`    memory of Meilisearch: ${megabytes(memoryOf(server.pid))}`);
    } finally {
      await engine.drop();
      await server.stop();
    }
  }
  await pool.end();
  await client.end();
}

async function run(
  engine: SearchEngine,
  url: string,
  env: Record<string, string>,
  size: number,
  products: readonly string[],
): Promise<void> {
  const desk = await startMeasuredServer(url, env);
  try {
    await desk.signIn(LOGIN, PASSWORD);
    await measure(engine, desk, size, products);
    say(`    memory of the desk: ${megabytes(desk.memory())}`);
  } finally {
    await desk.stop();
  }
}

const server = await startTestServer();
try {
  for (const [rank, size] of (SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]).entries()) {
    const admin = await openClient(server.url);
    // When a measure fails, its own error is the one to tell.
    admin.on('error', () => {});
    const name = `bench_${rank}`;
    await admin.query(`create database ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    await bench(url.href, size);
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
} finally {
  await server.stop();
}
