import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import pg from 'pg';
import { ZodError } from 'zod';
import {
  runQueries,
  runMisspeltQueries,
  type Evaluation,
  loadCorpus,
  PEER,
  peerSearch,
  readCorpus,
  readQueries,
  type SearchUnderTest,
  searchOf,
  unanswerable,
  openScratchEngine,
  type EngineName,
} from '../knowledge-base/index.js';
import { readConfig } from '../platform/config/index.js';
import { checkDatabase, startEmbeddedPostgres } from '../platform/postgres/index.js';
import { QUIET } from './with-database.js';

/** Something that the person who typed the command can put right. */
class UserError extends Error {}

interface Options {
  readonly corpus: string;
  readonly queries: string;
  readonly engine: 'postgres' | 'meilisearch';
  readonly json: boolean;
  /** How many times the questions are misspelt, each with a seed of its own; `undefined`: not at all. */
  readonly typos?: number;
}

async function read<T>(path: string, parse: (json: unknown) => T): Promise<T> {
  // Paths are those of the shell that called, whatever folder the script runs in.
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  try {
    return parse(JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, '')));
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

/** An evaluation, and that of the same questions misspelt. */
interface Measured extends Evaluation {
  readonly misspelt: Evaluation & { readonly seeds: readonly number[] };
}

const FIGURES = ['n', 'recall@1', 'recall@5', 'recall@10', 'mrr@10'] as const;

function print(name: EngineName, result: Evaluation, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ engine: name, ...result })}\n`);
  else {
    process.stdout.write(`engine     ${name}\n`);
    for (const key of FIGURES) {
      process.stdout.write(`${key.padEnd(10)} ${key === 'n' ? result[key] : result[key].toFixed(4)}\n`);
    }
  }
}

/** Ours and the peer's, as put and misspelt: one line each. */
function printBeside(name: EngineName, ours: Measured, peer: Measured, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ engine: name, ...ours, peer: { engine: PEER, ...peer } })}\n`);
    return;
  }
  const line = (label: string, cells: readonly string[]) =>
    process.stdout.write(`${label.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}\n`);
  const figures = (result: Evaluation) =>
    FIGURES.map((key) => (key === 'n' ? String(result[key]) : result[key].toFixed(4)));
  line('', FIGURES);
  line(name, figures(ours));
  line(PEER, figures(peer));
  line(`${name}, misspelt`, figures(ours.misspelt));
  line(`${PEER}, misspelt`, figures(peer.misspelt));
}

async function openPeer(articles: ReturnType<typeof readCorpus>): Promise<SearchUnderTest> {
  try {
    return await peerSearch(articles);
  } catch (error) {
    throw new UserError(
      `--typos compare avec MiniSearch, paquet de développement / compares with MiniSearch, a development package: ${(error as Error).message}`,
    );
  }
}

/** How many times the questions are misspelt. */
function times(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 100)
    throw new InvalidArgumentError('1 à 100 / 1 to 100.');
  return count;
}

async function evaluate({ corpus, queries, engine: wanted, json, typos }: Options): Promise<void> {
  const [articles, questions] = [await read(corpus, readCorpus), await read(queries, readQueries)];
  if (questions.length === 0) throw new UserError(`${queries} : aucune question / no question.`);
  const lost = unanswerable(articles, questions);
  if (lost.length > 0) {
    const [first = ''] = lost;
    process.stderr.write(
      `${lost.length} question(s) sans réponse dans le corpus / without an answer in the corpus: « ${first} »…\n`,
    );
  }
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
      log: {
        warn: (details, message) =>
          process.stderr.write(`${message}: ${(details as { err?: Error }).err?.message ?? ''}\n`),
      },
    });
    try {
      const show = process.stderr.isTTY
        ? (done: number) => process.stderr.write(`\r  ${done}/${articles.length}`)
        : () => {};
      await loadCorpus(opened.engine, articles, show);
      if (process.stderr.isTTY) process.stderr.write('\r');
      const search = searchOf(opened.engine);
      const result = await runQueries(search, questions);
      if (typos === undefined) print(name, result, json);
      else {
        const seeds = Array.from({ length: typos }, (_, at) => at + 1);
        const peer = await openPeer(articles);
        const both = async (one: SearchUnderTest, asPut: Evaluation): Promise<Measured> => ({
          ...asPut,
          misspelt: { seeds, ...(await runMisspeltQueries(one, questions, seeds)) },
        });
        const ours = await both(search, result);
        printBeside(name, ours, await both(peer, await runQueries(peer, questions)), json);
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
  .option(
    '--typos [times]',
    'aussi mal orthographiées, à côté de MiniSearch / misspelt too, beside MiniSearch',
    times,
  )
  .option('--json', 'un objet JSON sur stdout / one JSON object on stdout', false)
  .action((options: Omit<Options, 'typos'> & { typos?: number | true }) =>
    evaluate({ ...options, ...(options.typos === true ? { typos: 5 } : {}) } as Options),
  )
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof UserError ? error.message : String((error as Error)?.stack ?? error)}\n`,
    );
    process.exitCode = 2;
  });
