import type { EntityManager } from '../database/index.js';
import { ORIGIN, type Cursor } from './cursor.js';
import { safeOrder } from './safe-order.js';

/** One event as the readers of the log get it. */
export interface LogEntry<E = unknown> {
  readonly cursor: Cursor;
  readonly ticketId: string;
  readonly version: number;
  readonly type: string;
  readonly internal: boolean;
  readonly data: E;
  /** To check the rights of subscribers. */
  readonly establishmentId: string;
  readonly agentId: string | null;
}

interface Row {
  tx_order: string;
  position: string;
  ticket_id: string;
  version: number;
  type: string;
  internal: boolean;
  data: unknown;
  establishment_id: string;
  agent_id: string | null;
}

/**
 * The next events after a cursor, oldest first, up to the oldest transaction that is still writing: an event that
 * commits late is read late, never skipped.
 *
 * @param after exclusive
 * @param limit most events
 */
export async function readLog<E = unknown>(
  em: EntityManager,
  after: Cursor,
  limit: number,
): Promise<LogEntry<E>[]> {
  const safe = await safeOrder(em);
  const rows = await em.execute<Row[]>(
    `select e.tx_order::text, e.position::text, e.ticket_id, e.version, e.type, e.internal, e.data,
            t.establishment_id, t.agent_id
       from worded_ticket_event e join ticket t on t.id = e.ticket_id
      where (e.tx_order, e.position) > (?::bigint, ?::bigint) and e.tx_order < ?::bigint
      order by e.tx_order, e.position
      limit ?`,
    [after.order, after.position, safe, limit],
  );
  return rows.map((row) => ({
    cursor: { order: row.tx_order, position: row.position },
    ticketId: row.ticket_id,
    version: row.version,
    type: row.type,
    internal: row.internal,
    data: row.data as E,
    establishmentId: row.establishment_id,
    agentId: row.agent_id,
  }));
}

/** The current end of the log, for a reader that only wants later events. */
export async function endOfLog(em: EntityManager): Promise<Cursor> {
  const safe = await safeOrder(em);
  const [row] = await em.execute<{ tx_order: string; position: string }[]>(
    // By the columns, not by the texts of the same name: as texts, 999 comes after 2727.
    `select e.tx_order::text, e.position::text from ticket_event e where e.tx_order < ?::bigint
      order by e.tx_order desc, e.position desc limit 1`,
    [safe],
  );
  return row ? { order: row.tx_order, position: row.position } : ORIGIN;
}

/** Whether there are events after the cursor that cannot be read yet, because an older transaction is still writing. */
export async function waitsBehind(em: EntityManager, after: Cursor): Promise<boolean> {
  const [row] = await em.execute<{ waits: boolean }[]>(
    `select exists (select from ticket_event where (tx_order, position) > (?::bigint, ?::bigint)) as waits`,
    [after.order, after.position],
  );
  return row?.waits === true;
}
