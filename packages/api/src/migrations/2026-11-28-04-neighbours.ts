import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/** What several tickets have in common: a malfunction, a link, one being the duplicate of another. */
export class Neighbours extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table malfunction_number (id integer primary key default 1 check (id = 1), last integer not null)`,
  // C3.2.6: the row is what lists read, the events are what happened.
  `create table malfunction (
     id uuid primary key,
     number text not null unique,
     version integer not null,
     product_id uuid not null references product,
     title text not null,
     description text not null,
     status text not null check (status in ('undecided', 'taken', 'not-taken', 'delivered')),
     declared_at timestamptz(3) not null,
     declared_by uuid not null references person,
     decided_at timestamptz(3),
     explanation text,
     delivered_in_release_id uuid references release,
     updated_at timestamptz(3) not null,
     searchable text not null
   )`,
  `create index malfunction_by_update on malfunction (updated_at desc, id)`,
  `create table malfunction_event (
     malfunction_id uuid not null references malfunction,
     version integer not null,
     at timestamptz(3) not null,
     actor_id uuid references person,
     data jsonb not null,
     primary key (malfunction_id, version)
   )`,
  readSql(new URL('./2026-11-28-04-neighbours.malfunction-event-is-append-only.sql', import.meta.url)),
  `create trigger malfunction_event_append_only before update or delete or truncate on malfunction_event
     for each statement execute function malfunction_event_is_append_only()`,

  // Projections of the tickets' log.
  `alter table ticket add column malfunction_id uuid references malfunction`,
  `create index ticket_of_malfunction on ticket (malfunction_id, id) where malfunction_id is not null`,
  `alter table ticket add column duplicate_of_id uuid references ticket`,
  `create index ticket_duplicates on ticket (duplicate_of_id, opened_at) where duplicate_of_id is not null`,
  `alter table ticket drop constraint ticket_closing_reason_check`,
  `alter table ticket add constraint ticket_closing_reason_check check (closing_reason in
     ('processed', 'no-reply', 'level-one', 'out-of-scope', 'withdrawn', 'duplicate'))`,
  // Both ways: a row for each side.
  `create table ticket_link (
     ticket_id uuid not null references ticket,
     other_id uuid not null references ticket,
     link text not null check (link in ('related', 'duplicates', 'duplicated-by', 'follows', 'followed-by')),
     rank integer not null,
     primary key (ticket_id, other_id)
   )`,
  `alter type statistics_measure add value 'duplicate' after 'withdrawn'`,
];
