import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/** What every ticket contributes to the statistics, and the months as they were published (C3.5.1). */
export class Statistics extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Words of the domain, four bytes each: there are ten rows a ticket.
  `create type statistics_measure as enum (
     'received', 'answered', 'processed', 'closed', 'no-reply', 'level-one', 'out-of-scope', 'withdrawn',
     'paid-service', 'reopened', 'asked-again', 'requalified', 'complement-asked', 'complement-given', 'reminder',
     'acknowledgement', 'response', 'maintenance-decision', 'schedule',
     'open', 'awaiting-complement', 'awaiting-closing'
   )`,
  `create type statistics_verdict as enum ('kept', 'broken', 'late')`,

  // Derived from the log of each ticket, and replaced with it: no key of another table is held. rank: place in the
  // ticket's list. day: in Europe/Paris. value: working ms.
  `create table statistics_fact (
     at timestamptz(3) not null,
     value bigint,
     ticket_id uuid not null,
     product_id uuid not null,
     establishment_id uuid not null,
     agent_id uuid,
     day date not null,
     measure statistics_measure not null,
     verdict statistics_verdict,
     rank smallint not null,
     blocking boolean not null,
     channel text not null,
     outcome text,
     primary key (ticket_id, rank)
   )`,
  `create index statistics_fact_by_day on statistics_fact (measure, day)`,

  // What lasts: met at the end of each of its days; the instants decide on the first and on the last.
  `create table statistics_span (
     started_at timestamptz(3) not null,
     ended_at timestamptz(3),
     since timestamptz(3) not null,
     ticket_id uuid not null,
     product_id uuid not null,
     establishment_id uuid not null,
     agent_id uuid,
     measure statistics_measure not null,
     rank smallint not null,
     blocking boolean not null,
     channel text not null,
     days daterange not null,
     primary key (ticket_id, rank)
   )`,
  `create index statistics_span_by_day on statistics_span using gist (days)`,

  // The closures that pending promises were dated with: when they change, those are dated again.
  `create table statistics_calendar (
     id integer primary key default 1 check (id = 1),
     closures text not null
   )`,

  // A month as it was published: content is canonical JSON, checksum its SHA-256.
  `create table published_month (
     month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
     version integer not null check (version > 0),
     reason text,
     published_at timestamptz(3) not null,
     published_by uuid references person,
     transaction_id xid8 not null,
     position bigint not null,
     content text not null,
     checksum text not null check (checksum = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
     primary key (month, version),
     check ((version = 1) = (reason is null)),
     check (version = 1 or published_by is not null)
   )`,
  // Nobody quietly changes what was published, not even a hand that slips: a correction is a version of its own.
  readSql(new URL('./2026-11-24-04-statistics.published-month-is-final.sql', import.meta.url)),
  `create trigger published_month_final before update or delete or truncate on published_month
     for each statement execute function published_month_is_final()`,
];
