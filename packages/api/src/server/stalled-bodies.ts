import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { refuseConnection } from './refuse-connection.js';

interface ProgressLimits {
  /** A body must advance by `leastBytes` within this long, in ms; how long it takes in all is free. */
  readonly progress: number;
  readonly leastBytes: number;
  /** In ms, from anywhere. */
  readonly now?: () => number;
}

/** A body on its way, and what had come at the beginning of the window that is looked at. */
interface Receiving {
  readonly response: ServerResponse;
  since: number;
  bytes: number;
}

const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * Ends requests whose body does not advance: each holds a connection, and what was made ready for it. Node's own
 * `requestTimeout` limits the whole request, and no attachment over a slow line would keep it. Gives the look that ends
 * them, to be called now and then.
 */
export function endStalledBodies(
  server: Server,
  { progress, leastBytes, now = () => performance.now() }: ProgressLimits,
): () => void {
  const receiving = new Map<IncomingMessage, Receiving>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.complete) return;
    receiving.set(request, { response, since: now(), bytes: request.socket.bytesRead });
    request.once('close', () => receiving.delete(request));
  });
  return () => {
    for (const [request, window] of receiving) {
      const { socket } = request;
      if (request.complete || socket.destroyed) {
        receiving.delete(request);
        continue;
      }
      // Full of what we have not read yet: the delay is ours.
      const isOurs = request.readableLength >= request.readableHighWaterMark;
      if (isOurs || socket.bytesRead - window.bytes >= leastBytes) {
        window.since = now();
        window.bytes = socket.bytesRead;
      } else if (now() - window.since >= progress) {
        receiving.delete(request);
        // Once answered, the rest of the body is not waited for.
        if (window.response.headersSent) socket.destroy();
        else refuseConnection(socket, TIMED_OUT);
      }
    }
  };
}
