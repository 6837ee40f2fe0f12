import type { IncomingMessage, Server } from 'node:http';
import { refuse } from '@assistance/domain/shared';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { RefusalError, type RequestContext, type Viewer } from '../platform/graphql/index.js';
import { CLOSE, Fanout, Flow, type SessionWatch } from '../platform/live/index.js';
import { rightsOf } from '../session/index.js';
import type { CheckedOperation } from './check-operation.js';
import type { WorkLimits } from '../platform/work/index.js';
import { keepAlive } from './keep-alive.js';
import { refuseConnection } from './refuse-connection.js';
import { tokenIn } from './session-cookie.js';

interface SocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  /** Origin that the pages have; any other is refused. */
  readonly allowsOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** Who opens a socket, by the cookie's token. */
  readonly viewerOf: (token: string | null) => Promise<Viewer | null>;
  /** Whether they still are there, by their session. */
  readonly viewerOfSession: (session: string) => Promise<Viewer | null>;
  readonly contextFor: (viewer: Viewer | null, address: string) => RequestContext;
  readonly watch: SessionWatch;
  /** The place in the logs below which everything can be read now. */
  readonly horizon: () => Promise<string>;
  /** What an operation is, or what is wrong with it before it runs. */
  readonly check: (query: string, operationName?: string) => CheckedOperation | readonly GraphQLError[];
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
  readonly work: WorkLimits;
  /** Answers to live events that are made at once. */
  readonly atOnce: number;
  readonly log: {
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}

/** What is kept of a socket; not its request, which is large. */
interface Extra {
  readonly socket: WebSocket;
  readonly token: string | null;
  readonly address: string;
  viewer: Viewer | null;
}

/** What travels from the checks of one subscription to its start. */
interface Started extends ExecutionArgs {
  contextValue: unknown;
  readonly operation: CheckedOperation;
  readonly id: string;
  readonly extra: Extra;
  readonly viewer: Viewer;
}

/** A message longer than this is not a subscription. */
const MOST_BYTES = 64 * 1024;
/** Subscriptions at once on one socket. */
const MOST_SUBSCRIPTIONS = 50;
/** The same of one person on this server, over all sockets and sessions: forty pages have fewer. */
const MOST_SUBSCRIPTIONS_OF_PERSON = 200;
/** A socket that was closed and does not answer is cut after this long, in ms. */
const CLOSING_MS = 5_000;

const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Neither a refusal nor a request that could not be read: something failed. */
const isBroken = (error: GraphQLError): boolean =>
  !(error instanceof RefusalError) && typeof error.extensions['code'] !== 'string';

/** What one page asks for is refused, and its socket stays: the person's other pages go on. */
const tooManyOfPerson = () =>
  new RefusalError(refuse('TOO_MANY_SUBSCRIPTIONS', null, { max: MOST_SUBSCRIPTIONS_OF_PERSON }));

export interface Sockets {
  /** Subscriptions open now. */
  readonly listening: number;
  dispose(): Promise<void>;
}

/** GraphQL over WebSocket at `/graphql`: subscriptions, for those who are signed in, from our own pages. */
export function serveSockets(options: SocketOptions): Sockets {
  const { server, allowsOrigin, viewerOf, watch, horizon, check, format, work, log } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    // Few bytes a message, and a compressor a socket would weigh more than all the rest of it.
    perMessageDeflate: false,
    // Its types do not know of it yet.
    ...({ closeTimeout: CLOSING_MS } as object),
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path !== '/graphql' || !allowsOrigin(request.headers.origin, request.headers.host)) {
      refuseConnection(socket, FORBIDDEN);
      return;
    }
    // What is thrown here belongs to one connection: nobody else's may end with it.
    try {
      sockets.handleUpgrade(request, socket, head, (opened) => open(opened, request));
    } catch (err) {
      log.error({ err }, 'a live client could not be let in');
      socket.destroy();
    }
  });
  const fanout = new Fanout({ fresh: () => watch.fresh(), atOnce: options.atOnce, log });
  const hasTooMany = ({ personId }: Viewer): boolean =>
    fanout.sizeOf(personId) >= MOST_SUBSCRIPTIONS_OF_PERSON;
  const alive = keepAlive();

  const protocol = makeServer<Record<string, unknown>, Extra>({
    onConnect: async ({ extra }) => {
      const viewer = await viewerOf(extra.token);
      if (!viewer || extra.socket.readyState !== extra.socket.OPEN) return false;
      const { session, personId } = viewer;
      const refused = watch.add({ session, personId, rights: rightsOf(viewer) }, extra.socket);
      if (refused) {
        extra.socket.close(...refused);
        return false;
      }
      extra.viewer = viewer;
      // Who has seen no event yet resumes from here.
      return { cursor: await horizon() };
    },
    onSubscribe: async ({ extra, subscriptions }, id, { query, operationName, variables }) => {
      if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) {
        extra.socket.close(...CLOSE.tooManySubscriptions);
        return [new GraphQLError('Too many subscriptions.', { extensions: { code: 'BAD_REQUEST' } })];
      }
      if (extra.viewer && hasTooMany(extra.viewer)) return [tooManyOfPerson()];
      // A socket outlives its session: it is looked up for each subscription, as for each request over HTTP.
      const viewer = extra.viewer && (await options.viewerOfSession(extra.viewer.session));
      if (!viewer) {
        extra.socket.close(...CLOSE.forbidden);
        return [new RefusalError(refuse('NOT_SIGNED_IN'))];
      }
      const operation = check(query, operationName ?? undefined);
      if (!('document' in operation)) return operation;
      try {
        work.subscribe(viewer, operation.work);
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
      const started: Started = {
        operation,
        id,
        extra,
        viewer,
        schema: options.schema,
        document: operation.document,
        operationName: operationName ?? null,
        variableValues: variables ?? {},
        contextValue: options.contextFor(viewer, extra.address),
      };
      return started;
    },
    subscribe: (args) => start(args as Started),
    onError: ({ extra }, _id, _payload, errors) => {
      // A flow that breaks on its way ends its socket: pages open another by themselves, and resume.
      if (errors.some(isBroken)) extra.socket.close(...CLOSE.beginAgain);
      return errors.map(format);
    },
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors ? ({ ...result, errors: result.errors.map(format) } as never) : undefined,
  });

  function open(socket: WebSocket, request: IncomingMessage): void {
    const extra: Extra = {
      socket,
      token: tokenIn(request.headers.cookie),
      address: request.socket.remoteAddress ?? '',
      viewer: null,
    };
    // A frame that cannot be read ends its socket, and nobody else's.
    socket.on('error', () => socket.terminate());
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) =>
          socket.on('message', (data) => {
            read(String(data)).catch((err: unknown) => {
              log.warn({ err }, 'a message of a live client could not be handled');
              socket.close(...CLOSE.beginAgain);
            });
          }),
      },
      extra,
    );
    alive.add(socket);
    socket.once('close', (code, reason) => {
      alive.remove(socket);
      if (extra.viewer) watch.remove(extra.viewer.session, socket);
      closed(code, String(reason)).catch((err: unknown) =>
        log.warn({ err }, 'a live client left something behind'),
      );
    });
  }

  /** Executed once for all who ask the same and may see the same. */
  async function start(args: Started): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const { operation, id, extra, viewer } = args;
    const source = await createSourceEventStream(args);
    // Kept by the protocol for as long as the subscription lives, and heavy.
    args.contextValue = null;
    if (!(source instanceof Flow)) return source as ExecutionResult;
    // Many may have begun at once: here they are counted one by one.
    if (hasTooMany(viewer)) return { errors: [tooManyOfPerson()] };
    const variables = Object.entries(args.variableValues ?? {}).filter(
      ([name]) => name !== operation.afterVariable,
    );
    return fanout.join({
      id,
      socket: extra.socket,
      personId: viewer.personId,
      flow: source,
      writing: operation.isPlain ? operation.name : null,
      key: JSON.stringify([
        operation.name,
        source.parts.share,
        operation.isPlain ? null : viewer.personId,
        variables.toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ]),
      execute: (value) => {
        // Loaders and times of its own: a flow may last for days.
        const contextValue = options.contextFor(viewer, extra.address);
        const answer = () => execute({ ...args, rootValue: value, contextValue });
        if (operation.isPlain) {
          const result = answer();
          return result instanceof Promise ? result.then(written) : written(result);
        }
        return work.event(viewer, answer, () => extra.socket.close(...CLOSE.beginAgain)).then(written);
      },
    });
  }

  const written = ({ data, errors }: ExecutionResult): string =>
    JSON.stringify(errors ? { data, errors: errors.map(format) } : { data });

  return {
    get listening() {
      return fanout.size;
    },
    async dispose() {
      watch.stop();
      const given = fanout.stop();
      alive.stop();
      // Clients come back to another server, or to this one when it is up again, and resume from their cursor.
      for (const client of sockets.clients) client.close(...CLOSE.restarting);
      await Promise.all([given, new Promise<void>((resolve) => sockets.close(() => resolve()))]);
    },
  };
}
