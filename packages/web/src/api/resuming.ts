import type { ExecutionResult } from 'graphql';
import type { Client as SocketClient, Sink } from 'graphql-ws/client';

interface Followed {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The cursor of an event, in its one root field. */
function cursorIn(data: unknown): string | null {
  const [event] = isRecord(data) ? Object.values(data) : [];
  return isRecord(event) && typeof event['cursor'] === 'string' ? event['cursor'] : null;
}

const hasCode = (errors: unknown, code: string): boolean =>
  Array.isArray(errors) &&
  errors.some(
    (error) => isRecord(error) && isRecord(error['extensions']) && error['extensions']['code'] === code,
  );
const isTooOld = (errors: unknown): boolean => hasCode(errors, 'CURSOR_TOO_OLD');

/** When to ask again for what the person has asked for too much of, in milliseconds; `null` for anything else. */
function waitIn(errors: unknown): number | null {
  for (const error of Array.isArray(errors) ? (errors as unknown[]) : []) {
    const extensions = isRecord(error) ? error['extensions'] : null;
    if (!isRecord(extensions) || extensions['code'] !== 'TOO_MUCH_WORK') continue;
    const seconds = extensions['retryAfter'];
    return typeof seconds === 'number' ? seconds * 1000 : LONGEST_WAIT;
  }
  return null;
}
const LONGEST_WAIT = 10_000;

/** Whether a refused subscription or a closed socket means that the person has too many pages open. */
export const isCrowded = (reason: unknown): boolean =>
  (isRecord(reason) && reason['code'] === TOO_MANY_SOCKETS) || hasCode(reason, 'TOO_MANY_SUBSCRIPTIONS');
const TOO_MANY_SOCKETS = 4429;
/** Other pages may have been closed by then. */
const ROOM_MAY_BE = 30_000;
/** What is not refused by then is followed: nothing says so before the first event. */
const TAKEN_AFTER = 5_000;

/** How many of a page's subscriptions are refused because the person has too many pages open. */
export type Crowded = 'none' | 'some' | 'all';

export interface ResumingOptions {
  /** More was missed than is retained: everything must be read again. */
  readonly onGap: () => void;
  readonly onCrowded: (crowded: Crowded) => void;
}

/**
 * Resumes subscriptions after reconnecting: the cursor of the last event is sent as `after`. If too much was missed,
 * it starts again and calls `onGap`, so that pages read everything again. Subscriptions above the limit are retried
 * from time to time.
 */
export function createResuming({ onGap, onCrowded }: ResumingOptions) {
  const open = new Set<Followed>();
  const refused = new Set<Followed>();
  let reported: Crowded = 'none';
  function report(): void {
    const crowded = refused.size === 0 ? 'none' : refused.size < open.size ? 'some' : 'all';
    if (crowded !== reported) onCrowded((reported = crowded));
  }
  return {
    /** The socket is there, and events from this place on are ours to ask for. */
    connected(acknowledgement: unknown): void {
      const cursor = isRecord(acknowledgement) ? acknowledgement['cursor'] : undefined;
      if (typeof cursor !== 'string') return;
      // Those that have seen an event know better.
      for (const { query, variables } of open) if (query.includes('$after')) variables['after'] ??= cursor;
    },
    follow(
      socket: SocketClient,
      query: string,
      given: Record<string, unknown>,
      sink: Sink<ExecutionResult>,
    ): () => void {
      // Read again by the socket's client each time that it comes back.
      const followed: Followed = { query, variables: { ...given } };
      open.add(followed);
      report();
      let [stop, stopped] = [() => {}, false];
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const later = (what: () => void, wait: number): void => {
        clearTimeout(waiting);
        waiting = setTimeout(what, wait);
      };
      const begin = (): void => {
        let isOver = false;
        /** Is what was refused asked for again, without a word to the page? */
        const beginsAgain = (errors: unknown): boolean => {
          const wait = waitIn(errors);
          if (isTooOld(errors)) {
            delete followed.variables['after'];
            if (!stopped && !isOver) {
              onGap();
              begin();
            }
          } else if (isCrowded(errors)) {
            refused.add(followed);
            report();
            later(tryAgain, ROOM_MAY_BE);
          } else if (wait !== null) later(begin, wait);
          else return false;
          isOver = true;
          return true;
        };
        stop = socket.subscribe<Record<string, unknown>>(followed, {
          next(result) {
            if (beginsAgain(result.errors)) return;
            followed.variables['after'] = cursorIn(result.data) ?? followed.variables['after'];
            sink.next(result as ExecutionResult);
          },
          error(error) {
            if (!beginsAgain(error)) sink.error(error);
          },
          complete() {
            if (!isOver) sink.complete();
          },
        });
      };
      const tryAgain = (): void => {
        later(() => {
          refused.delete(followed);
          report();
        }, TAKEN_AFTER);
        begin();
      };
      begin();
      return () => {
        stopped = true;
        clearTimeout(waiting);
        open.delete(followed);
        refused.delete(followed);
        report();
        stop();
      };
    },
  };
}
