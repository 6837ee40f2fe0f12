import type { EntityManager } from './orm.js';

/** Transactions of this database, or of all others of the same server. */
export type TransactionScope = 'own' | 'foreign';

/**
 * Age of the oldest open transaction, prepared ones included, in seconds; 0 when there is none. PostgreSQL only shows
 * sessions of other roles to members of `pg_read_all_stats`.
 */
export async function oldestTransactionAge(em: EntityManager, whose: TransactionScope): Promise<number> {
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
