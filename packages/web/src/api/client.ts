import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws/client';
import { watchActivity } from './activity.js';
import type { LinkState } from './link-state.js';
import { refusalsOf } from './refusals.js';
import { createFollowing } from './resuming.js';

export interface DeskClientOptions {
  /** The session ended on the server: the person must sign in again. */
  readonly onSignedOut: () => void;
  /** The live link went up or down. */
  readonly onLink: (state: LinkState) => void;
  /** More was missed than the server keeps: what is shown must be read again. */
  readonly onGap: () => void;
}

/** A GraphQL client that can be thrown away whole, with its cache and its socket: one for each session. */
export interface DeskClient {
  readonly client: Client;
  dispose(): void;
}

const ENDPOINT = '/graphql';
/** Apollo Server refuses requests that a foreign page could send without a preflight. */
const PREFLIGHT = { 'apollo-require-preflight': '1' };
/** Says that nobody is using the page: the session's idle time goes on. */
const BACKGROUND = { 'x-desk-background': '1' };

const FIRST_RETRY = 500;
const LONGEST_RETRY = 10_000;

/** Tries again soon, then less and less, never later than ten seconds; spread, so that a server that comes back breathes. */
const retryWait = (retries: number): Promise<void> => {
  const longest = Math.min(FIRST_RETRY * 2 ** retries, LONGEST_RETRY);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
};

/** 1000: the last page that listened is gone; 4429: one page too many; anything else is a link that broke. */
function stateAfter(event: unknown): LinkState {
  const code = typeof event === 'object' && event !== null && 'code' in event ? event.code : null;
  return code === 1000 ? 'idle' : code === 4429 ? 'crowded' : 'lost';
}

/** Wires urql: document cache, HTTP POST, and a WebSocket that is loaded and opened at the first subscription. */
export function createDeskClient({ onSignedOut, onLink, onGap }: DeskClientOptions): DeskClient {
  let socket: Promise<SocketClient> | null = null;
  const following = createFollowing(onGap);
  const activity = watchActivity();
  const openSocket = () =>
    (socket ??= import('graphql-ws/client').then(({ createClient }) =>
      createClient({
        url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${ENDPOINT}`,
        retryAttempts: Infinity,
        retryWait,
        shouldRetry: () => true,
        keepAlive: 20_000,
        on: {
          connected(_socket, acknowledgement) {
            following.connected(acknowledgement);
            onLink('connected');
          },
          closed: (event) => onLink(stateAfter(event)),
        },
      }),
    ));

  const client = new Client({
    url: ENDPOINT,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      headers: activity.isActive() ? PREFLIGHT : { ...PREFLIGHT, ...BACKGROUND },
      credentials: 'same-origin',
    }),
    exchanges: [
      mapExchange({
        onError(error, { kind }) {
          const codes = refusalsOf(error).map(({ code }) => code);
          if (kind !== 'mutation' && codes.includes('NOT_SIGNED_IN')) onSignedOut();
          if (kind === 'subscription' && codes.includes('TOO_MANY_SUBSCRIPTIONS')) onLink('crowded');
        },
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe(sink) {
            let stop = () => {};
            let stopped = false;
            void openSocket().then((opened) => {
              if (stopped) return;
              stop = following.follow(opened, query ?? '', variables ?? {}, {
                next: ({ data, errors = [] }) => sink.next({ data: data ?? null, errors: [...errors] }),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              });
            });
            return {
              unsubscribe() {
                stopped = true;
                stop();
              },
            };
          },
        }),
      }),
    ],
  });

  return {
    client,
    dispose() {
      activity.stop();
      void socket?.then((opened) => opened.dispose());
      socket = null;
    },
  };
}
