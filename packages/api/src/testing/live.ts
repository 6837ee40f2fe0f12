import type { ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws/client';
import { WebSocket } from 'ws';
import type { Data } from './client.js';
import type { TestServer } from './test-server.js';
import { readMetrics } from './metrics.js';

/** One subscription, as a page has it. */
export interface Live {
  /** The next thing that comes; throws what ends the subscription in error. */
  next(): Promise<Data>;
  /** Resolves with why it ended: the close code and reason, the errors, or `complete`. */
  readonly ended: Promise<{ code?: number; reason?: string; errors?: readonly Data[] } | 'complete'>;
  /** Ends the subscription, then its socket. */
  stop(): Promise<void>;
}

/** A client of the desk's socket that sends these headers, and never comes back by itself. */
export function openSocket(url: string, headers: Readonly<Record<string, string>>): Client {
  class SocketWithHeaders extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  return createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: SocketWithHeaders,
    retryAttempts: 0,
    // One socket for all that follows: not a new one for each subscription.
    lazyCloseTimeout: 10_000,
  });
}

const endOf = (error: unknown): { code?: number; reason?: string; errors?: readonly Data[] } => {
  if (Array.isArray(error)) return { errors: error };
  if (error instanceof Error) return { reason: error.message };
  const { code, reason } = error as { code: number; reason: string };
  return { code, reason };
};

/** Follows one subscription over `client`. */
export function follow(client: Client, query: string, variables: Readonly<Record<string, unknown>>): Live {
  const come: (ExecutionResult | 'end')[] = [];
  let wake = () => {};
  const { promise: ended, resolve } = Promise.withResolvers<Awaited<Live['ended']>>();
  const end = (why: Awaited<Live['ended']>) => {
    come.push('end');
    resolve(why);
    wake();
  };
  const stop = client.subscribe<Record<string, unknown>>(
    { query, variables: { ...variables } },
    {
      next: (result) => {
        // A subscription that is refused before it begins sends its errors as its only result.
        if (result.errors) end({ errors: result.errors });
        else come.push(result as ExecutionResult);
        wake();
      },
      error: (error) => end(endOf(error)),
      complete: () => end('complete'),
    },
  );
  return {
    ended,
    async next() {
      while (come.length === 0) await new Promise<void>((woken) => (wake = woken));
      const result = come[0];
      if (!result || result === 'end') throw new Error(`It has ended: ${JSON.stringify(await ended)}`);
      come.shift();
      return result.data;
    },
    async stop() {
      stop();
      await client.dispose();
    },
  };
}

/** A socket with one subscription. */
export const subscribe = (
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>>,
): Live => follow(openSocket(url, headers), query, variables);

/** How many follow the live feed of that server, as its metrics tell. */
export async function listeners(url: string): Promise<number> {
  return Number(/^assistance_live_listeners (\d+)$/m.exec(await readMetrics(url))?.[1]);
}

/** The cursor of a ticket's opening: who follows from there misses nothing of what comes after. */
export async function cursorOf({ sql }: Pick<TestServer, 'sql'>, ticketId: string): Promise<string> {
  const [row] = await sql(
    `select tx_order || '.' || position as cursor from ticket_event where ticket_id = $1 and version = 1`,
    [ticketId],
  );
  return String(row?.['cursor']);
}
