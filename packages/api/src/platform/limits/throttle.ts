interface ThrottleOptions {
  /** Takes that may come at once, and then over each window. */
  readonly limit: number;
  /** In ms. */
  readonly windowMs: number;
  /** Time in ms that never goes back (`performance.now`). */
  readonly clock: () => number;
  /** Keys remembered at most; 10,000 by default. */
  readonly maxKeys?: number;
}

/** Whether one more may pass; `retryInMs` says when the next one may. */
export type Take = { readonly ok: true } | { readonly ok: false; readonly retryInMs: number };

/** Counts what each key (a login, an address) does. */
export interface Throttle {
  take(key: string): Take;
  /** Forgets what the key did: the right password was given. */
  forget(key: string): void;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket a key, in the memory of this process: `limit` tokens, filled again evenly over `windowMs`.
 * When there are too many keys, the one used longest ago is forgotten.
 */
export function createThrottle({ limit, windowMs, clock, maxKeys = 10_000 }: ThrottleOptions): Throttle {
  // In the order of use: a Map keeps the order of insertion.
  const buckets = new Map<string, Bucket>();
  const perMs = limit / windowMs;

  return {
    take(key) {
      const now = clock();
      const known = buckets.get(key) ?? { tokens: limit, at: now };
      const tokens = Math.min(limit, known.tokens + (now - known.at) * perMs);
      const passes = tokens >= 1;
      buckets.delete(key);
      buckets.set(key, { tokens: passes ? tokens - 1 : tokens, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > maxKeys && oldest !== undefined) buckets.delete(oldest);
      return passes ? { ok: true } : { ok: false, retryInMs: Math.ceil((1 - tokens) / perMs) };
    },
    forget(key) {
      buckets.delete(key);
    },
  };
}
