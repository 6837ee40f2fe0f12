import { setTimeout as pause } from 'node:timers/promises';
import { clearRemains } from './orphan.js';
import { PostgresStartError } from './postgres-error.js';
import type { Server, ServerOptions } from './server.js';
import { startPatiently } from './start-patiently.js';

/** Deaths within `WINDOW` ms after which there is no use in starting it again. */
const MOST_DEATHS = 5;
const WINDOW = 600_000;
/** Between two starts of which the first failed, in ms. */
const BETWEEN = 500;

const diesAgain = (cluster: string, words: string): PostgresStartError =>
  new PostgresStartError('SERVER_LOST', {
    fr: `PostgreSQL s’est arrêté ${MOST_DEATHS} fois en dix minutes sur ${cluster} : le service s’arrête. Vérifiez la mémoire de la machine (dmesg) et le disque, puis relancez.\n${words}`,
    en: `PostgreSQL has ended ${MOST_DEATHS} times in ten minutes on ${cluster}: the desk ends. Check the machine's memory (dmesg) and its disk, then start again.`,
  });

/**
 * Starts a server that dies again, on the same port, for as long as there is any use in it. The kernel ends the largest
 * process when memory runs out, and a desk without its database would stay up for nothing.
 */
export function keepRunning(
  first: Server,
  options: ServerOptions,
): { readonly lost: Promise<PostgresStartError>; stop(): Promise<void> } {
  const { cluster, log } = options;
  const lost = Promise.withResolvers<PostgresStartError>();
  const stopping = new AbortController();
  const deaths: number[] = [];
  let server = first;
  let starting: Promise<{ server: Server }> | null = null;

  /** Again is too often: what killed it is still there. */
  function count(why: PostgresStartError): void {
    const now = Date.now();
    deaths.push(now);
    if (deaths.filter((at) => now - at < WINDOW).length >= MOST_DEATHS) throw why;
  }

  async function startAgain(): Promise<Server> {
    for (;;) {
      await clearRemains(cluster, log);
      // Its password is the one that it had a moment ago, and its clients know but this port.
      const patience = { reset: () => Promise.resolve(), mayMove: false };
      try {
        starting = startPatiently({ ...options, signal: stopping.signal }, patience);
        return (await starting).server;
      } catch (error) {
        if (stopping.signal.aborted || !(error instanceof PostgresStartError)) throw error;
        log.error(
          `PostgreSQL n’a pas redémarré : nouvel essai. / PostgreSQL did not start again: another try. ${error.message}`,
        );
        count(error);
        await pause(BETWEEN);
      }
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      const words = await server.died;
      if (stopping.signal.aborted) return;
      log.error(
        `PostgreSQL s’est arrêté : il est relancé. / PostgreSQL has ended: it is started again. ${words}`,
      );
      count(diesAgain(cluster, words));
      server = await startAgain();
      log.warn('PostgreSQL répond de nouveau. / PostgreSQL answers again.');
    }
  }
  run().catch((error: unknown) => {
    if (!stopping.signal.aborted)
      lost.resolve(error instanceof PostgresStartError ? error : diesAgain(cluster, String(error)));
  });

  return {
    lost: lost.promise,
    async stop() {
      stopping.abort();
      await starting?.catch(() => {});
      await server.stop();
    },
  };
}
