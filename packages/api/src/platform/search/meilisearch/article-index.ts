import { setTimeout as pause } from 'node:timers/promises';
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

/** How long the answer to a search is waited for, in milliseconds: somebody is typing. */
const ANSWER = 2_000;
/** How long a server at work may take to note a change, or to tell how far it is, in milliseconds. */
const CHANGE = 30_000;
/** How long a change is waited for, in milliseconds: others may be before it. */
const TASK = 60_000;
/** The same for settings: when they have changed, every article is indexed anew. */
const SETTINGS = 900_000;
const BETWEEN_LOOKS = 20;
/** How long tasks may take to be forgotten, in milliseconds. */
const PRUNING = 2_000;
/** Documents read at a time when everything is compared. */
const MOST_READ = 10_000;

/** One index of articles in Meilisearch. Everything it throws is a {@link SearchError}. */
export class ArticleIndex {
  readonly uid: string;
  readonly #task: number;
  readonly #transports: readonly Transport[];
  /** For searches, which wait for nothing. */
  readonly #reader: Meilisearch;
  readonly #client: Meilisearch;
  readonly #index: Index<ArticleDocument>;

  constructor({ url, apiKey }: MeilisearchAddress, uid: string, { answer = ANSWER, task = TASK } = {}) {
    this.uid = uid;
    this.#task = task;
    const [reading, writing] = [createTransport(answer), createTransport(Math.max(answer, CHANGE))];
    this.#transports = [reading, writing];
    const address = { host: url, ...(apiKey === null ? {} : { apiKey }) };
    this.#reader = new Meilisearch({ ...address, httpClient: reading.httpClient });
    this.#client = new Meilisearch({
      ...address,
      httpClient: writing.httpClient,
    });
    this.#index = this.#client.index<ArticleDocument>(uid);
  }

  /** Makes the index unless it is there, and gives it its settings. */
  async prepare(): Promise<void> {
    await this.#change(
      () => this.#client.createIndex(this.uid, { primaryKey: 'key' }),
      'index_already_exists',
    );
    await this.#change(() => this.#index.updateSettings(INDEX_SETTINGS), null, SETTINGS);
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
    await this.#ask(this.#client.swapIndexes([{ indexes: [this.uid, other.uid], rename: false }]));
    // A task of two indexes is not shown to a key that is limited to some: what comes after it tells that it is done.
    await this.#change(() => this.#index.updateSettings(INDEX_SETTINGS));
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

  /** Has tasks that are over forgotten, before long: a list that is full refuses every change. */
  async prune(): Promise<void> {
    await this.#ask(this.#client.tasks.deleteTasks({ statuses: ['succeeded', 'failed', 'canceled'] }));
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
    const { results } = await this.#ask(this.#reader.multiSearch({ queries: asked }));
    return results as unknown as readonly ArticleResult[];
  }

  /** Closes the connections. */
  close(): void {
    for (const transport of this.#transports) transport.close();
  }

  /** Settles once a change has been carried out; `harmless` is a failure that leaves things as they were to be. */
  async #change(
    enqueue: () => EnqueuedTaskPromise,
    harmless: string | null = null,
    timeout = this.#task,
  ): Promise<void> {
    const attempt = () => this.#ask(enqueue().waitTask({ timeout, interval: BETWEEN_LOOKS }));
    const done = await attempt().catch(async (error: unknown) => {
      if (!isFull(error)) throw error;
      await this.prune();
      await pause(PRUNING);
      return attempt();
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
