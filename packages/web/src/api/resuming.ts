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

const isTooOld = (errors: unknown): boolean =>
  Array.isArray(errors) &&
  errors.some(
    (error) =>
      isRecord(error) && isRecord(error['extensions']) && error['extensions']['code'] === 'CURSOR_TOO_OLD',
  );

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

/**
 * Follows subscriptions that go on by themselves, wherever the socket comes back: each event's cursor is given back as
 * `after`. Where too much was missed it begins anew, and `onGap` lets the pages read everything again.
 */
export function createFollowing(onGap: () => void) {
  const open = new Set<Followed>();
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
      let [stop, stopped] = [() => {}, false];
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const begin = (): void => {
        let begunAnew = false;
        const beginAnew = (): void => {
          if (stopped || begunAnew) return;
          begunAnew = true;
          delete followed.variables['after'];
          onGap();
          begin();
        };
        stop = socket.subscribe<Record<string, unknown>>(followed, {
          next(result) {
            if (isTooOld(result.errors)) return beginAnew();
            followed.variables['after'] = cursorIn(result.data) ?? followed.variables['after'];
            sink.next(result as ExecutionResult);
          },
          error(error) {
            const wait = waitIn(error);
            if (isTooOld(error)) beginAnew();
            else if (wait !== null) waiting = setTimeout(begin, wait);
            else sink.error(error);
          },
          complete() {
            if (!begunAnew) sink.complete();
          },
        });
      };
      begin();
      return () => {
        stopped = true;
        clearTimeout(waiting);
        open.delete(followed);
        stop();
      };
    },
  };
}
