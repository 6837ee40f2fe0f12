import type { ArticleDocument } from './article-document.js';
import { RemoteIndex, type MeilisearchAddress, type Timeouts } from './remote-index.js';
import { INDEX_SETTINGS } from './settings.js';

/** One index of articles in Meilisearch. Everything it throws is a `SearchError`. */
export class ArticleIndex extends RemoteIndex<ArticleDocument> {
  constructor(address: MeilisearchAddress, uid: string, timeouts: Timeouts = {}) {
    super(address, uid, INDEX_SETTINGS, timeouts);
  }

  /** The version that it holds of every article, by id. */
  versions(): Promise<Map<string, number>> {
    return this.eachOf('version');
  }

  /** Asks several questions in one request. */
  async search(queries: readonly ArticleQuery[]): Promise<readonly ArticleResult[]> {
    const asked = queries.map((query) => ({ indexUid: this.uid, ...query }));
    const { results } = await this.ask(this.reader.multiSearch({ queries: asked }));
    return results as unknown as readonly ArticleResult[];
  }
}

/** What is asked of the index; `attributesToRetrieve` says what comes back. */
export interface ArticleQuery {
  readonly q: string;
  readonly filter?: string[];
  readonly sort?: string[];
  readonly facets?: string[];
  readonly limit: number;
  readonly offset?: number;
  readonly matchingStrategy?: 'all' | 'last' | 'frequency';
  readonly attributesToRetrieve: (keyof ArticleDocument)[];
}

export interface ArticleResult {
  readonly hits: readonly Partial<ArticleDocument>[];
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
