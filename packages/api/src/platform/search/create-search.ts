import { PostgresEngine } from './postgres/postgres-engine.js';
import type { Queryable } from './postgres/queryable.js';
import type { SearchableArticle, SearchAnswer, SearchRequest } from './types.js';

export interface SearchOptions {
  readonly postgres: Queryable;
  readonly meilisearch: { readonly url: string; readonly apiKey: string | null } | null;
  readonly log: { warn(details: object, message: string): void };
}

/** The search of the knowledge base, whatever engine answers. */
export interface Search {
  ready(): Promise<void>;
  index(articles: readonly SearchableArticle[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchAnswer & { readonly degraded: boolean }>;
  /** Number of articles that can be found. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** PostgreSQL answers. */
export function createSearch({ postgres }: SearchOptions): Search {
  const engine = new PostgresEngine(postgres);
  return {
    ready: () => engine.ready(),
    index: (articles) => engine.index(articles),
    remove: (ids) => engine.remove(ids),
    search: async (request) => ({ ...(await engine.search(request)), degraded: false }),
    count: () => engine.count(),
    close: async () => {},
  };
}
