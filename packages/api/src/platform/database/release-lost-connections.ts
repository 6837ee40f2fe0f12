import type pg from 'pg';

/**
 * Releases broken connections to their pool, whoever holds them. A transaction that cannot even be rolled back never
 * releases its connection, so the pool would soon be exhausted.
 */
export function releaseLostConnections(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    let giveBack: pg.PoolClient['release'] = () => {};
    // The pool sets it again at each loan. Its holder may return what was given back already.
    Object.defineProperty(client, 'release', {
      configurable: true,
      get: () => giveBack,
      set(release: pg.PoolClient['release']) {
        let returned = false;
        giveBack = (error) => {
          if (returned) return;
          returned = true;
          release(error);
        };
      },
    });
    client.once('end', () => giveBack(true));
  });
}
