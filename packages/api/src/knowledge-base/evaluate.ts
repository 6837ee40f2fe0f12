import { z } from 'zod';
import { misspell, seededRandom } from './misspell.js';
import type { SearchableArticle, SearchEngine } from './search/index.js';

const CORPUS = z.array(
  z.object({
    id: z.union([z.string().min(1), z.number()]).transform(String),
    title: z.string(),
    theme: z.string().nullish(),
    text: z.string(),
    /** Ours beside the common form, when a corpus has them. */
    problem: z.string().nullish(),
    errorCodes: z.array(z.string()).nullish(),
  }),
);
const QUERIES = z.array(
  z.object({ query: z.string(), expected: z.union([z.string(), z.number()]).transform(String) }),
);

export type EvaluationCorpus = z.output<typeof CORPUS>;
export type EvaluationQueries = z.output<typeof QUERIES>;

/** A corpus out of a file's JSON. Throws a ZodError that names the entry and the field. */
export const readCorpus = (json: unknown): EvaluationCorpus =>
  CORPUS.superRefine((entries, context) => {
    const seen = new Set<string>();
    for (const [at, { id }] of entries.entries()) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [at, 'id'], message: `"${id}" twice` });
      seen.add(id);
    }
  }).parse(json);
/** Questions with the id of the article that answers each. Throws a ZodError. */
export const readQueries = (json: unknown): EvaluationQueries => QUERIES.parse(json);

/** How well a search answers; shares and means over all the questions, 0 to 1. */
export interface Evaluation {
  /** Questions asked. */
  readonly n: number;
  readonly 'recall@1': number;
  readonly 'recall@5': number;
  readonly 'recall@10': number;
  /** Mean of 1 / rank of the expected article among the first ten, 0 beyond. */
  readonly 'mrr@10': number;
}

const DEPTH = 10;
/** Articles indexed at a time. */
const BATCH = 100;

const articleOf = (entry: EvaluationCorpus[number], rank: number): SearchableArticle => ({
  id: entry.id,
  number: `KB-${String(rank + 1).padStart(6, '0')}`,
  title: entry.title,
  theme: entry.theme ?? null,
  problem: entry.problem ?? '',
  solution: entry.text,
  productId: 'evaluation',
  releases: [],
  errorCodes: entry.errorCodes ?? [],
  outcome: 'answer',
  blocking: false,
  publishedAt: '2026-01-01T12:00:00.000Z',
  version: 1,
});

/** Ids of what a search finds, the best first. */
export type SearchUnderTest = (question: string) => Promise<readonly string[]> | readonly string[];

/** Loads a corpus into an engine's empty index. */
export async function loadCorpus(
  engine: SearchEngine,
  corpus: EvaluationCorpus,
  onProgress: (indexed: number) => void = () => {},
): Promise<void> {
  const articles = corpus.map(articleOf);
  for (let start = 0; start < articles.length; start += BATCH) {
    await engine.index(articles.slice(start, start + BATCH));
    onProgress(Math.min(start + BATCH, articles.length));
  }
}

/** An engine's search, with no filter. */
export const searchOf =
  (engine: SearchEngine): SearchUnderTest =>
  async (question) => {
    const request = { question, filter: {}, sort: 'relevance', first: DEPTH, offset: 0 } as const;
    return (await engine.search(request)).hits.map(({ id }) => id);
  };

/** Asks every question. At least one is expected. */
export async function runQueries(search: SearchUnderTest, queries: EvaluationQueries): Promise<Evaluation> {
  const ranks: number[] = [];
  for (const { query, expected } of queries) {
    const found = await search(query);
    ranks.push(found.slice(0, DEPTH).indexOf(expected) + 1);
  }
  const within = (depth: number) => ranks.filter((rank) => rank > 0 && rank <= depth).length / ranks.length;
  return {
    n: ranks.length,
    'recall@1': within(1),
    'recall@5': within(5),
    'recall@10': within(DEPTH),
    'mrr@10': ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
  };
}

/** Loads a corpus into an engine's empty index and asks every question. */
export async function evaluateSearch(
  engine: SearchEngine,
  corpus: EvaluationCorpus,
  queries: EvaluationQueries,
  onProgress: (indexed: number) => void = () => {},
): Promise<Evaluation> {
  await loadCorpus(engine, corpus, onProgress);
  return runQueries(searchOf(engine), queries);
}

/** The same questions, misspelt again with each seed: `n` counts them all. */
export const runMisspeltQueries = (
  search: SearchUnderTest,
  queries: EvaluationQueries,
  seeds: readonly number[],
): Promise<Evaluation> =>
  runQueries(
    search,
    seeds.flatMap((seed) => {
      const random = seededRandom(seed);
      return queries.map(({ query, expected }) => ({ query: misspell(query, random), expected }));
    }),
  );

/** Questions whose answer is not in the corpus: no search can find it. */
export function unanswerable(corpus: EvaluationCorpus, queries: EvaluationQueries): string[] {
  const ids = new Set(corpus.map(({ id }) => id));
  return queries.filter(({ expected }) => !ids.has(expected)).map(({ query }) => query);
}
