import type { EntityManager } from '../database/index.js';
import { isAfter, ORIGIN, type Cursor } from './cursor.js';
import { hasCome, type LogSource, type Placed } from './log-source.js';
import type { WakeUpSignal } from './signal.js';

const BATCH = 500;
/** An older transaction still runs: look again soon, in ms. */
const BEHIND = 20;
/** How many of the last entries are kept for those who come back. */
const KEPT = 10_000;

interface FeedOptions<T extends Placed> {
  readonly source: LogSource<T>;
  readonly em: EntityManager;
  readonly signal: WakeUpSignal;
  readonly log: { warn(details: object, message: string): void };
  /** {@link KEPT} unless given. */
  readonly kept?: number;
}

/**
 * Reads a log once for the whole process and passes each entry to all listeners, in order. Recent entries are
 * retained, so that a client that reconnects resumes without a database query.
 */
export class LiveFeed<T extends Placed> {
  private readonly listeners = new Set<(entry: T) => void>();
  private readonly kept: number;
  private entries: T[] = [];
  /** Everything after it is kept. */
  private from: Cursor = ORIGIN;
  private latest: Cursor = ORIGIN;
  private started = false;
  private running = false;
  private again = false;
  private stopped = false;
  private unsubscribe: () => void = () => {};

  constructor(private readonly options: FeedOptions<T>) {
    this.kept = options.kept ?? KEPT;
  }

  async start(): Promise<void> {
    const { em, signal, source } = this.options;
    this.entries = await source.newest(em.fork(), this.kept + 1);
    if (this.entries.length > this.kept) this.from = this.entries.shift()?.cursor ?? ORIGIN;
    this.latest = this.entries.at(-1)?.cursor ?? ORIGIN;
    this.started = true;
    this.unsubscribe = signal.onWake(() => void this.read());
    await this.read();
  }

  stop(): void {
    this.stopped = true;
    this.unsubscribe();
    this.listeners.clear();
  }

  /** Calls back at each entry to come, until the function that it gives is called. */
  listen(listener: (entry: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Is everything after this place still kept? `false` as well for a place that was never given to anyone. */
  async knows(after: Cursor): Promise<boolean> {
    if (isAfter(this.from, after)) return false;
    return !this.isBehind(after) || hasCome(this.options.em.fork(), after);
  }

  /** Has another server handed on more than this one, a moment ago? */
  isBehind(after: Cursor): boolean {
    return isAfter(after, this.latest);
  }

  /** What was handed on after this place. Listening from the same moment on misses nothing and doubles nothing. */
  since(after: Cursor): readonly T[] {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.entries[middle];
      if (entry && isAfter(entry.cursor, after)) high = middle;
      else low = middle + 1;
    }
    return this.entries.slice(low);
  }

  private async read(): Promise<void> {
    if (this.running || !this.started) {
      this.again = true;
      return;
    }
    const { em, source, log } = this.options;
    this.running = true;
    try {
      do {
        this.again = false;
        await this.handOn();
        if (!this.stopped && (await source.waitsBehind(em.fork(), this.latest))) {
          setTimeout(() => void this.read(), BEHIND).unref();
        }
      } while (this.again && !this.stopped);
    } catch (err) {
      // The heartbeat reads again: what was missed is still in the log.
      if (!this.stopped) log.warn({ err }, 'reading the live feed will be tried again');
    } finally {
      this.running = false;
    }
  }

  private async handOn(): Promise<void> {
    for (;;) {
      const read = await this.options.source.read(this.options.em.fork(), this.latest, BATCH);
      for (const entry of read) {
        this.keep(entry);
        for (const listener of this.listeners) listener(entry);
      }
      if (read.length < BATCH || this.stopped) return;
    }
  }

  private keep(entry: T): void {
    this.latest = entry.cursor;
    this.entries.push(entry);
    // Now and then rather than at each entry: taking from the front moves all the others.
    const over = this.entries.length - this.kept;
    if (over < this.kept / 10) return;
    this.from = this.entries[over - 1]?.cursor ?? this.from;
    this.entries.splice(0, over);
  }
}
