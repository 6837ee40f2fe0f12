import { Meilisearch, type EnqueuedTaskPromise, type Index } from 'meilisearch';
import { SearchError } from '../search-error.js';
import type { ArticleDocument } from './article-document.js';
import { createTransport, type Transport } from './http-transport.js';
import { INDEX_SETTINGS } from './settings.js';
import { toSearchError } from './to-search-error.js';

export interface MeilisearchAddress {
  readonly url: string;
  readonly apiKey: string | null;
}

/** How long an answer is waited for, in milliseconds. */
const ANSWER = 2_000;
/** How long a change is waited for, in milliseconds: others may be before it. */
const TASK = 60_000;
const BETWEEN_LOOKS = 20;
/** Documents read at a time when everything is compared. */
const MOST_READ = 10_000;

/** One index of articles in Meilisearch. Everything it throws is a {@link SearchError}. */
export class ArticleIndex {
  readonly uid: string;
  readonly #transport: Transport;
  readonly #client: Meilisearch;
  readonly #index: Index<ArticleDocument>;

  constructor({ url, apiKey }: MeilisearchAddress, uid: string, { answer = ANSWER, task = TASK } = {}) {
    this.uid = uid;
    this.#transport = createTransport(answer);
    this.#client = new Meilisearch({
      host: url,
      ...(apiKey === null ? {} : { apiKey }),
      httpClient: this.#transport.httpClient,
      defaultWaitOptions: { timeout: task, interval: BETWEEN_LOOKS },
    });
    this.#index = this.#client.index<ArticleDocument>(uid);
  }

  /** Makes the index unless it is there, and gives it its settings. */
  async prepare(): Promise<void> {
    await this.#change(
      () => this.#client.createIndex(this.uid, { primaryKey: 'key' }),
      'index_already_exists',
    );
    await this.#change(() => this.#index.updateSettings(INDEX_SETTINGS));
  }

  async put(documents: readonly ArticleDocument[]): Promise<void> {
    await this.#change(() => this.#index.addDocuments([...documents]));
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.#change(() => this.#index.deleteDocuments([...keys]));
  }

  async clear(): Promise<void> {
    await this.#change(() => this.#index.deleteAllDocuments());
  }

  /** Takes the whole index away. */
  async drop(): Promise<void> {
    await this.#change(() => this.#client.deleteIndex(this.uid), 'index_not_found');
  }

  /** The two take each other's place between two searches. */
  async swapWith(other: ArticleIndex): Promise<void> {
    await this.#change(() => this.#client.swapIndexes([{ indexes: [this.uid, other.uid], rename: false }]));
  }

  /** The version that it holds of every article, by id. */
  async versions(): Promise<Map<string, number>> {
    const versions = new Map<string, number>();
    for (let offset = 0; ; offset += MOST_READ) {
      const asked = this.#index.getDocuments({ fields: ['id', 'version'], limit: MOST_READ, offset });
      const { results } = await this.#ask(asked);
      for (const { id, version } of results) versions.set(id, version);
      if (results.length < MOST_READ) return versions;
    }
  }

  /** Forgets tasks that are over: a list that is full refuses every change. */
  async prune(): Promise<void> {
    await this.#ask(
      this.#client.tasks.deleteTasks({ statuses: ['succeeded', 'failed', 'canceled'] }).waitTask(),
    );
  }

  /** Number of articles; 0 when there is no such index. */
  async count(): Promise<number> {
    try {
      return (await this.#ask(this.#index.getStats())).numberOfDocuments;
    } catch (error) {
      if (error instanceof SearchError && error.message.includes('index_not_found')) return 0;
      throw error;
    }
  }

  /** Asks several questions in one request. */
  async search(queries: readonly ArticleQuery[]): Promise<readonly ArticleResult[]> {
    const asked = queries.map((query) => ({ indexUid: this.uid, ...query }));
    const { results } = await this.#ask(this.#client.multiSearch({ queries: asked }));
    return results as unknown as readonly ArticleResult[];
  }

  /** Documents by their key, some fields of them, in any order. */
  async documents<Name extends keyof ArticleDocument>(
    keys: readonly string[],
    fields: readonly Name[],
  ): Promise<Pick<ArticleDocument, Name>[]> {
    if (keys.length === 0) return [];
    const filter = `key IN [${keys.map((key) => `"${key}"`).join(', ')}]`;
    const asked = this.#index.getDocuments({ filter, fields: [...fields], limit: keys.length });
    return (await this.#ask(asked)).results as Pick<ArticleDocument, Name>[];
  }

  /** Closes the connections. */
  close(): void {
    this.#transport.close();
  }

  /** Settles once a change has been carried out; `harmless` is a failure that leaves things as they were to be. */
  async #change(enqueue: () => EnqueuedTaskPromise, harmless: string | null = null): Promise<void> {
    const done = await this.#ask(enqueue().waitTask()).catch(async (error: unknown) => {
      if (!isFull(error)) throw error;
      await this.prune();
      return this.#ask(enqueue().waitTask());
    });
    if (done.status !== 'succeeded' && (harmless === null || done.error?.code !== harmless))
      throw failed(done);
  }

  #ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return answer.catch((error: unknown) => {
      throw toSearchError(error);
    });
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

/** The disk, or more often the list of tasks, is full; only the latter can be helped. */
const isFull = (error: unknown): boolean =>
  error instanceof SearchError && error.message.includes('no_space_left_on_device');

interface EndedTask {
  readonly uid: number;
  readonly type: string;
  readonly status: string;
  readonly error: { readonly code: string; readonly message: string } | null;
}

const failed = ({ uid, type, status, error }: EndedTask): SearchError =>
  new SearchError(
    'meilisearch',
    'refused',
    `task ${uid} (${type}) ${status}: ${error?.code} ${error?.message}`,
  );
