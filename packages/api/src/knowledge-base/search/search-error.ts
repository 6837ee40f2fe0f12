import type { EngineName } from './types.js';

/** `unavailable` and `timeout` pass by themselves; `refused` is an order that the engine will never carry out. */
export type SearchErrorKind = 'unavailable' | 'timeout' | 'refused';

/** An engine could not do what it was asked. The first error is the `cause`. */
export class SearchError extends Error {
  override readonly name = 'SearchError';
  readonly engine: EngineName;
  readonly kind: SearchErrorKind;

  constructor(engine: EngineName, kind: SearchErrorKind, message: string, cause?: unknown) {
    super(`${engine}: ${message}`, { cause });
    this.engine = engine;
    this.kind = kind;
  }
}
