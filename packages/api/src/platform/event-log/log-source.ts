import type { EntityManager } from '../database/index.js';
import type { Cursor } from './cursor.js';
import { safeOrder } from './safe-order.js';

/** Something with a position in the log. */
export interface Placed {
  readonly cursor: Cursor;
}

/** A log that a live feed reads, in the order of the transactions. */
export interface LogSource<T extends Placed> {
  /** The next ones after a place, oldest first, below the oldest transaction that still writes. */
  read(em: EntityManager, after: Cursor, limit: number): Promise<T[]>;
  /** The last ones that can be read, oldest first. */
  newest(em: EntityManager, limit: number): Promise<T[]>;
  /** Has anything been written after this place that cannot be read yet, because an older transaction still writes? */
  waitsBehind(em: EntityManager, after: Cursor): Promise<boolean>;
}

interface SourceParts<Row, T extends Placed> {
  /** With the columns `tx_order` and `position`, and an index on both. */
  readonly table: string;
  /** After `e`, the table's alias: joins. */
  readonly joins?: string;
  /** Columns to select, of `e` and of what is joined. */
  readonly columns: string;
  readonly entryOf: (row: Row, cursor: Cursor) => T;
}

type Place = { tx_order: string; position: string };
const cursorOf = (row: Place): Cursor => ({ order: row.tx_order, position: row.position });

/** A log over an append-only table. */
export function logSource<Row, T extends Placed>(parts: SourceParts<Row, T>): LogSource<T> {
  const { table, joins = '', columns, entryOf } = parts;
  const select = `select e.tx_order::text, e.position::text, ${columns} from ${table} e ${joins}`;
  const entriesOf = (rows: (Row & Place)[]): T[] => rows.map((row) => entryOf(row, cursorOf(row)));
  return {
    async read(em, after, limit) {
      const safe = await safeOrder(em);
      return entriesOf(
        await em.execute<(Row & Place)[]>(
          `${select} where (e.tx_order, e.position) > (?::bigint, ?::bigint) and e.tx_order < ?::bigint
            order by e.tx_order, e.position limit ?`,
          [after.order, after.position, safe, limit],
        ),
      );
    },
    async newest(em, limit) {
      const safe = await safeOrder(em);
      const rows = await em.execute<(Row & Place)[]>(
        `${select} where e.tx_order < ?::bigint order by e.tx_order desc, e.position desc limit ?`,
        [safe, limit],
      );
      return entriesOf(rows.toReversed());
    },
    async waitsBehind(em, after) {
      const [row] = await em.execute<{ waits: boolean }[]>(
        `select exists (select from ${table} where (tx_order, position) > (?::bigint, ?::bigint)) as waits`,
        [after.order, after.position],
      );
      return row?.waits === true;
    },
  };
}

/**
 * The position of the last row that can be read now in either log. It is the position of an existing row, because
 * drawn numbers that were never committed may be drawn again after a crash.
 */
export async function safeCursor(em: EntityManager): Promise<Cursor> {
  const safe = await safeOrder(em);
  const last = (table: string): string =>
    `(select tx_order, position from ${table} where tx_order < ?::bigint order by tx_order desc, position desc limit 1)`;
  const [row] = await em.execute<Place[]>(
    `select p.tx_order::text, p.position::text from (${last('ticket_event')} union all ${last('live_event')}) p
      order by p.tx_order desc, p.position desc limit 1`,
    [safe, safe],
  );
  return row ? cursorOf(row) : { order: '0', position: '0' };
}

/** Whether the log has reached a position. One beyond it was never issued. */
export async function hasCome(em: EntityManager, to: Cursor): Promise<boolean> {
  const [row] = await em.execute<{ come: boolean }[]>(
    `select ?::bigint <= last_value as come from event_log_order_seq`,
    [to.order],
  );
  return row?.come === true;
}
