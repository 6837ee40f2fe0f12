/** An article as Meilisearch holds it: what finds, filters and sorts. Its texts are PostgreSQL's. */
export interface ArticleDocument {
  /** The id in the only letters that Meilisearch allows in a key. */
  readonly key: string;
  readonly id: string;
  readonly version: number;
  readonly titleTerms: readonly string[];
  /** Every term, once. */
  readonly held: readonly string[];
  readonly productId: string;
  readonly outcome: string;
  readonly release: readonly string[];
  readonly blocking: boolean;
  readonly year: number;
  /** Milliseconds since 1970, UTC. */
  readonly publishedAt: number;
}

/** The key of an article's document; no two ids have the same. */
export const keyOf = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');

/** The id that a key stands for. */
export const idOf = (key: string): string => Buffer.from(key, 'base64url').toString('utf8');
