import type { Socket } from 'node:net';
import type pg from 'pg';

/** Time limits of the database, in milliseconds. */
export interface TimeLimits {
  /** Until a connection of the pool is free, or made. */
  readonly connection: number;
  /** One statement: the server ends it, and what it has changed is rolled back. */
  readonly statement: number;
}

/** Longest wait for a connection, in ms: whoever waits longer would not have read the answer. */
const CONNECTION_MS = 10_000;
/**
 * A transaction that nothing was asked of for so long is ended by the server, in ms: its desk is frozen or cut off. Whoever
 * reads the log waits for those who write to it (`event_log_order()` sets the same for all of them).
 */
const IDLE_MS = 60_000;
/** A server that has not even ended a statement this long after its time says nothing any more, in ms. */
const SILENCE_MS = 3_000;

/** The limits that follow from the longest time of a statement, in seconds. */
export const timeLimits = ({ statementSeconds }: { readonly statementSeconds: number }): TimeLimits => ({
  connection: CONNECTION_MS,
  statement: statementSeconds * 1_000,
});

/** The part of the limits that the pool and the server see to. */
export const limitedPool = ({ connection, statement }: TimeLimits) => ({
  connectionTimeoutMillis: connection,
  statement_timeout: statement,
  idle_in_transaction_session_timeout: IDLE_MS,
  keepAlive: true,
});

/**
 * Closes a connection whose server does not respond any more (frozen, or behind a broken network): its statement
 * fails, and the pool opens another one. The server's own time limits do not help then. Call it for each new
 * connection of a pool.
 */
export const cutSilent =
  ({ statement }: TimeLimits) =>
  (client: pg.PoolClient): void => {
    const limit = statement + SILENCE_MS;
    const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    const cut = () => stream.destroy(new Error(`The database has said nothing for ${limit / 1_000} s.`));
    const limited = (...asked: unknown[]): unknown => {
      const answer = ask(...asked);
      if (answer instanceof Promise) {
        const timer = setTimeout(cut, limit);
        const stop = () => clearTimeout(timer);
        answer.then(stop, stop);
      }
      return answer;
    };
    client.query = limited as typeof client.query;
  };
