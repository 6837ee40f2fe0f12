import type { IncomingMessage, Server } from 'node:http';
import { handleProtocols, type Server as Protocol } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { CLOSE, Fanout } from '../platform/live/index.js';
import { keepAlive } from './keep-alive.js';
import type { Extra } from './live-flows.js';
import { liveProtocol, type ProtocolOptions } from './live-protocol.js';
import { refuseConnection } from './refuse-connection.js';
import { tokenIn } from './session-cookie.js';

interface SocketOptions extends ProtocolOptions {
  readonly server: Server;
  /** Origin that the pages have; any other is refused. */
  readonly allowsOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** Answers to live events that are made at once. */
  readonly atOnce: number;
  readonly log: {
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}

/** A message longer than this is not a subscription. */
const MOST_BYTES = 64 * 1024;
/** A socket that was closed and does not answer is cut after this long, in ms. */
const CLOSING_MS = 5_000;

const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

export interface Sockets {
  /** Subscriptions open now. */
  readonly listening: number;
  dispose(): Promise<void>;
}

/** GraphQL over WebSocket at `/graphql`: subscriptions, for those who are signed in, from our own pages. */
export function serveSockets(options: SocketOptions): Sockets {
  const { watch, log } = options;
  const fanout = new Fanout({ fresh: () => watch.fresh(), atOnce: options.atOnce, log });
  const alive = keepAlive();
  const protocol = liveProtocol(options, fanout);
  const sockets = acceptSockets(options, (socket, extra) => {
    const closed = speak(socket, extra, protocol, log);
    alive.add(socket);
    socket.once('close', (code, reason) => {
      alive.remove(socket);
      if (extra.viewer) watch.remove(extra.viewer.session, socket);
      closed(code, String(reason)).catch((err: unknown) =>
        log.warn({ err }, 'a live client left something behind'),
      );
    });
  });

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

/** Makes sockets of the requests for `/graphql` that our own pages send, and refuses all others. */
function acceptSockets(
  { server, allowsOrigin, log }: SocketOptions,
  open: (socket: WebSocket, extra: Extra) => void,
): WebSocketServer {
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
      sockets.handleUpgrade(request, socket, head, (opened) => open(opened, extraOf(opened, request)));
    } catch (err) {
      log.error({ err }, 'a live client could not be let in');
      socket.destroy();
    }
  });
  return sockets;
}

const extraOf = (socket: WebSocket, request: IncomingMessage): Extra => ({
  socket,
  token: tokenIn(request.headers.cookie),
  address: request.socket.remoteAddress ?? '',
  viewer: null,
});

/** Carries the messages of one socket to the protocol and back; gives what is to be called once it has closed. */
function speak(
  socket: WebSocket,
  extra: Extra,
  protocol: Protocol<Extra>,
  log: SocketOptions['log'],
): (code?: number, reason?: string) => Promise<void> {
  // A frame that cannot be read ends its socket, and nobody else's.
  socket.on('error', () => socket.terminate());
  return protocol.opened(
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
}
