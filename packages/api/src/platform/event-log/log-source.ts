import type { EntityManager } from '../database/index.js';
import type { Cursor } from './cursor.js';

/** What a live feed hands on: something with its place in the log. */
export interface Placed {
  readonly cursor: Cursor;
}

/** Where a live feed reads, in the order in which transactions became visible. */
export interface LogSource<T extends Placed> {
  /** The next ones after a place, oldest first, below the oldest transaction that still runs. */
  read(em: EntityManager, after: Cursor, limit: number): Promise<T[]>;
  /** The last ones that can be read, oldest first. */
  newest(em: EntityManager, limit: number): Promise<T[]>;
  /** Has anything been written after this place that cannot be read yet, because an older transaction still runs? */
  waitsBehind(em: EntityManager, after: Cursor): Promise<boolean>;
}

interface SourceParts<Row, T extends Placed> {
  /** With the columns `transaction_id` and `position`, and an index on both. */
  readonly table: string;
  /** After `e`, the table's alias: joins. */
  readonly joins?: string;
  /** Columns to select, of `e` and of what is joined. */
  readonly columns: string;
  readonly entryOf: (row: Row, cursor: Cursor) => T;
}

type Place = { transaction_id: string; position: string };
const cursorOf = (row: Place): Cursor => ({ transactionId: row.transaction_id, position: row.position });

const READABLE = `e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())`;

/** A table whose rows are appended as things happen, as a log. */
export function logSource<Row, T extends Placed>(parts: SourceParts<Row, T>): LogSource<T> {
  const { table, joins = '', columns, entryOf } = parts;
  const select = `select e.transaction_id::text, e.position::text, ${columns} from ${table} e ${joins}`;
  const entriesOf = (rows: (Row & Place)[]): T[] => rows.map((row) => entryOf(row, cursorOf(row)));
  return {
    async read(em, after, limit) {
      return entriesOf(
        await em.execute<(Row & Place)[]>(
          `${select} where (e.transaction_id, e.position) > (?::xid8, ?::bigint) and ${READABLE}
            order by e.transaction_id, e.position limit ?`,
          [after.transactionId, after.position, limit],
        ),
      );
    },
    async newest(em, limit) {
      const rows = await em.execute<(Row & Place)[]>(
        `${select} where ${READABLE} order by e.transaction_id desc, e.position desc limit ?`,
        [limit],
      );
      return entriesOf(rows.toReversed());
    },
    async waitsBehind(em, after) {
      const [row] = await em.execute<{ waits: boolean }[]>(
        `select exists (select from ${table} where (transaction_id, position) > (?::xid8, ?::bigint)) as waits`,
        [after.transactionId, after.position],
      );
      return row?.waits === true;
    },
  };
}

/** The place below which everything can be read now, whatever log it is in. */
export async function horizonOf(em: EntityManager): Promise<Cursor> {
  const [row] = await em.execute<{ xmin: string }[]>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`,
  );
  return { transactionId: row?.xmin ?? '0', position: '0' };
}

/** Has this cluster come as far? A place beyond was never given to anyone. */
export async function hasCome(em: EntityManager, to: Cursor): Promise<boolean> {
  const [row] = await em.execute<{ come: boolean }[]>(
    `select ?::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as come`,
    [to.transactionId],
  );
  return row?.come === true;
}
