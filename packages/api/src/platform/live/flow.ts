/**
 * A selection that needs a database read, which is scheduled in turn by person. A refusal thrown ends the
 * subscription.
 */
export class Lookup {
  /** @param read gives what `pick` would. */
  constructor(readonly read: () => Promise<unknown>) {}
}

/** What a subscription delivers, before anything is executed. */
export interface FlowParts<T> {
  /**
   * Flows of the same name have the same source, pick the same values and are seen with the same rights: they are picked
   * and written once for all who follow them.
   */
  readonly share: string;
  /** Calls back at each value to come, until the function that it gives is called. */
  listen(push: (value: T) => void): () => void;
  /** What came before the very moment of the call, and is still to be given. */
  missed(): readonly T[];
  /** A value to come that this one already has from another server, which was ahead. */
  has?(value: T): boolean;
  /** Called when somebody begins to follow; what it gives, when they end, however they do. */
  attend?(): () => void;
  /**
   * What the root field is resolved from; `null`: nothing; a {@link Lookup} where it must be read, never a promise.
   * A refusal thrown ends the flow.
   */
  pick(value: T): unknown;
}

/**
 * The result of a subscription's `subscribe`. The socket server shares it among all subscribers of the same values;
 * an iteration gets it alone.
 */
export class Flow<T = never> implements AsyncIterable<unknown> {
  constructor(readonly parts: FlowParts<T>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    const { parts } = this;
    const waiting: T[] = [...parts.missed()];
    let wake = () => {};
    const stop = parts.listen((value) => {
      waiting.push(value);
      wake();
    });
    try {
      for (;;) {
        const value = waiting.shift();
        if (value === undefined) await new Promise<void>((resolve) => (wake = resolve));
        else if (parts.has?.(value) !== true) {
          const picked = parts.pick(value);
          const found = picked instanceof Lookup ? await picked.read() : picked;
          if (found !== null) yield found;
        }
      }
    } finally {
      stop();
    }
  }
}
