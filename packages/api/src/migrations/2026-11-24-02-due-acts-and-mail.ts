import { Migration } from '@mikro-orm/migrations';

/** What the desk does by itself: acts at their hour, mails, warnings; and closures that can be cancelled. */
export class DueActsAndMail extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // The next act of each kind on each subject (C4.2.3): replaced whenever its hour changes
  `create table scheduled_act (
     kind text not null,
     subject uuid not null,
     due_at timestamptz(3) not null,
     attempts integer not null default 0,
     retry_at timestamptz(3),
     last_error text,
     primary key (kind, subject)
   )`,
  `create index scheduled_act_by_due on scheduled_act (due_at)`,

  // Closures (C3.1.5): one that was announced is cancelled with a reason, never removed
  `alter table closure
     add column cancelled_by uuid references person,
     add column cancel_reason text,
     add check ((cancelled_at is null) = (cancel_reason is null))`,
  // What a new closure touches is found by it
  `create index commitment_by_due on commitment (due_at)`,

  // The outbox: written with what it tells of, sent later. unique_key: once for each event, recipient and kind
  `create table mail (
     id uuid primary key,
     unique_key text not null unique,
     kind text not null,
     status text not null check (status in ('waiting', 'queued', 'sent', 'failed', 'kept')),
     ticket_id uuid references ticket,
     version integer,
     closure_id uuid references closure,
     person_id uuid not null references person,
     address text,
     language text not null check (language in ('fr', 'en')),
     subject text not null check (subject !~ '[[:cntrl:]]'),
     plain text not null,
     html text not null,
     thread text[] not null,
     created_at timestamptz(3) not null,
     sent_at timestamptz(3),
     attempts integer not null default 0,
     last_error text
   )`,
  `create index mail_by_age on mail (created_at desc, id)`,
  `create index mail_by_status on mail (status, created_at desc, id)`,
  `create index mail_waiting on mail (created_at, id) where status = 'waiting'`,
  `create index mail_of_ticket on mail (ticket_id, person_id, version)`,

  // Warnings: each share of each commitment once, and who was told on the site
  `create table warning (
     ticket_id uuid not null references ticket,
     commitment_kind text not null,
     sequence integer not null,
     share numeric(6, 4) not null check (share > 0),
     at timestamptz(3) not null,
     primary key (ticket_id, commitment_kind, sequence, share)
   )`,
  `create table notification (
     id uuid primary key,
     person_id uuid not null references person,
     unique_key text not null,
     kind text not null,
     ticket_id uuid references ticket,
     closure_id uuid references closure,
     data jsonb not null,
     at timestamptz(3) not null,
     read_at timestamptz(3),
     unique (person_id, unique_key)
   )`,
  `create index notification_of_person on notification (person_id, at desc, id)`,
  `create index notification_unread on notification (person_id) where read_at is null`,
  `alter table person add column leads_team boolean not null default false`,
  // The team that looks after a product: told of what waits without anyone in charge
  `alter table product add column team text`,
];
