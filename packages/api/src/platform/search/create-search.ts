import { setTimeout as pause } from 'node:timers/promises';
import { Failover } from './failover.js';
import type { MeilisearchAddress } from './meilisearch/article-index.js';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import type { Queryable } from './postgres/queryable.js';
import type { SearchableArticle, SearchAnswer, SearchRequest } from './types.js';

export interface SearchOptions {
  readonly postgres: Queryable;
  /** The usual engine where it is given; PostgreSQL takes over while it is away. */
  readonly meilisearch: MeilisearchAddress | null;
  readonly log: { warn(details: object, message: string): void };
}

/** The search of the knowledge base, whatever engine answers. Everything it throws is a `SearchError`. */
export interface Search {
  /** Makes the index. Waits for Meilisearch a while, never for good. */
  ready(): Promise<void>;
  /** Puts articles in, or what they have become; twice is as good as once, and an older version changes nothing. */
  index(articles: readonly SearchableArticle[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchAnswer & { readonly degraded: boolean }>;
  /**
   * Makes the index hold these articles and no others, without a moment in which a search finds less: for tables that
   * were lost or made anew. `batches` gives all that is published.
   */
  rebuild(batches: AsyncIterable<readonly SearchableArticle[]>): Promise<void>;
  /** Number of articles that can be found. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** How long a start waits for Meilisearch to be filled, in milliseconds. */
const PATIENCE = 15_000;

/** Makes the search: PostgreSQL alone, or Meilisearch with PostgreSQL behind it. */
export function createSearch({ postgres, meilisearch, log }: SearchOptions): Search {
  const steady = new PostgresEngine(postgres, { mirrored: meilisearch !== null });
  const following = meilisearch && new MeilisearchEngine({ ...meilisearch, postgres });
  const both = following && new Failover({ steady, following, log });
  const index: Search['index'] = (articles) => (both ?? steady).index(articles);
  const remove: Search['remove'] = (ids) => (both ?? steady).remove(ids);
  return {
    index,
    remove,
    async ready() {
      await steady.ready();
      if (both) await Promise.race([both.resume(), pause(PATIENCE, undefined, { ref: false })]);
    },
    search: async (request) =>
      both ? both.search(request) : { ...(await steady.search(request)), degraded: false },
    async rebuild(batches) {
      const kept = new Set<string>();
      for await (const articles of batches) {
        for (const { id } of articles) kept.add(id);
        await index(articles);
      }
      const gone = (await steady.ids()).filter((id) => !kept.has(id));
      if (gone.length > 0) await remove(gone);
    },
    count: () => steady.count(),
    close: async () => following?.close(),
  };
}
