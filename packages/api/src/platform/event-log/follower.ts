import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '../database/index.js';
import { readLog, waitsBehind, type LogEntry } from './read-log.js';
import type { WakeUpSignal } from './signal.js';

interface FollowerOptions<E> {
  /** Under which its position is kept. */
  readonly name: string;
  readonly em: EntityManager;
  readonly signal: WakeUpSignal;
  /** At least once, in order: must be idempotent. Throwing leaves the position where it was; it is called again. */
  readonly handle: (entries: readonly LogEntry<E>[], em: EntityManager) => Promise<void>;
  readonly log: { warn(details: object, message: string): void };
  /** Events at a time; 200 by default. */
  readonly batch?: number;
}

const FIRST_RETRY = 250;
const LONGEST_RETRY = 15_000;
/** An older transaction still runs: look again soon, in ms. */
const BEHIND = 50;

/**
 * Reads the log forward with a stored position and hands it on, at least once, whatever dies in between. Of several
 * servers one works at a time: the others find the position locked, and come back.
 */
export class LogFollower<E = unknown> {
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private retry = FIRST_RETRY;
  private timer: NodeJS.Timeout | null = null;
  private unsubscribe: () => void = () => {};

  constructor(private readonly options: FollowerOptions<E>) {}

  async start(): Promise<void> {
    const { em, name, signal } = this.options;
    await em
      .fork()
      .execute(
        `insert into event_reader (name, transaction_id, position) values (?, '0', 0) on conflict do nothing`,
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
  }

  /** How many events it has yet to read. */
  async lag(): Promise<number> {
    const [row] = await this.options.em.fork().execute<{ lag: number }[]>(
      `select count(e.position)::int as lag from event_reader r
         join ticket_event e on (e.transaction_id, e.position) > (r.transaction_id, r.position) where r.name = ?`,
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
      while (!this.stopped && (await this.step()));
      this.retry = FIRST_RETRY;
    } catch (err) {
      if (this.stopped) return;
      this.options.log.warn({ err, reader: this.options.name }, 'reading the event log will be tried again');
      this.later(this.retry);
      this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
    }
  }

  /** One batch in one transaction; true when there may be more. */
  private async step(): Promise<boolean> {
    const { em, name, handle, batch = 200 } = this.options;
    return em.fork().transactional(async (locked) => {
      // No row is locked while the handler works: that would give this transaction a number, and every reader of the
      // log waits for the oldest number that runs. The position is read after the lock, in a snapshot of its own.
      const [lock] = await locked.execute<{ mine: boolean }[]>(
        `select pg_try_advisory_xact_lock(hashtextextended('event_reader ' || ?, 0)) as mine`,
        [name],
      );
      const [row] = await locked.execute<{ transaction_id: string; position: string }[]>(
        `select transaction_id::text, position::text from event_reader where name = ?`,
        [name],
      );
      if (lock?.mine !== true || !row) {
        this.later(FIRST_RETRY);
        return false;
      }
      const at = { transactionId: row.transaction_id, position: row.position };
      const entries = await readLog<E>(locked, at, batch);
      const last = entries.at(-1);
      if (!last) {
        if (await waitsBehind(locked, at)) this.later(BEHIND);
        return false;
      }
      await handle(entries, locked);
      await locked.execute(
        `update event_reader set transaction_id = ?::xid8, position = ?::bigint where name = ?`,
        [last.cursor.transactionId, last.cursor.position, name],
      );
      return true;
    });
  }

  private later(wait: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.poke(), wait);
  }
}
