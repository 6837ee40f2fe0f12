import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws/client';
import { watchActivity } from './activity.js';
import type { LinkState } from './link-state.js';
import { refusalsOf } from './refusals.js';
import { createResuming, isCrowded, type Crowded } from './resuming.js';

export interface ApiClientOptions {
  /** The session ended on the server: the person must sign in again. */
  readonly onSignedOut: () => void;
  /** The live link went up or down. */
  readonly onLink: (state: LinkState) => void;
  /** More was missed than the server keeps: what is shown must be read again. */
  readonly onGap: () => void;
}

/** A GraphQL client with its own cache and socket; each session gets a new one. */
export interface ApiClient {
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

/** Retries with growing intervals, ten seconds at most; spread, so that a server that restarts is not overloaded. */
const retryWait = (retries: number): Promise<void> => {
  const longest = Math.min(FIRST_RETRY * 2 ** retries, LONGEST_RETRY);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
};

/** 1000: the last page that listened is gone; anything else is a link that broke. */
const closedOnPurpose = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'code' in event && event.code === 1000;

/** Sets up urql: document cache, HTTP POST, and a WebSocket that is loaded and opened with the first subscription. */
export function createApiClient({ onSignedOut, onLink, onGap }: ApiClientOptions): ApiClient {
  let socket: Promise<SocketClient> | null = null;
  let socketIs: 'idle' | 'connected' | 'lost' = 'idle';
  let crowded: Crowded = 'none';
  let isDisposed = false;
  const sayLink = (): void => {
    if (isDisposed) return;
    if (crowded === 'all' || (crowded === 'some' && socketIs === 'idle')) onLink('crowded');
    else onLink(crowded === 'some' && socketIs === 'connected' ? 'partly' : socketIs);
  };
  const following = createResuming({
    onGap,
    onCrowded(now) {
      crowded = now;
      sayLink();
    },
  });
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
            socketIs = 'connected';
            sayLink();
          },
          closed(event) {
            socketIs = closedOnPurpose(event) || isCrowded(event) ? 'idle' : 'lost';
            sayLink();
          },
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
        onError(error, operation) {
          if (
            operation.kind !== 'mutation' &&
            refusalsOf(error).some(({ code }) => code === 'NOT_SIGNED_IN')
          ) {
            onSignedOut();
          }
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
      isDisposed = true;
      activity.stop();
      void socket?.then((opened) => opened.dispose());
      socket = null;
    },
  };
}
