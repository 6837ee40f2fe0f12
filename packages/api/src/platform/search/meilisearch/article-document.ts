import type { StoredText } from '../postgres/stored-text.js';

/** An article as Meilisearch holds it: all that the ranker and the page need, nothing of where it comes from. */
export interface ArticleDocument extends StoredText {
  /** The id in the only letters that Meilisearch allows in a key. */
  readonly key: string;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly body: string;
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
