import type { EntityManager } from '../database/index.js';
import { isAfter, type Cursor } from './cursor.js';
import { endable } from './endable.js';
import { endOfLog, readLog, waitsBehind, type LogEntry } from './read-log.js';
import type { WakeUpSignal } from './signal.js';

const BATCH = 500;
const BEHIND = 20;
/** A listener that holds more than this many unread events is let go: it resumes from its cursor. */
const MOST_WAITING = 1_000;

/** A listener was too slow: what it was given has no hole, and it may go on from there. */
export class FellBehind extends Error {}

class Waiting<E> {
  private readonly entries: LogEntry<E>[] = [];
  private wake: (() => void) | null = null;
  private ended = false;
  fellBehind = false;

  push(entry: LogEntry<E>): void {
    // Nothing after the first one that found no room: there would be a hole.
    if (this.ended) return;
    if (this.entries.length < MOST_WAITING) this.entries.push(entry);
    else this.fellBehind = this.ended = true;
    this.wake?.();
  }
  end(): void {
    this.ended = true;
    this.wake?.();
  }
  async next(): Promise<LogEntry<E> | null> {
    while (this.entries.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.entries.shift() ?? null;
  }
}

/** Reads the log once for a whole process, and hands each event to all who listen, in order. */
export class LiveFeed<E = unknown> {
  private readonly listeners = new Set<Waiting<E>>();
  private at: Cursor | null = null;
  private running = false;
  private again = false;
  private stopped = false;
  private unsubscribe: () => void = () => {};

  constructor(
    private readonly em: EntityManager,
    private readonly signal: WakeUpSignal,
    private readonly log: { warn(details: object, message: string): void },
  ) {}

  /** How many follow it now. */
  get listening(): number {
    return this.listeners.size;
  }

  async start(): Promise<void> {
    this.at = await endOfLog(this.em.fork());
    this.unsubscribe = this.signal.onWake(() => void this.read());
  }

  stop(): void {
    this.stopped = true;
    this.unsubscribe();
    for (const listener of this.listeners) listener.end();
  }

  /**
   * Every event after `after` (from now on when absent), exactly once and in order; ends with the feed.
   * @throws FellBehind after what could be kept for a listener that is too slow.
   */
  follow(after: Cursor | null): AsyncGenerator<LogEntry<E>, void, undefined> {
    const waiting = new Waiting<E>();
    return endable(this.entriesFor(waiting, after), () => waiting.end());
  }

  private async *entriesFor(
    waiting: Waiting<E>,
    after: Cursor | null,
  ): AsyncGenerator<LogEntry<E>, void, undefined> {
    this.listeners.add(waiting);
    try {
      let last = after ?? this.at;
      if (after) {
        for (;;) {
          const missed = await readLog<E>(this.em.fork(), last ?? after, BATCH);
          for (const entry of missed) {
            last = entry.cursor;
            yield entry;
          }
          if (missed.length < BATCH) break;
        }
      }
      for (let entry = await waiting.next(); entry !== null; entry = await waiting.next()) {
        if (last && !isAfter(entry.cursor, last)) continue;
        last = entry.cursor;
        yield entry;
      }
      if (waiting.fellBehind) throw new FellBehind('Too many events wait for this listener.');
    } finally {
      this.listeners.delete(waiting);
    }
  }

  private async read(): Promise<void> {
    if (this.running || this.at === null) {
      this.again = true;
      return;
    }
    this.running = true;
    try {
      do {
        this.again = false;
        this.at = await this.handOn(this.at);
        if (!this.stopped && (await waitsBehind(this.em.fork(), this.at))) {
          setTimeout(() => void this.read(), BEHIND).unref();
        }
      } while (this.again && !this.stopped);
    } catch (err) {
      // The heartbeat reads again: what was missed is still in the log.
      if (!this.stopped) this.log.warn({ err }, 'reading the live feed will be tried again');
    } finally {
      this.running = false;
    }
  }

  /** Hands on everything after `from`; gives where it ended. */
  private async handOn(from: Cursor): Promise<Cursor> {
    let at = from;
    for (;;) {
      const entries: LogEntry<E>[] = await readLog<E>(this.em.fork(), at, BATCH);
      for (const entry of entries) {
        at = entry.cursor;
        for (const listener of this.listeners) listener.push(entry);
      }
      if (entries.length < BATCH) return at;
    }
  }
}
