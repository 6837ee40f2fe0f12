import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/**
 * The order of the logs is ours, no longer PostgreSQL's transaction numbers: only transactions that write to a log take
 * part in it, so only they hold its readers up. `platform/event-log/safe-order.ts` gives the protocol and its proof.
 */
export class LogOrder extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** Tables with places in the order. A server of the former version fails on the new name: it must not go on reading. */
const PLACED = ['ticket_event', 'live_event', 'event_reader', 'published_month'];

const STATEMENTS = [
  // Without a cache: a session that keeps numbers in reserve would draw old ones.
  `create sequence event_log_order_seq cache 1`,

  // In both functions, 4199 (0x1067) is the class of the advisory locks (two integers) by which the writers of a log make
  // themselves known, and `+ 2147483648) & 4294967295) - 2147483648` the lower 32 bits as a signed integer: what a lock's
  // key holds of a number.

  // Writers. The order of the transaction under way, the same for all that it writes.
  readSql(new URL('./2026-11-29-06-log-order.event-log-order.sql', import.meta.url)),

  // Readers. Everything below it is committed, or never will be. The rows are read by a LATER statement.
  readSql(new URL('./2026-11-29-06-log-order.event-log-safe-order.sql', import.meta.url)),

  ...PLACED.flatMap((table) => [
    `alter table ${table} alter column transaction_id drop default`,
    `alter table ${table} rename column transaction_id to tx_order`,
    `alter table ${table} alter column tx_order type bigint using tx_order::text::bigint`,
  ]),
  // Above every place that was ever given, to a row or, as a cursor, to a page.
  `select setval('event_log_order_seq', greatest(pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
     ${PLACED.map((table) => `(select max(tx_order) from ${table})`).join(', ')}))`,
  `alter table ticket_event alter column tx_order set default event_log_order()`,
  `alter table live_event alter column tx_order set default event_log_order()`,
];
