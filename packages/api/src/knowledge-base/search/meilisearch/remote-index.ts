import { setTimeout as pause } from 'node:timers/promises';
import { Meilisearch, type EnqueuedTaskPromise, type Index, type Settings } from 'meilisearch';
import { SearchError } from '../search-error.js';
import { createTransport, type Transport } from './http-transport.js';
import { toSearchError } from './to-search-error.js';

export interface MeilisearchAddress {
  readonly url: string;
  readonly apiKey: string | null;
}

/** Time-outs in milliseconds, where they are not the usual ones. */
export interface Timeouts {
  readonly answer?: number;
  readonly task?: number;
}

/** How long the answer to a search is waited for, in milliseconds: somebody is typing. */
const ANSWER = 2_000;
/** How long a server at work may take to note a change, or to tell how far it is, in milliseconds. */
const CHANGE = 30_000;
/** How long a change is waited for, in milliseconds: others may be before it. */
const TASK = 60_000;
/** The same for settings: when they have changed, every document is reindexed. */
const SETTINGS = 900_000;
const BETWEEN_LOOKS = 20;
/** How long tasks may take to be forgotten, in milliseconds. */
const PRUNING = 2_000;
/** Documents read at a time when everything is compared. */
const MOST_READ = 10_000;

/** What every document has: its key, and the id that the key stands for. */
interface Keyed {
  readonly key: string;
  readonly id: string;
}

/** One index in Meilisearch, whatever it holds. Everything it throws is a {@link SearchError}. */
export class RemoteIndex<Document extends Keyed> {
  readonly uid: string;
  readonly #settings: Settings;
  readonly #task: number;
  readonly #transports: readonly Transport[];
  readonly #client: Meilisearch;
  /** For searches, which wait for nothing. */
  protected readonly reader: Meilisearch;
  /** For changes. */
  protected readonly index: Index<Document>;

  constructor(
    { url, apiKey }: MeilisearchAddress,
    uid: string,
    settings: Settings,
    { answer = ANSWER, task = TASK }: Timeouts = {},
  ) {
    this.uid = uid;
    this.#settings = settings;
    this.#task = task;
    const [reading, writing] = [createTransport(answer), createTransport(Math.max(answer, CHANGE))];
    this.#transports = [reading, writing];
    const address = { host: url, ...(apiKey === null ? {} : { apiKey }) };
    this.reader = new Meilisearch({ ...address, httpClient: reading.httpClient });
    this.#client = new Meilisearch({ ...address, httpClient: writing.httpClient });
    this.index = this.#client.index<Document>(uid);
  }

  /** Makes the index unless it is there, and gives it its settings. */
  async prepare(): Promise<void> {
    await this.#change(
      () => this.#client.createIndex(this.uid, { primaryKey: 'key' }),
      'index_already_exists',
    );
    await this.#change(() => this.index.updateSettings(this.#settings), null, SETTINGS);
  }

  async put(documents: readonly Document[]): Promise<void> {
    await this.#change(() => this.index.addDocuments([...documents]));
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.#change(() => this.index.deleteDocuments([...keys]));
  }

  async clear(): Promise<void> {
    await this.#change(() => this.index.deleteAllDocuments());
  }

  /** Takes the whole index away. */
  async drop(): Promise<void> {
    await this.dropOther(this.uid);
  }

  /** Takes another index away; one that is not there is none. */
  async dropOther(uid: string): Promise<void> {
    await this.#change(() => this.#client.deleteIndex(uid), 'index_not_found');
  }

  /** Names of the indexes that begin so; of the server's, those that the key reaches. */
  async namesBeginning(beginning: string): Promise<string[]> {
    const { results } = await this.ask(this.#client.getRawIndexes({ limit: 10_000 }));
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(beginning));
  }

  /** The two take each other's place between two searches. */
  async swapWith(other: RemoteIndex<Document>): Promise<void> {
    await this.ask(this.#client.swapIndexes([{ indexes: [this.uid, other.uid], rename: false }]));
    // A task of two indexes is not shown to a key that is limited to some: what comes after it tells that it is done.
    await this.#change(() => this.index.updateSettings(this.#settings));
  }

  /** One field of every document, by id. */
  protected async eachOf<Field extends keyof Document & string>(
    field: Field,
  ): Promise<Map<string, Document[Field]>> {
    const values = new Map<string, Document[Field]>();
    for (let offset = 0; ; offset += MOST_READ) {
      const parameters = { fields: ['id', field] as never, limit: MOST_READ, offset };
      const { results } = await this.ask(this.index.getDocuments(parameters));
      for (const document of results as Document[]) values.set(document.id, document[field]);
      if (results.length < MOST_READ) return values;
    }
  }

  /** Has tasks that are over forgotten, before long: a list that is full refuses every change. */
  async prune(): Promise<void> {
    await this.ask(this.#client.tasks.deleteTasks({ statuses: ['succeeded', 'failed', 'canceled'] }));
  }

  /** Number of documents; 0 when there is no such index. */
  async count(): Promise<number> {
    try {
      return (await this.ask(this.index.getStats())).numberOfDocuments;
    } catch (error) {
      if (error instanceof SearchError && error.message.includes('index_not_found')) return 0;
      throw error;
    }
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
    const attempt = () => this.ask(enqueue().waitTask({ timeout, interval: BETWEEN_LOOKS }));
    const done = await attempt().catch(async (error: unknown) => {
      if (!isFull(error)) throw error;
      await this.prune();
      await pause(PRUNING);
      return attempt();
    });
    if (done.status !== 'succeeded' && (harmless === null || done.error?.code !== harmless))
      throw failed(done);
  }

  protected ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return answer.catch((error: unknown) => {
      throw toSearchError(error);
    });
  }
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
