import type { EntityManager } from '../database/index.js';
import type { Cursor } from './cursor.js';

/** One event as every reader of the log gets it. */
export interface LogEntry<E = unknown> {
  readonly cursor: Cursor;
  readonly ticketId: string;
  readonly version: number;
  readonly type: string;
  readonly internal: boolean;
  readonly data: E;
  /** For the rights of those who are told. */
  readonly establishmentId: string;
  readonly agentId: string | null;
}

interface Row {
  transaction_id: string;
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
 * The next events after a cursor, oldest first, below the oldest transaction that still runs: what commits late is
 * read late, and never skipped.
 */
export async function readLog<E = unknown>(
  em: EntityManager,
  after: Cursor,
  limit: number,
): Promise<LogEntry<E>[]> {
  const rows = await em.execute<Row[]>(
    `select e.transaction_id::text, e.position::text, e.ticket_id, e.version, e.type, e.internal, e.data,
            t.establishment_id, t.agent_id
       from ticket_event e join ticket t on t.id = e.ticket_id
      where (e.transaction_id, e.position) > (?::xid8, ?::bigint)
        and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by e.transaction_id, e.position
      limit ?`,
    [after.transactionId, after.position, limit],
  );
  return rows.map((row) => ({
    cursor: { transactionId: row.transaction_id, position: row.position },
    ticketId: row.ticket_id,
    version: row.version,
    type: row.type,
    internal: row.internal,
    data: row.data as E,
    establishmentId: row.establishment_id,
    agentId: row.agent_id,
  }));
}

/** Where the log ends now, for a reader that wants but what comes. */
export async function endOfLog(em: EntityManager): Promise<Cursor> {
  const [row] = await em.execute<{ transaction_id: string; position: string }[]>(
    // By the columns, not by the texts of the same name: as texts, 999 comes after 2727.
    `select e.transaction_id::text, e.position::text from ticket_event e
      where e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by e.transaction_id desc, e.position desc limit 1`,
  );
  return row
    ? { transactionId: row.transaction_id, position: row.position }
    : { transactionId: '0', position: '0' };
}

/** Has anything been written after the cursor that cannot be read yet, because an older transaction still runs? */
export async function waitsBehind(em: EntityManager, after: Cursor): Promise<boolean> {
  const [row] = await em.execute<{ waits: boolean }[]>(
    `select exists (select from ticket_event where (transaction_id, position) > (?::xid8, ?::bigint)) as waits`,
    [after.transactionId, after.position],
  );
  return row?.waits === true;
}
