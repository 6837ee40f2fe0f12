import { setTimeout as pause } from 'node:timers/promises';
import { SessionLock, type EntityManager } from '../database/index.js';
import type { Cursor } from './cursor.js';
import { readLog, waitsBehind, type LogEntry } from './read-log.js';
import type { WakeUpSignal } from './signal.js';

/** Processes the next events. If it throws, the position is kept, and it is called again with the same events. */
export type Handle<E> = (entries: readonly LogEntry<E>[], em: EntityManager) => Promise<void>;

interface CommonOptions {
  /** Under which its position is kept. */
  readonly name: string;
  readonly em: EntityManager;
  readonly signal: WakeUpSignal;
  readonly log: { warn(details: object, message: string): void };
  /** Events at a time; 200 by default. */
  readonly batch?: number;
}

type FollowerOptions<E> = CommonOptions &
  (
    | {
        /** In the transaction that moves the position: it changes the database and calls nobody else. */
        readonly handle: Handle<E>;
      }
    | {
        /** In no transaction, since it calls others (a search engine). At least once, in order: must be idempotent. */
        readonly handOver: Handle<E>;
        /** Of the database, for the lock that one of many servers holds meanwhile. */
        readonly url: string;
      }
  );

/** How a batch went: there may be more; nothing is there; an older transaction still writes; another server works. */
type Step = 'more' | 'nothing' | 'behind' | 'busy';

const FIRST_RETRY = 250;
const LONGEST_RETRY = 15_000;
/** An older transaction still writes: look again soon, in ms. */
const BEHIND = 50;

/**
 * Reads the log from a stored position and passes the events on, with at-least-once delivery. Of several servers one
 * works at a time; the others find the reader locked and try again later.
 */
export class LogFollower<E = unknown> {
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private retry = FIRST_RETRY;
  private timer: NodeJS.Timeout | null = null;
  private unsubscribe: () => void = () => {};
  private readonly lock: SessionLock | null;
  /** Handed over while another server may have been at work: handed over once more, so that the last word is right. */
  private unsure: readonly LogEntry<E>[] = [];

  constructor(private readonly options: FollowerOptions<E>) {
    this.lock = 'url' in options ? new SessionLock({ url: options.url, name: lockName(options.name) }) : null;
  }

  async start(): Promise<void> {
    const { em, name, signal } = this.options;
    await em
      .fork()
      .execute(
        `insert into event_reader (name, tx_order, position) values (?, 0, 0) on conflict do nothing`,
        [name],
      );
    this.unsubscribe = signal.onWake(() => this.poke());
    this.poke();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    await this.lock?.close();
  }

  /** How many events it has yet to read. */
  async lag(): Promise<number> {
    const [row] = await this.options.em.fork().execute<{ lag: number }[]>(
      `select count(e.position)::int as lag from event_reader r
         join ticket_event e on (e.tx_order, e.position) > (r.tx_order, r.position) where r.name = ?`,
      [this.options.name],
    );
    return row?.lag ?? 0;
  }

  /** Resolves when everything written so far has been handled. */
  async caughtUp(): Promise<void> {
    this.poke();
    while (!this.stopped && (await this.lag()) > 0) {
      // It goes at its own pace: one that fails is not to be hurried.
      await (this.running ?? pause(BEHIND));
    }
  }

  private poke(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.work().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.poke();
      }
    });
  }

  private async work(): Promise<void> {
    try {
      let step: Step = 'more';
      while (!this.stopped && step === 'more') step = await this.step();
      if (step === 'behind') this.later(BEHIND);
      if (step === 'busy') this.later(FIRST_RETRY);
      this.retry = FIRST_RETRY;
    } catch (err) {
      if (this.stopped) return;
      this.options.log.warn({ err, reader: this.options.name }, 'reading the event log will be tried again');
      this.later(this.retry);
      this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
    }
  }

  private step(): Promise<Step> {
    const { options } = this;
    return 'handle' in options ? this.stepInside(options.handle) : this.stepOutside(options.handOver);
  }

  /** One batch and its position in one transaction. */
  private stepInside(handle: Handle<E>): Promise<Step> {
    const { em, name } = this.options;
    return em.fork().transactional(async (locked) => {
      // The position is read after the lock, in a snapshot of its own.
      const [lock] = await locked.execute<{ mine: boolean }[]>(
        `select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine`,
        [lockName(name)],
      );
      if (lock?.mine !== true) return 'busy';
      const next = await this.next(locked);
      if (typeof next === 'string') return next;
      await handle(next.entries, locked);
      await this.move(locked, next);
      return 'more';
    });
  }

  /** One batch in no transaction, under a lock of the session; then its position. */
  private async stepOutside(handOver: Handle<E>): Promise<Step> {
    const { em } = this.options;
    const step = await this.lock?.run<Step>(async (isHeld) => {
      const next = await this.next(em.fork());
      const entries = [...this.unsure, ...(typeof next === 'string' ? [] : next.entries)];
      if (entries.length > 0) {
        await handOver(entries, em.fork());
        this.unsure = isHeld() ? [] : entries;
        if (this.unsure.length > 0) throw new Error('The lock was lost while events were handed over.');
      }
      if (typeof next === 'string') return next;
      await this.move(em.fork(), next);
      return 'more';
    });
    return step ?? 'busy';
  }

  private async next(em: EntityManager): Promise<Step | { at: Cursor; entries: LogEntry<E>[]; to: Cursor }> {
    const { name, batch = 200 } = this.options;
    const [row] = await em.execute<{ tx_order: string; position: string }[]>(
      `select tx_order::text, position::text from event_reader where name = ?`,
      [name],
    );
    if (!row) return 'busy';
    const at = { order: row.tx_order, position: row.position };
    const entries = await readLog<E>(em, at, batch);
    const to = entries.at(-1)?.cursor;
    if (to) return { at, entries, to };
    return (await waitsBehind(em, at)) ? 'behind' : 'nothing';
  }

  /** Unless another server has moved it meanwhile. */
  private async move(em: EntityManager, { at, to }: { at: Cursor; to: Cursor }): Promise<void> {
    await em.execute(
      `update event_reader set tx_order = ?::bigint, position = ?::bigint
        where name = ? and (tx_order, position) = (?::bigint, ?::bigint)`,
      [to.order, to.position, this.options.name, at.order, at.position],
    );
  }

  private later(wait: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.poke(), wait);
  }
}

/** The name of a reader's lock, which must also be held to set its position by other means. */
export const lockName = (reader: string): string => `event_reader ${reader}`;
