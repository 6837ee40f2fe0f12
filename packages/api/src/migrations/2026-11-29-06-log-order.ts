import { Migration } from '@mikro-orm/migrations';

/**
 * The order of the logs is ours, no longer PostgreSQL's transaction numbers: only transactions that write to a log take
 * part in it, so only they hold its readers up. `platform/event-log/safe-order.ts` gives the protocol and its proof.
 */
export class LogOrder extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** Class of the advisory locks (two integers) by which the writers of a log make themselves known. */
const LOCK_CLASS = 0x1067;

/** Tables with places in the order. A server of the former version fails on the new name: it must not go on reading. */
const PLACED = ['ticket_event', 'live_event', 'event_reader', 'published_month'];

/** The lower 32 bits, as a signed integer: what a lock's key holds of a number. */
const low32 = (number: string): string => `(((${number}) + 2147483648) & 4294967295) - 2147483648`;

const STATEMENTS = [
  // Without a cache: a session that keeps numbers in reserve would draw old ones.
  `create sequence event_log_order_seq cache 1`,

  // Writers. The order of the transaction under way, the same for all that it writes.
  `create function event_log_order() returns bigint language plpgsql as $$
     declare
       mine text := coalesce(current_setting('assistance.log_order', true), '');
       below bigint;
       drawn bigint;
     begin
       if split_part(mine, ':', 1) = pg_current_xact_id()::text then return split_part(mine, ':', 2); end if;
       -- A number below the one to come; made known until the transaction ends; then the draw. In this order.
       select last_value into below from event_log_order_seq;
       perform pg_advisory_xact_lock_shared(${LOCK_CLASS}, (${low32('below')})::int);
       drawn := nextval('event_log_order_seq');
       perform set_config('assistance.log_order', pg_current_xact_id()::text || ':' || drawn, true);
       -- Readers wait for this transaction: it may work for long, but not rest for long.
       if current_setting('idle_in_transaction_session_timeout') = '0' then
         perform set_config('idle_in_transaction_session_timeout', '60s', true);
       end if;
       return drawn;
     end $$`,

  // Readers. Everything below it is committed, or never will be. The rows are read by a LATER statement.
  `create function event_log_safe_order() returns bigint language plpgsql as $$
     declare
       drawn bigint;
       held bigint;
     begin
       if current_setting('transaction_isolation') <> 'read committed' then
         raise exception 'The event log is read in READ COMMITTED: rows need a snapshot newer than their bound.';
       end if;
       -- In this order.
       select last_value into drawn from event_log_order_seq;
       select min(drawn + ${low32('objid::bigint - drawn')}) into held from pg_locks
        where locktype = 'advisory' and classid = ${LOCK_CLASS} and objsubid = 2
          and database = (select oid from pg_database where datname = current_database());
       return least(drawn, held) + 1;
     end $$`,

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
