import type { Kind } from './kinds.js';

/**
 * One confidential thing in a text. `start` and `end` are UTF-16 offsets, end excluded; `text` is what
 * stands there, and is as confidential as the text itself: never log it.
 */
export interface Finding {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a detector says: offsets are those of the {@link View} that it read. */
export interface Span {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}
