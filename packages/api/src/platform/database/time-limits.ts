import type { Socket } from 'node:net';
import type pg from 'pg';

/** How long the database may take, each in ms. */
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
 * Cuts a connection whose server has gone silent: frozen, or behind a network that swallows everything. Its statement
 * fails, and the pool makes another connection; a time limit of the server's own would never come. For each connection
 * that a pool makes.
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
