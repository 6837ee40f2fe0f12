import { makeOperation, type CombinedError, type Exchange, type Operation } from '@urql/core';
import { filter, makeSubject, merge, pipe } from 'wonka';
import { refusalsOf } from './refusals.js';

interface HoldingOptions {
  readonly isPaused: () => boolean;
  /** The server did not know the page's person. Pauses, unless the page is nobody's. */
  readonly onSignedOut: () => void;
}

export const saysSignedOut = (error: CombinedError | undefined): boolean =>
  refusalsOf(error).some(({ code }) => code === 'NOT_SIGNED_IN');

/**
 * Reads of a page whose session has ended wait for its person to be back, then are answered as if nothing had happened:
 * what is shown stays. Commands do not wait: they are refused, and the person sends them again, or does not.
 */
export function holdReads({ isPaused, onSignedOut }: HoldingOptions): {
  readonly exchange: Exchange;
  readonly release: () => void;
} {
  const held = new Map<number, Operation>();
  const again = makeSubject<Operation>();
  const exchange: Exchange =
    ({ forward }) =>
    (operations) =>
      pipe(
        merge([again.source, operations]),
        filter((operation) => {
          if (operation.kind === 'teardown') held.delete(operation.key);
          if (operation.kind !== 'query' || !isPaused()) return true;
          held.set(operation.key, operation);
          return false;
        }),
        forward,
        filter(({ operation, error }) => {
          if (operation.kind !== 'query' || !saysSignedOut(error)) return true;
          onSignedOut();
          // Once is enough: it may be refused for another reason.
          if (!isPaused() || operation.context['isSecondTry'] === true) return true;
          held.set(operation.key, operation);
          return false;
        }),
      );
  return {
    exchange,
    release() {
      const waiting = [...held.values()];
      held.clear();
      for (const { kind, context, ...operation } of waiting) {
        again.next(makeOperation(kind, { kind, context, ...operation }, { ...context, isSecondTry: true }));
      }
    },
  };
}
