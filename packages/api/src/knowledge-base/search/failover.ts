import { CircuitBreaker } from './circuit-breaker.js';
import { SearchError } from './search-error.js';
import type {
  NearestRequest,
  SearchableArticle,
  SearchAnswer,
  SearchEngine,
  SearchRequest,
} from './types.js';

/** An engine that follows another, and may be behind it or away. */
export interface PrimaryEngine extends Pick<SearchEngine, 'search' | 'nearest'> {
  /** Brings it up to what the other holds; settles once it may be used. */
  catchUp(): Promise<void>;
  /** The same after a failure, or the first time: whatever state it is found in. */
  resume(): Promise<void>;
}

export interface FailoverOptions {
  /** Holds every article, and answers while the other cannot. */
  readonly fallback: SearchEngine;
  readonly primary: PrimaryEngine;
  readonly log: { warn(details: object, message: string): void };
  /** Milliseconds that only grow. */
  readonly now?: () => number;
}

const byItself = (error: unknown): boolean => error instanceof SearchError && error.engine === 'postgresql';

/**
 * Two engines as one: Meilisearch answers as a rule, PostgreSQL while it is away or behind, and the way back is found
 * without anybody's help. What is put or taken out is safe in PostgreSQL before anything else; an article that was taken
 * out is never found again in an engine that was away meanwhile (C3.3.1), since it is brought up to date before it is used.
 */
export class Failover {
  readonly #fallback: SearchEngine;
  readonly #primary: PrimaryEngine;
  readonly #log: FailoverOptions['log'];
  readonly #breaker: CircuitBreaker;
  #resuming: Promise<void> | null = null;

  constructor({ fallback, primary, log, now = () => performance.now() }: FailoverOptions) {
    this.#fallback = fallback;
    this.#primary = primary;
    this.#log = log;
    this.#breaker = new CircuitBreaker(now);
    this.#breaker.failed();
  }

  /** Whether the usual engine is away. */
  get degraded(): boolean {
    return !this.#breaker.closed;
  }

  search(request: SearchRequest): Promise<SearchAnswer & { readonly degraded: boolean }> {
    return this.#ask<SearchAnswer & { readonly degraded: boolean }>(
      async () => ({ ...(await this.#primary.search(request)), degraded: false }),
      async () => ({ ...(await this.#fallback.search(request)), degraded: true }),
    );
  }

  nearest(requests: readonly NearestRequest[]): Promise<readonly (readonly string[])[]> {
    return this.#ask(
      () => this.#primary.nearest(requests),
      () => this.#fallback.nearest(requests),
    );
  }

  async #ask<T>(primary: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
    if (this.#breaker.closed) {
      try {
        return await primary();
      } catch (error) {
        if (byItself(error)) throw error;
        this.#fail(error);
      }
    }
    if (this.#breaker.due) void this.resume();
    return fallback();
  }

  /** Does what is to be done without anybody asking: tries again what failed, sends what waits. Never rejects. */
  async tend(): Promise<void> {
    if (this.#breaker.due) await this.resume();
    else if (this.#breaker.closed) await this.#primary.catchUp().catch((error: unknown) => this.#fail(error));
  }

  async index(articles: readonly SearchableArticle[]): Promise<void> {
    await this.#fallback.index(articles);
    await this.#follow();
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#fallback.remove(ids);
    await this.#follow();
  }

  /** Tries to use the primary engine again; one attempt at a time, which everybody shares. Never rejects. */
  resume(): Promise<void> {
    this.#resuming ??= this.#primary
      .resume()
      .then(
        () => {
          this.#breaker.succeeded();
        },
        (error: unknown) => this.#fail(error),
      )
      .finally(() => {
        this.#resuming = null;
      });
    return this.#resuming;
  }

  async #follow(): Promise<void> {
    if (this.#breaker.closed) await this.#primary.catchUp().catch((error: unknown) => this.#fail(error));
    else if (this.#breaker.due) void this.resume();
  }

  #fail(err: unknown): void {
    this.#breaker.failed();
    this.#log.warn({ err }, 'PostgreSQL answers the searches: Meilisearch does not');
  }
}
