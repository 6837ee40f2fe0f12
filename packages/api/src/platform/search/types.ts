/** A piece of text, marked where it answers the question. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

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

export interface SearchFilter {
  readonly productId?: readonly string[];
  readonly outcome?: readonly string[];
  readonly release?: readonly string[];
  readonly blocking?: boolean;
  /** Of publication. */
  readonly year?: readonly number[];
}

export interface SearchRequest {
  /** Empty: everything, newest first. */
  readonly question: string;
  readonly filter: SearchFilter;
  readonly sort: 'relevance' | 'date';
  readonly first: number;
  readonly offset: number;
}

export interface Facet {
  readonly field: 'productId' | 'outcome' | 'release' | 'blocking' | 'year';
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface SearchAnswer {
  readonly hits: readonly {
    readonly id: string;
    readonly title: Segment[];
    readonly snippet: Segment[];
    readonly score: number;
  }[];
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  /** A spelling that finds more, if any. */
  readonly suggestion: string | null;
  readonly engine: 'postgresql' | 'meilisearch';
}
