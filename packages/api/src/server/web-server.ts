import { createServer, type RequestListener, type Server } from 'node:http';
import { endStalledBodies } from './stalled-bodies.js';

/** From the connection, or the end of the last request, to the last header, in ms. */
const HEADERS_MS = 20_000;
/** 32 kB in 30 s: any line sends an attachment, but a byte now and then holds nothing open. */
const BODY = { progress: 30_000, leastBytes: 32_000 };
/** Without a byte in either direction, in ms: a reader that has stopped reading, too. */
const SILENCE_MS = 120_000;
/** Between two requests on one connection, in ms. */
const KEEP_ALIVE_MS = 72_000;
/** Between two looks at what is late, in ms. */
const LOOK_MS = 2_000;

interface WebServerLog {
  error(details: object, message: string): void;
}

/** The HTTP server: no connection can end the process, whatever becomes of it, nor hold anything by doing nothing. */
export function createWebServer(handle: RequestListener, log: WebServerLog): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      // Bodies have a limit of their own.
      requestTimeout: 0,
      connectionsCheckingInterval: LOOK_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    handle,
  );
  server.setTimeout(SILENCE_MS);
  // Node lets go of a socket that is upgraded: from then on its error, unheard, would end the process.
  server.on('connection', (socket) => socket.on('error', () => {}));
  // Too many connections for this process: those that are open go on. A port that is taken is told by listening.
  server.on('error', (err) => server.listening && log.error({ err }, 'a connection could not be taken'));
  const looking = setInterval(endStalledBodies(server, BODY), LOOK_MS).unref();
  server.once('close', () => clearInterval(looking));
  return server;
}
