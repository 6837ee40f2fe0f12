import { setTimeout as pause } from 'node:timers/promises';
import { assertOutsideTransaction } from '../../platform/outside/index.js';
import { Failover } from './failover.js';
import { MeilisearchEngine, type MeilisearchServer } from './meilisearch/meilisearch-engine.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import type { Queryable } from './postgres/queryable.js';
import type { EngineName, NearestRequest, SearchableArticle, SearchAnswer, SearchRequest } from './types.js';

export interface SearchOptions {
  readonly postgres: Queryable;
  /** The usual engine where it is given; PostgreSQL takes over while it is away. */
  readonly meilisearch: MeilisearchServer | null;
  readonly log: { warn(details: object, message: string): void };
  /** Told of every answer. */
  readonly onAnswer?: (engine: EngineName, seconds: number) => void;
}

/** The search of the knowledge base, whatever engine answers. Everything it throws is a `SearchError`. */
export interface Search {
  /** Makes the index. Waits for Meilisearch a while, never for good. */
  ready(): Promise<void>;
  /** Puts articles in, or what they have become; twice is as good as once, and an older version changes nothing. */
  index(articles: readonly SearchableArticle[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchAnswer & { readonly degraded: boolean }>;
  /** Ids of the articles nearest to each of several texts by their words: asked all together. */
  nearest(requests: readonly NearestRequest[]): Promise<readonly (readonly string[])[]>;
  /**
   * Rebuilds the index from all that is published, which `batches` gives, beside the one in use, and exchanges them:
   * without a moment in which a search finds less.
   */
  rebuild(batches: AsyncIterable<readonly SearchableArticle[]>, onProgress?: OnProgress): Promise<void>;
  /** The version that it holds of every article, by id. */
  versions(): Promise<Map<string, number>>;
  /** Compares Meilisearch with PostgreSQL, and puts right what differs; gives the number of articles that did. */
  repairPrimary(): Promise<number>;
  /** Which engine answers now. */
  engine(): EngineName;
  /** Articles not yet sent to Meilisearch. */
  lag(): Promise<number>;
  /** Articles that are not found by their meaning yet, or by a former one; 0 without an embedder. */
  sentencesLag(): Promise<number>;
  /** Number of articles that can be found. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** How many articles an engine has taken in. */
export type OnProgress = (engine: EngineName, done: number) => void;

/** How often what waits for Meilisearch is looked at, in milliseconds. */
const TENDING = 5_000;

/** How long a start waits for Meilisearch to be filled, in milliseconds. */
const PATIENCE = 15_000;

/** Makes the search: PostgreSQL alone, or Meilisearch with PostgreSQL behind it. */
export function createSearch({ postgres, meilisearch, log, onAnswer = () => {} }: SearchOptions): Search {
  const fallback = new PostgresEngine(postgres, { mirrored: meilisearch !== null });
  const primary =
    meilisearch && new MeilisearchEngine({ ...meilisearch, postgres, collection: fallback, log });
  const both = primary && new Failover({ fallback, primary, log });
  const tending = both ? setInterval(() => void both.tend(), TENDING).unref() : undefined;
  // Over connections of its own, whichever engine it is: to a transaction it is outside.
  const engine = (): Failover | PostgresEngine => {
    assertOutsideTransaction('search of the knowledge base');
    return both ?? fallback;
  };
  return {
    index: async (articles) => engine().index(articles),
    remove: async (ids) => engine().remove(ids),
    async ready() {
      await fallback.ready();
      if (both) await Promise.race([both.resume(), pause(PATIENCE, undefined, { ref: false })]);
    },
    async search(request) {
      assertOutsideTransaction('search of the knowledge base');
      const begun = performance.now();
      const answer = both
        ? await both.search(request)
        : { ...(await fallback.search(request)), degraded: false };
      onAnswer(answer.engine, (performance.now() - begun) / 1000);
      return answer;
    },
    nearest: async (requests) => engine().nearest(requests),
    async rebuild(batches, onProgress = () => {}) {
      await fallback.rebuild(counted(batches, (done) => onProgress('postgresql', done)));
      if (primary) await primary.rebuild((done) => onProgress('meilisearch', done));
    },
    versions: () => fallback.versions(),
    repairPrimary: async () => (both && !both.degraded ? ((await primary?.repair()) ?? 0) : 0),
    engine: () => (both && !both.degraded ? 'meilisearch' : 'postgresql'),
    lag: async () => (await primary?.lag()) ?? 0,
    sentencesLag: async () => (await primary?.sentencesLag()) ?? 0,
    count: () => fallback.count(),
    async close() {
      clearInterval(tending);
      await primary?.close();
    },
  };
}

async function* counted(
  batches: AsyncIterable<readonly SearchableArticle[]>,
  onProgress: (done: number) => void,
): AsyncGenerator<readonly SearchableArticle[]> {
  let done = 0;
  for await (const articles of batches) {
    yield articles;
    onProgress((done += articles.length));
  }
}
