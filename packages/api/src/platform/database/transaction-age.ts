import type { EntityManager } from './orm.js';

/** Whose transactions: of this database, or of all others of the same server. */
export type Whose = 'own' | 'foreign';

/**
 * Age of the oldest transaction that is open, a prepared one too, in seconds; 0 when none is. Of sessions of other roles
 * PostgreSQL only tells members of `pg_read_all_stats`.
 */
export async function oldestTransactionAge(em: EntityManager, whose: Whose): Promise<number> {
  const is = whose === 'own' ? '=' : '<>';
  const [row] = await em.execute<{ age: number | null }[]>(
    `select extract(epoch from clock_timestamp() - min(since))::float8 as age from (
       select xact_start as since from pg_stat_activity
        where datname ${is} current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
       union all
       select prepared from pg_prepared_xacts where database ${is} current_database()
     ) open`,
  );
  return Math.max(0, row?.age ?? 0);
}
