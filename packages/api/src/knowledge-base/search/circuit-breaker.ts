/** First and longest wait before a failed server is tried again, in milliseconds; each failure doubles it. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Remembers that a server failed, so that nobody waits for it in vain, and when it may be tried again.
 * `now` gives milliseconds that only grow.
 */
export class CircuitBreaker {
  readonly #now: () => number;
  #failures = 0;
  #retryAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether the server may be used. */
  get closed(): boolean {
    return this.#failures === 0;
  }

  /** Whether it is time to try again. */
  get due(): boolean {
    return !this.closed && this.#now() >= this.#retryAt;
  }

  /** Requests that were under way when it failed tell nothing new. */
  failed(): void {
    if (!this.closed && !this.due) return;
    this.#retryAt = this.#now() + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures);
    this.#failures += 1;
  }

  succeeded(): void {
    this.#failures = 0;
  }
}
