import type { EntityManager } from '../database/index.js';

/** Where events go that another cluster numbered: before everything that this one writes. */
const BEFORE = '1';

/**
 * Puts a log that was restored from a dump in order again. Transactions are numbered by the cluster: restored into a new
 * one, old events would stand in the future, where nobody reads, and readers past all that is to come. Old events go
 * before every new one, in the order of their positions; each reader goes to the first that it has not read, and may be
 * given some again. True when something was put right. Call it before anything reads.
 */
export async function rebaseLog(em: EntityManager): Promise<boolean> {
  return em.fork().transactional(async (locked) => {
    // Of two servers that start at once the second waits here, then finds nothing to do.
    await locked.execute(`select pg_advisory_xact_lock(hashtextextended('rebase-log', 0))`);
    if (!(await isFromElsewhere(locked))) return false;
    await locked.execute(
      `update event_reader r set transaction_id = ?::xid8, position = coalesce(
         (select min(e.position) - 1 from ticket_event e
           where (e.transaction_id, e.position) > (r.transaction_id, r.position)),
         (select max(e.position) from ticket_event e), 0)`,
      [BEFORE],
    );
    // What people were told is read again in the pages themselves.
    await locked.execute(`delete from live_event`);
    await locked.execute(`alter table ticket_event disable trigger ticket_event_append_only`);
    await locked.execute(`update ticket_event set transaction_id = ?::xid8`, [BEFORE]);
    await locked.execute(`alter table ticket_event enable trigger ticket_event_append_only`);
    return true;
  });
}

async function isFromElsewhere(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ elsewhere: boolean }[]>(
    `select exists (select from ticket_event where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))
         or exists (select from live_event where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))
         or exists (select from event_reader where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())) as elsewhere`,
  );
  return row?.elsewhere === true;
}
