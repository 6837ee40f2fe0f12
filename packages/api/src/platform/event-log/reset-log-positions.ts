import type { EntityManager } from '../database/index.js';

/**
 * Sets the sequence of the log above every existing position, for a database that was restored without its sequences
 * (a dump contains both). Call it before anything reads the log.
 *
 * @returns whether something was corrected
 */
export async function raiseOrder(em: EntityManager): Promise<boolean> {
  return em.fork().transactional(async (locked) => {
    // Of two servers that start at once the second waits here, then finds nothing to do: it must not put it back.
    await locked.execute(`select pg_advisory_xact_lock(hashtextextended('raise-order', 0))`);
    const raised = await locked.execute<unknown[]>(
      `select setval('event_log_order_seq', highest.tx_order) from event_log_order_seq, (
         select greatest((select max(tx_order) from ticket_event), (select max(tx_order) from live_event),
                         (select max(tx_order) from event_reader)) as tx_order
       ) highest where highest.tx_order > last_value`,
    );
    return raised.length > 0;
  });
}
