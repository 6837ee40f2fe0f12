import type { Segment } from '@assistance/domain/knowledge-base';

/** An article as the search knows it: nothing in it names an establishment or a person. */
export interface SearchableArticle {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly theme: string | null;
  readonly problem: string;
  readonly solution: string;
  readonly productId: string;
  readonly releases: readonly string[];
  readonly errorCodes: readonly string[];
  readonly outcome: 'answer' | 'solution' | 'maintenance';
  readonly blocking: boolean;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly version: number;
}

/** What narrows a search: an article fits every field given, by any of its values. An empty list narrows nothing. */
export interface SearchFilter {
  readonly productId?: readonly string[];
  readonly outcome?: readonly string[];
  readonly release?: readonly string[];
  readonly blocking?: boolean;
  /** Of publication, in Paris. */
  readonly year?: readonly number[];
}

export interface SearchRequest {
  /** Empty: everything, newest first. */
  readonly question: string;
  readonly filter: SearchFilter;
  readonly sort: 'relevance' | 'date';
  readonly first: number;
  readonly offset: number;
  /**
   * Told which articles the page shows as soon as they are known, before their texts are read. When an engine fails and
   * another answers, it is called again: the last call counts.
   */
  readonly onPage?: (ids: readonly string[]) => void;
}

/** Articles near to a text that is no question: that of another article. */
export interface NearestRequest {
  readonly text: string;
  readonly filter: SearchFilter;
  readonly first: number;
}

/** The fields that narrow a search, in the order of the answer. */
export const FACET_FIELDS = ['productId', 'outcome', 'release', 'blocking', 'year'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/**
 * How many of the articles found have each value, the most frequent first. A field's own filter does not count
 * for its own values: one sees what choosing another would give.
 */
export interface Facet {
  readonly field: FacetField;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface SearchHit {
  readonly id: string;
  readonly title: Segment[];
  readonly snippet: Segment[];
  /** 0 to 3; 0 when the order is that of dates. */
  readonly score: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  /** A spelling that finds more, if any. */
  readonly suggestion: string | null;
  readonly engine: EngineName;
}

export type EngineName = 'postgresql' | 'meilisearch';

/** Finds articles. Everything it throws is a {@link SearchError}. */
export interface SearchEngine {
  readonly name: EngineName;
  /** Makes the index ready for use; may be called again at any time. */
  ready(): Promise<void>;
  /** Puts articles in, or what they have become; settles once a search finds them. Twice is as good as once. */
  index(articles: readonly SearchableArticle[]): Promise<void>;
  /** Takes articles out; settles once no search finds them. An unknown id is none. */
  remove(ids: readonly string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Ids of the articles nearest to each of several texts by their words, the nearest first: asked all together. */
  nearest(requests: readonly NearestRequest[]): Promise<readonly (readonly string[])[]>;
  /** Takes every article out. */
  clear(): Promise<void>;
  /** Number of articles. */
  count(): Promise<number>;
}
