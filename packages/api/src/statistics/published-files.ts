import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Language } from '@assistance/domain/shared';
import type { Month } from '@assistance/domain/statistics';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { FileMissingError, newFileKey, type FileStore } from '../platform/files/index.js';
import { TooMuchWork, Turns } from '../platform/work/index.js';
import { WorkerThread } from '../platform/workers/index.js';
import type { MadeFormat } from './export/open-data.js';
import type { WantedFile } from './export/write-file.js';
import { readPublished } from './published-months.js';

/** Makes the bytes of a file. */
export interface FileWriter {
  ask(wanted: WantedFile): Promise<Uint8Array>;
  stop(): Promise<void>;
}

interface PublishedFilesOptions {
  readonly em: EntityManager;
  readonly store: FileStore;
  readonly clock: Clock;
  /** The desk's own address, without a slash at its end. */
  readonly publicUrl: string;
  /** A thread beside the server's by default. */
  readonly writer?: FileWriter;
}

/** What is wanted of what was published. */
export interface FileRequest {
  readonly month: Month;
  /** `null`: the newest. */
  readonly version: number | null;
  readonly format: MadeFormat;
  readonly language: Language;
}

/** A file that was made, once and for all. */
export interface PublishedFile {
  readonly version: number;
  readonly storageKey: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}
type Row = { readonly version: number } & Partial<{ [Name in 'storageKey' | 'sha256']: string | null }>;

/** What one file may take to be made, in ms, on a busy machine. */
const WRITING = 60_000;
/** Files not made yet that one address may wait for; there are six of a month. */
const WAITING = 60;
/** How soon to ask again for more, in ms. */
const ASK_AGAIN = 10_000;

/**
 * Files of what was published. Each is made at the first request for it, outside of the server's thread, and kept in the
 * store from then on: its bytes never change, whatever becomes of the code that made them. Those who ask for many that
 * are not made yet wait behind themselves.
 */
export class PublishedFiles {
  readonly #em: EntityManager;
  readonly #store: FileStore;
  readonly #clock: Clock;
  readonly #publicUrl: string;
  readonly #writer: FileWriter;
  readonly #turns = new Turns({ each: 1, all: 1, waiting: WAITING });
  readonly #making = new Map<string, Promise<PublishedFile>>();

  constructor({ em, store, clock, publicUrl, writer }: PublishedFilesOptions) {
    this.#em = em;
    this.#store = store;
    this.#clock = clock;
    this.#publicUrl = publicUrl;
    this.#writer =
      writer ??
      new WorkerThread<WantedFile, Uint8Array>(new URL('./export/write-file.worker.js', import.meta.url), {
        timeout: WRITING,
      });
  }

  /**
   * The file, made if it was not; `null` when nothing of the sort was published.
   * @param address of whoever asks.
   * @throws TooMuchWork when too many that they asked for are yet to be made.
   */
  async find(wanted: FileRequest, address: string): Promise<PublishedFile | null> {
    const row = await this.#read(wanted);
    if (!row) return null;
    const { version, storageKey, sha256 } = row;
    return storageKey && sha256
      ? { version, storageKey, sha256 }
      : this.#makeOnce({ ...wanted, version }, address);
  }

  /** The bytes of a file that was found. One that the store has lost is rebuilt. */
  async bytes(file: PublishedFile, wanted: FileRequest, address: string): Promise<Buffer> {
    try {
      return await buffer(await this.#store.get(file.storageKey));
    } catch (error) {
      if (!(error instanceof FileMissingError)) throw error;
      await this.#em.fork().execute('delete from published_file where storage_key = ?', [file.storageKey]);
      const made = await this.#makeOnce({ ...wanted, version: file.version }, address);
      return buffer(await this.#store.get(made.storageKey));
    }
  }

  async stop(): Promise<void> {
    await this.#writer.stop();
  }

  async #read({ month, version, format, language }: FileRequest): Promise<Row | null> {
    const [row] = await this.#em.fork().execute<Row[]>(
      `select m.version, f.storage_key as "storageKey", f.sha256
         from published_month m
         left join published_file f
           on f.month = m.month and f.version = m.version and f.format = ? and f.language = ?
        where m.month = ? and m.version = coalesce(?::int, m.version)
        order by m.version desc limit 1`,
      [format, language, month, version],
    );
    return row ?? null;
  }

  /** However many ask for it at once, it is made once. */
  #makeOnce(wanted: FileRequest, address: string): Promise<PublishedFile> {
    const key = JSON.stringify([wanted.month, wanted.version, wanted.format, wanted.language]);
    const known = this.#making.get(key);
    if (known) return known;
    if (this.#turns.isFull(address)) throw new TooMuchWork(ASK_AGAIN);
    const making = this.#turns.run(address, () => this.#make(wanted)).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #make(wanted: FileRequest): Promise<PublishedFile> {
    const { month, format, language } = wanted;
    const published = await readPublished(this.#em.fork(), month, wanted.version);
    if (!published) throw new Error(`${month} was published a moment ago, and is not there.`);
    const bytes = await this.#writer.ask({ published, format, language, publicUrl: this.#publicUrl });
    const storageKey = newFileKey();
    await this.#store.put(storageKey, Readable.from([Buffer.from(bytes)]));
    const { version } = published.content;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.#em.fork().execute(
      `insert into published_file (month, version, format, language, storage_key, sha256, size, made_at)
       values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
      [month, version, format, language, storageKey, sha256, bytes.length, this.#clock.now()],
    );
    const kept = await this.#read({ ...wanted, version });
    if (!kept?.storageKey || !kept.sha256) throw new Error('A file that was kept is not there.');
    // Another server was quicker: everybody gets the same.
    if (kept.storageKey !== storageKey) await this.#store.remove(storageKey);
    return { version, storageKey: kept.storageKey, sha256: kept.sha256 };
  }
}
