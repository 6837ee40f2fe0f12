import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';
import {
  ServerEnded,
  startFailed,
  startServer,
  WrongPassword,
  type Server,
  type ServerOptions,
} from './server.js';

interface Patience {
  /** Tells an existing server of the password that we have. */
  readonly reset: () => Promise<void>;
  /** To another port when its own is taken; otherwise that one is waited for. */
  readonly mayMove: boolean;
}

/** Other attempts after a failure that passes by itself, and the wait before each, in ms. */
const ATTEMPTS = 150;
const WAIT = 200;

/** Starts the server, again after what passes by itself. Throws a `PostgresStartError`. */
export async function startPatiently(
  options: ServerOptions,
  { reset, mayMove }: Patience,
): Promise<{ server: Server; port: number }> {
  let { port } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { server: await startServer({ ...options, port }), port };
    } catch (error) {
      const message = error instanceof ServerEnded ? error.message : '';
      const taken = /Address already in use/.test(message);
      // Processes of a killed server take a moment to notice.
      const remains = /shared memory block .* is still in use/.test(message);
      const wrong = error instanceof WrongPassword && attempt === 1;
      const hopeless = attempt === ATTEMPTS || options.signal?.aborted === true;
      if (hopeless || !(taken || remains || wrong)) throw startFailed(options.cluster, error);
      if (wrong) await reset();
      else if (taken && mayMove) port = await freePort();
      else await pause(WAIT);
    }
  }
}
