import type { Server } from 'node:http';
import { refuse } from '@assistance/domain/shared';
import { execute, subscribe, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { FellBehind } from '../platform/event-log/index.js';
import { RefusalError, type Viewer } from '../platform/graphql/index.js';
import type { LiveContext } from '../ticket/index.js';
import { tokenIn } from './session-cookie.js';

interface SocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  /** Origin that the pages have; any other is refused. */
  readonly allowsOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  readonly viewerOf: (token: string | null) => Promise<Viewer | null>;
  readonly contextFor: (viewer: Viewer | null, address: string) => LiveContext;
  /** What is wrong with an operation before it runs. */
  readonly check: (query: string, operationName?: string) => readonly GraphQLError[];
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
}

/** A message longer than this is nobody's subscription. */
const MOST_BYTES = 64 * 1024;
/** Subscriptions at once on one socket. */
const MOST_SUBSCRIPTIONS = 50;

/** Neither a refusal nor a request that could not be read: something failed. */
const isBroken = (error: GraphQLError): boolean =>
  !(error instanceof RefusalError) && typeof error.extensions['code'] !== 'string';

/** GraphQL over WebSocket at `/graphql`: subscriptions, for those who are signed in, from our own pages. */
export function serveSockets(options: SocketOptions): { dispose(): Promise<void> } {
  const { server, schema, allowsOrigin, viewerOf, contextFor, check, format } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path !== '/graphql' || !allowsOrigin(request.headers.origin, request.headers.host)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const served = useServer<Record<string, unknown>, { viewer?: Viewer }>(
    {
      schema,
      execute,
      subscribe,
      onConnect: async ({ extra }) => (await viewerOf(tokenIn(extra.request.headers.cookie))) !== null,
      onSubscribe: async ({ extra, subscriptions }, _id, { query, operationName }) => {
        if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) {
          extra.socket.close(4429, 'Too many subscriptions');
          return [new GraphQLError('Too many subscriptions.', { extensions: { code: 'BAD_REQUEST' } })];
        }
        // A socket outlives its session: it is looked up for each subscription, as for each request over HTTP.
        const viewer = await viewerOf(tokenIn(extra.request.headers.cookie));
        if (!viewer) {
          extra.socket.close(4403, 'Forbidden');
          return [new RefusalError(refuse('NOT_SIGNED_IN'))];
        }
        extra.viewer = viewer;
        const errors = check(query, operationName ?? undefined);
        return errors.length > 0 ? errors : undefined;
      },
      onError: ({ extra }, _id, _payload, errors) => {
        // A flow that breaks on its way ends its socket: pages open another by themselves, and resume.
        if (errors.some(isBroken)) extra.socket.close(1013, 'Begin again');
        return errors.filter(({ originalError }) => !(originalError instanceof FellBehind)).map(format);
      },
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors ? ({ ...result, errors: result.errors.map(format) } as never) : undefined,
      context: ({ extra }) => contextFor(extra.viewer ?? null, extra.request.socket.remoteAddress ?? ''),
    },
    sockets,
    15_000,
  );
  return {
    async dispose() {
      // Clients come back to another server, or to this one when it is up again, and resume from their cursor.
      for (const client of sockets.clients) client.close(1012, 'Restarting');
      await served.dispose();
    },
  };
}
