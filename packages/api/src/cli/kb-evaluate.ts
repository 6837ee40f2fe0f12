import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import pg from 'pg';
import { ZodError } from 'zod';
import { evaluateSearch, readCorpus, readQueries } from '../knowledge-base/index.js';
import { readConfig } from '../platform/config/index.js';
import { checkDatabase, startEmbeddedPostgres } from '../platform/postgres/index.js';
import { openScratchEngine, type EngineName } from '../platform/search/index.js';
import { QUIET } from './with-database.js';

/** Something that the person who typed the command can put right. */
class UserError extends Error {}

interface Options {
  readonly corpus: string;
  readonly queries: string;
  readonly engine: 'postgres' | 'meilisearch';
  readonly json: boolean;
}

async function read<T>(path: string, parse: (json: unknown) => T): Promise<T> {
  // Paths are those of the shell that called, whatever folder the script runs in.
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  try {
    return parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof ZodError) {
      const [issue] = error.issues;
      throw new UserError(
        `${path} : forme inconnue / unknown form: ${issue?.path.join('.')} ${issue?.message}`,
      );
    }
    throw new UserError(`${path} : fichier illisible / unreadable file: ${(error as Error).message}`);
  }
}

/** A database for the time of the evaluation: the one of DATABASE_URL, else an embedded one in a temporary folder. */
async function openScratchDatabase(url: string | null): Promise<{ url: string; close(): Promise<void> }> {
  if (url !== null) {
    await checkDatabase(url);
    return { url, close: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'assistance-evaluate-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: QUIET });
  return {
    url: server.url,
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function evaluate({ corpus, queries, engine: wanted, json }: Options): Promise<void> {
  const [articles, questions] = [await read(corpus, readCorpus), await read(queries, readQueries)];
  if (questions.length === 0) throw new UserError(`${queries} : aucune question / no question.`);
  const config = readConfig(process.env);
  const name: EngineName = wanted === 'postgres' ? 'postgresql' : 'meilisearch';
  if (name === 'meilisearch' && config.meilisearch === null) {
    throw new UserError(
      'MEILISEARCH_URL est attendu avec --engine meilisearch / is needed with --engine meilisearch.',
    );
  }
  const database = await openScratchDatabase(config.database.url);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  // Connections that are closing may still hear the embedded server end.
  pool.on('error', () => {});
  try {
    const scratch = `kb_evaluate_${randomBytes(4).toString('hex')}`;
    const opened = await openScratchEngine(name, {
      postgres: pool,
      meilisearch: config.meilisearch,
      scratch,
    });
    try {
      const show = process.stderr.isTTY
        ? (done: number) => process.stderr.write(`\r  ${done}/${articles.length}`)
        : () => {};
      const result = await evaluateSearch(opened.engine, articles, questions, show);
      if (process.stderr.isTTY) process.stderr.write('\r');
      if (json) process.stdout.write(`${JSON.stringify({ engine: name, ...result })}\n`);
      else {
        process.stdout.write(`engine     ${name}\n`);
        for (const [key, value] of Object.entries(result) as [string, number][]) {
          process.stdout.write(`${key.padEnd(10)} ${key === 'n' ? value : value.toFixed(4)}\n`);
        }
      }
    } finally {
      await opened.drop();
    }
  } finally {
    await pool.end();
    await database.close();
  }
}

await new Command('kb-evaluate')
  .description('Mesure la recherche sur un corpus / measures the search on a corpus')
  .requiredOption('--corpus <file>', 'JSON : [{ id, title, text, theme }]')
  .requiredOption('--queries <file>', 'JSON : [{ query, expected }]')
  .addOption(new Option('--engine <name>').choices(['postgres', 'meilisearch']).default('postgres'))
  .option('--json', 'un objet JSON sur stdout / one JSON object on stdout', false)
  .action(evaluate)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof UserError ? error.message : String((error as Error)?.stack ?? error)}\n`,
    );
    process.exitCode = 2;
  });
