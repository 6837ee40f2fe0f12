import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/** What the live desk stands on: what each event changed, what people are told, who is on which page. */
export class LiveDesk extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // What queues are made of, after the event, and what of it was different before: who follows a queue is told what
  // entered and what left. Null for what was written before this existed
  `alter table ticket_event add column facts jsonb`,

  // What people are told besides what happens to tickets, in commit order; kept for days only
  `create table live_event (
     position bigint generated always as identity primary key,
     transaction_id xid8 not null default pg_current_xact_id(),
     topic text not null,
     person_id uuid,
     ticket_id uuid,
     data jsonb not null,
     at timestamptz(3) not null default now()
   )`,
  `create index live_event_in_commit_order on live_event (transaction_id, position)`,
  `create index live_event_by_age on live_event (at)`,
  // The same wake-up: whoever is woken reads what it follows.
  `create trigger live_event_wakes_up after insert on live_event
     for each statement execute function ticket_event_wake_up()`,
  // Whoever writes a notification, and however: its reader is told.
  readSql(new URL('./2026-11-28-02-live-desk.notification-is-told.sql', import.meta.url)),
  `create trigger notification_is_told after insert on notification referencing new table as added
     for each statement execute function notification_is_told()`,
  readSql(new URL('./2026-11-28-02-live-desk.notification-reading-is-told.sql', import.meta.url)),
  `create trigger notification_reading_is_told after update on notification
     referencing old table as was_read new table as now_read
     for each statement execute function notification_reading_is_told()`,

  // Who is on a ticket's page: a row a page, kept alive by the server that holds its socket. Nothing that a crash may not
  // take
  `create unlogged table presence (
     ticket_id uuid not null,
     page uuid not null,
     server uuid not null,
     person_id uuid not null,
     session text not null,
     since timestamptz not null default clock_timestamp(),
     alive_at timestamptz not null default clock_timestamp(),
     answering_until timestamptz,
     primary key (ticket_id, page)
   )`,
  `create index presence_of_server on presence (server)`,
];
