export interface BudgetOptions {
  /** Work that may be done at once, in milliseconds. */
  readonly burst: number;
  /** Milliseconds of work that come back each second. */
  readonly perSecond: number;
  /** Milliseconds that never go back (`performance.now`). */
  readonly now: () => number;
  /** Keys remembered at most; 10,000 by default. One that has its whole budget is not remembered. */
  readonly maxKeys?: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A budget of work for each key (a person, an address): a token bucket in the memory of this process. What is taken is an
 * estimate; {@link Budgets.correct} puts it right once the work is measured, even below zero.
 */
export class Budgets {
  // In the order of use: a Map keeps the order of insertion.
  readonly #buckets = new Map<string, Bucket>();
  readonly #options: BudgetOptions;

  constructor(options: BudgetOptions) {
    this.#options = options;
  }

  /** Takes what some work is estimated to cost. Gives 0, or the milliseconds until it may be asked for again. */
  take(key: string, estimate: number): number {
    const bucket = this.#bucketOf(key);
    // More than a whole budget at once would never pass.
    const lacking = Math.min(estimate, this.#options.burst) - bucket.tokens;
    if (lacking > 0) return Math.ceil((lacking * 1000) / this.#options.perSecond);
    this.#set(key, bucket.tokens - estimate);
    return 0;
  }

  /** The work cost so many milliseconds more than was taken, or less. */
  correct(key: string, difference: number): void {
    const { tokens } = this.#bucketOf(key);
    // Whoever measures something absurd (a lock held for an hour) does not lock anybody out for longer than a burst.
    this.#set(key, Math.max(tokens - difference, -this.#options.burst));
  }

  /** What is left, in milliseconds; below zero when more was done than there was. */
  left(key: string): number {
    return this.#bucketOf(key).tokens;
  }

  #bucketOf(key: string): Bucket {
    const { burst, perSecond, now } = this.#options;
    const at = now();
    const known = this.#buckets.get(key);
    const tokens = known ? Math.min(burst, known.tokens + ((at - known.at) * perSecond) / 1000) : burst;
    return { tokens, at };
  }

  #set(key: string, tokens: number): void {
    const { burst, now, maxKeys = 10_000 } = this.#options;
    this.#buckets.delete(key);
    if (tokens >= burst) return;
    this.#buckets.set(key, { tokens, at: now() });
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > maxKeys && oldest !== undefined) this.#buckets.delete(oldest);
  }
}
