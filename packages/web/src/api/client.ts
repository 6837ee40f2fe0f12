import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws/client';
import { watchActivity } from './activity.js';
import { holdReads, saysSignedOut } from './hold-reads.js';
import type { LinkState } from './link-state.js';
import { createFollowing, isCrowded, type Crowded } from './resuming.js';

export interface DeskClientOptions {
  /** Whose page it is. The server answers nobody else: another person may have signed in on this browser meanwhile. */
  readonly person: string | null;
  /** The server does not know this page's person any more. */
  readonly onSignedOut: () => void;
  /** The live link went up or down. */
  readonly onLink: (state: LinkState) => void;
  /** More was missed than the server keeps: what is shown must be read again. */
  readonly onGap: () => void;
}

/** A GraphQL client that can be thrown away whole, with its cache and its socket: one for each session. */
export interface DeskClient {
  readonly client: Client;
  /** Nothing more is read until {@link resume}: what is shown stays, and what is asked waits. */
  pause(): void;
  resume(): void;
  dispose(): void;
}

const ENDPOINT = '/graphql';
/** Apollo Server refuses requests that a foreign page could send without a preflight. */
const PREFLIGHT = { 'apollo-require-preflight': '1' };
/** Says that nobody is using the page: the session's idle time goes on. */
const BACKGROUND = { 'x-desk-background': '1' };
/** Says whose page it is. */
export const PERSON_HEADER = 'x-desk-person';

const FIRST_RETRY = 500;
const LONGEST_RETRY = 10_000;

/** Tries again soon, then less and less, never later than ten seconds; spread, so that a server that comes back breathes. */
const retryWait = (retries: number): Promise<void> => {
  const longest = Math.min(FIRST_RETRY * 2 ** retries, LONGEST_RETRY);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
};

const CLOSED_FORBIDDEN = 4403;
const isClosedBy = (event: unknown, code: number): boolean =>
  typeof event === 'object' && event !== null && 'code' in event && event.code === code;
/** 1000: the last page that listened is gone; anything else is a link that broke. */
const closedOnPurpose = (event: unknown): boolean => isClosedBy(event, 1000);
/** A client that says nothing of whose page it is, and waits for nobody: signs in, and asks who is there. */
export const createPlainClient = (): Client =>
  new Client({
    url: ENDPOINT,
    preferGetMethod: false,
    fetchOptions: { headers: PREFLIGHT, credentials: 'same-origin' },
    exchanges: [fetchExchange],
  });

/** Wires urql: document cache, HTTP POST, and a WebSocket that is loaded and opened at the first subscription. */
export function createDeskClient({ person, onSignedOut, onLink, onGap }: DeskClientOptions): DeskClient {
  let socket: Promise<SocketClient> | null = null;
  let socketIs: 'idle' | 'connected' | 'lost' = 'idle';
  let crowded: Crowded = 'none';
  let isDisposed = false;
  const sayLink = (): void => {
    if (isDisposed) return;
    if (crowded === 'all' || (crowded === 'some' && socketIs === 'idle')) onLink('crowded');
    else onLink(crowded === 'some' && socketIs === 'connected' ? 'partly' : socketIs);
  };
  const following = createFollowing({
    onGap,
    onCrowded(now) {
      crowded = now;
      sayLink();
    },
  });
  const activity = watchActivity();
  let paused: { readonly until: Promise<void>; readonly end: () => void } | null = null;
  const holding = holdReads({ isPaused: () => paused !== null, onSignedOut });
  const openSocket = () =>
    (socket ??= import('graphql-ws/client').then(({ createClient }) =>
      createClient({
        url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${ENDPOINT}`,
        retryAttempts: Infinity,
        connectionParams: { person },
        retryWait: async (retries) => {
          await paused?.until;
          await retryWait(retries);
        },
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
            if (isClosedBy(event, CLOSED_FORBIDDEN)) onSignedOut();
          },
        },
      }),
    ));

  const client = new Client({
    url: ENDPOINT,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      headers: {
        ...PREFLIGHT,
        ...(activity.isActive() ? {} : BACKGROUND),
        ...(person === null ? {} : { [PERSON_HEADER]: person }),
      },
      credentials: 'same-origin',
    }),
    exchanges: [
      mapExchange({
        onError(error, { kind }) {
          // Reads are held back below.
          if (kind !== 'query' && saysSignedOut(error)) onSignedOut();
        },
      }),
      cacheExchange,
      holding.exchange,
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
    pause() {
      if (paused !== null) return;
      let end = (): void => {};
      const until = new Promise<void>((resolve) => (end = resolve));
      paused = { until, end };
    },
    resume() {
      paused?.end();
      paused = null;
      holding.release();
    },
    dispose() {
      isDisposed = true;
      activity.stop();
      void socket?.then((opened) => opened.dispose());
      socket = null;
    },
  };
}
