import { AsyncLocalStorage } from 'node:async_hooks';
import { availableParallelism, loadavg } from 'node:os';
import type pg from 'pg';
import type { Turns } from './turns.js';

/** Adds up what one operation takes, in milliseconds of one processor. */
export class Meter {
  #spent = 0;
  /** Whose work it is and where they take turns, once that is known. */
  person: { readonly key: string; readonly turns: Turns } | null = null;

  get spent(): number {
    return this.#spent;
  }

  add(milliseconds: number): void {
    this.#spent += milliseconds;
  }
}

/**
 * A clock that runs slower the more is under way at once: ten statements that share two processors for a second have taken
 * 200 ms each. What somebody else asks for at the same time, or what else this machine does, is not put on one's bill.
 */
export class SharedClock {
  #running = 0;
  #time = 0;
  #at = 0;

  constructor(
    private readonly now: () => number,
    private readonly processors: number,
    /** How many want a processor of this machine now; 0 where it cannot be told. */
    private readonly load: () => number = () => 0,
  ) {}

  /** The part of a processor that each of those under way has. */
  get share(): number {
    return this.processors / Math.max(this.processors, this.#running, this.load());
  }

  /** Gives what ends it, and tells its share. */
  begin(): () => number {
    const begun = this.#advance();
    this.#running += 1;
    return () => {
      const ended = this.#advance();
      this.#running -= 1;
      return ended - begun;
    };
  }

  #advance(): number {
    const at = this.now();
    this.#time += (at - this.#at) * this.share;
    this.#at = at;
    return this.#time;
  }
}

const meters = new AsyncLocalStorage<Meter>();
/** Of the last minute, looked at once a second; the system's zero on Windows. */
const machineLoad = (() => {
  let [looked, load] = [Number.NEGATIVE_INFINITY, 0];
  return (): number => {
    const now = performance.now();
    if (now - looked > 1_000) [looked, load] = [now, loadavg()[0] ?? 0];
    return load;
  };
})();
const clock = new SharedClock(() => performance.now(), availableParallelism(), machineLoad);

/** Runs something whose work a meter counts, wherever in it the work is done. */
export const measured = <T>(meter: Meter, work: () => T): T => meters.run(meter, work);

/** What counts the work that is being done now; `undefined` for the server's own. */
export const currentMeter = (): Meter | undefined => meters.getStore();

/** Counts the time of something that is done elsewhere: by a search engine, by a worker. */
export async function timed<T>(work: () => Promise<T>): Promise<T> {
  const meter = currentMeter();
  if (!meter) return work();
  const end = clock.begin();
  try {
    return await work();
  } finally {
    meter.add(end());
  }
}

/** Counts the time of something that keeps this thread busy. */
export function computed<T>(work: () => T): T {
  const meter = currentMeter();
  if (!meter) return work();
  const begun = performance.now();
  try {
    return work();
  } finally {
    meter.add((performance.now() - begun) * clock.share);
  }
}

/**
 * Does something that takes long in a turn of the person's own: few at once, and those of others are not behind it. Never
 * within another: a turn that waits for a turn waits for ever.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const person = currentMeter()?.person;
  return person ? person.turns.run(person.key, work) : work();
}

type Query = (...parameters: unknown[]) => unknown;

/** Counts the time of every statement of a connection, and not the wait for the connection. For `connect` of a pool. */
export function meterStatements(client: pg.PoolClient): void {
  // Looked up at each call: whoever watches statements in a test does so on the class.
  const own = Object.getPrototypeOf(client) as { readonly query: Query };
  const query: Query = (...parameters) => own.query.apply(client, parameters);
  client.query = ((...parameters: unknown[]) => {
    const meter = currentMeter();
    if (!meter) return query(...parameters);
    const end = clock.begin();
    const sent = query(...parameters);
    const ended = (): void => meter.add(end());
    // With a callback it gives no promise: nothing that answers people sends statements so.
    if (sent instanceof Promise) sent.then(ended, ended);
    else ended();
    return sent;
  }) as typeof client.query;
}
