import type { EntityManager } from '../database/index.js';

/**
 * The bound below which a log can be read now, whatever still runs: every transaction of a lower order has committed and
 * is seen by the NEXT statement, or never will. Never call it in the statement that reads the rows: that one's snapshot
 * would be older than the bound. {@link readLog} and {@link logSource} do it right.
 *
 * Who writes to a log draws its order when it first writes (the default of `tx_order`), in three steps: it reads the
 * sequence's last number `f`; it takes a shared advisory lock that carries `f`, until its transaction ends; it draws
 * `t > f`. A reader takes two steps: it reads the sequence's last number `d`; then it looks at who holds such locks, and
 * takes the bound `min(d, every f) + 1`.
 *
 * Why nothing below the bound comes later. Let a writer have order `t`, and look at the moment when the reader reads the
 * locks. Its lock is not there yet: it is taken after `d` was read, and `t` drawn after that, so `t > d`. Its lock is
 * there: the bound is `f + 1` at most, and `t > f`. Its lock is gone: the transaction has ended, and PostgreSQL shows what
 * a transaction wrote before it releases its locks, so any snapshot taken from now on sees it. What a savepoint undoes
 * releases its lock with its rows. A prepared transaction keeps its locks; one that writes here cannot be prepared, since
 * it notifies.
 *
 * Why nobody else holds a reader up. Advisory locks are a database's own, and only who writes to a log takes these: not
 * other databases of the server, nor dumps, reports or vacuum in this one. Who has written and then rests in its
 * transaction is ended by PostgreSQL after 60 s (`idle_in_transaction_session_timeout`, set by the draw).
 */
export async function safeOrder(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ safe: string }[]>(`select event_log_safe_order()::text as safe`);
  if (!row) throw new Error('event_log_safe_order gave no row.');
  return row.safe;
}

/** The class of the advisory locks (two integers) that writers of a log hold. */
export const WRITER_LOCK = 0x1067;

/**
 * Age of the oldest open transaction that has written to a log, in seconds; 0 when there is none. Readers wait for
 * it.
 */
export async function oldestWriterAge(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ age: number | null }[]>(
    `select extract(epoch from clock_timestamp() - min(a.xact_start))::float8 as age
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.classid = ? and l.objsubid = 2 and a.datname = current_database()`,
    [WRITER_LOCK],
  );
  return Math.max(0, row?.age ?? 0);
}
