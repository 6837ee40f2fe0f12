import type pg from 'pg';

/**
 * Gives a connection that the server cut back to its pool, whoever held it. A transaction that cannot even be rolled back
 * never returns its connection by itself: a pool would be empty after as many as it holds, and everybody would wait.
 */
export function giveBackLost(pool: pg.Pool): void {
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
