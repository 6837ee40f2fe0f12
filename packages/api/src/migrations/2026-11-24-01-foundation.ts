import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/** Everything that the main job stands on. Written by hand: what the database must refuse by itself is part of it. */
export class Foundation extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,

  // Products and releases (C2.1, C2.3)
  `create table product (
     id uuid primary key,
     name text not null unique,
     description_fr text not null,
     description_en text not null
   )`,
  `create table release (
     id uuid primary key,
     product_id uuid not null references product,
     name text not null,
     delivered_on date not null,
     major boolean not null default false,
     supported_until date,
     unique (product_id, name)
   )`,

  // Establishments and people (C1.1, C3.1.1, C3.3.3, C4.1.1)
  `create table establishment (
     id uuid primary key,
     name text not null unique,
     short_name text not null,
     town text not null,
     searchable text not null
   )`,
  `create index establishment_searchable on establishment using gin (searchable gin_trgm_ops)`,
  `create table deployment (
     establishment_id uuid not null references establishment,
     product_id uuid not null references product,
     mode text not null check (mode in ('classic', 'hosted', 'tele-service')),
     host text check (host is null or mode = 'hosted'),
     primary key (establishment_id, product_id)
   )`,
  `create table person (
     id uuid primary key,
     login text not null unique check (login = lower(login)),
     password_hash text not null,
     first_name text not null,
     last_name text not null,
     email text,
     role text not null check (role in ('correspondent', 'agent', 'provider', 'admin')),
     establishment_id uuid references establishment,
     team text,
     language text not null default 'fr' check (language in ('fr', 'en')),
     active boolean not null default true,
     confidentiality_accepted_at timestamptz(3),
     check ((role = 'correspondent') = (establishment_id is not null))
   )`,
  `create index person_of_establishment on person (establishment_id, last_name, first_name, id)`,
  `create table seat (
     person_id uuid not null references person,
     product_id uuid not null references product,
     kind text not null check (kind in ('functional', 'technical')),
     primary key (person_id, product_id, kind)
   )`,

  // Sessions (C3.4.4): only a digest of the token is kept
  `create table session (
     token_digest text primary key,
     person_id uuid not null references person on delete cascade,
     created_at timestamptz(3) not null,
     seen_at timestamptz(3) not null,
     expires_at timestamptz(3) not null
   )`,
  `create index session_of_person on session (person_id)`,
  `create table sign_in_failure (
     id bigint generated always as identity primary key,
     login text not null,
     address text not null,
     at timestamptz(3) not null
   )`,
  `create index sign_in_failure_by_login on sign_in_failure (login, at)`,
  `create index sign_in_failure_by_address on sign_in_failure (address, at)`,

  // Closures (C3.1.5)
  `create table closure (
     id uuid primary key,
     starts_at timestamptz(3) not null,
     ends_at timestamptz(3) not null check (ends_at > starts_at),
     announced_at timestamptz(3) not null,
     announced_by uuid references person,
     label text not null,
     late_reason text,
     cancelled_at timestamptz(3)
   )`,

  // Tickets: the row is what lists read, the events are what happened
  `create table ticket_number (year integer primary key, last integer not null)`,
  `create table ticket (
     id uuid primary key,
     number text not null unique,
     version integer not null,
     status text not null check (status in ('submitted', 'in-progress', 'awaiting-complement', 'answered', 'closed')),
     channel text not null check (channel in ('web', 'phone')),
     title text not null,
     description text not null,
     last_actions text not null,
     messages jsonb not null,
     first_analysis text not null,
     blocking boolean not null,
     changed_outside_application boolean not null,
     prior_agreement text,
     outcome text check (outcome in ('answer', 'solution', 'maintenance')),
     closing_reason text check (closing_reason in ('processed', 'no-reply', 'level-one', 'out-of-scope', 'withdrawn')),
     review text check (review in ('pending', 'published', 'refused', 'withdrawn')),
     product_id uuid not null references product,
     release_id uuid references release,
     establishment_id uuid not null references establishment,
     correspondent_id uuid not null references person,
     agent_id uuid references person,
     opened_at timestamptz(3) not null,
     acknowledged_at timestamptz(3),
     updated_at timestamptz(3) not null,
     closed_at timestamptz(3),
     due_at timestamptz(3),
     searchable text not null
   )`,
  `create index ticket_by_due on ticket (due_at, id)`,
  `create index ticket_open_by_due on ticket (due_at, id) where status <> 'closed'`,
  `create index ticket_by_update on ticket (updated_at desc, id)`,
  `create index ticket_by_opening on ticket (opened_at desc, id)`,
  `create index ticket_of_establishment on ticket (establishment_id, updated_at desc, id)`,
  `create index ticket_of_agent on ticket (agent_id, due_at, id) where status <> 'closed'`,
  `create index ticket_to_review on ticket (closed_at, id) where review = 'pending'`,
  `create index ticket_searchable on ticket using gin (searchable gin_trgm_ops)`,

  `create table ticket_event (
     position bigint generated always as identity primary key,
     transaction_id xid8 not null default pg_current_xact_id(),
     ticket_id uuid not null references ticket,
     version integer not null,
     type text not null,
     internal boolean not null,
     at timestamptz(3) not null,
     actor_id uuid references person,
     data jsonb not null,
     unique (ticket_id, version)
   )`,
  `create index ticket_event_in_commit_order on ticket_event (transaction_id, position)`,
  // Append-only, even for a hand that slips.
  readSql(new URL('./2026-11-24-01-foundation.ticket-event-is-append-only.sql', import.meta.url)),
  `create trigger ticket_event_append_only before update or delete or truncate on ticket_event
     for each statement execute function ticket_event_is_append_only()`,
  // A mere wake-up: readers read the log itself.
  readSql(new URL('./2026-11-24-01-foundation.ticket-event-wake-up.sql', import.meta.url)),
  `create trigger ticket_event_wakes_up after insert on ticket_event
     for each statement execute function ticket_event_wake_up()`,
  // How far each reader of the log has read, in commit order.
  `create table event_reader (
     name text primary key,
     transaction_id xid8 not null,
     position bigint not null
   )`,

  // Commitments (C3.2): derived from the events, rebuilt at each of them
  `create table commitment (
     ticket_id uuid not null references ticket,
     kind text not null check (kind in ('acknowledgement', 'response', 'maintenance-decision', 'schedule')),
     sequence integer not null,
     started_at timestamptz(3) not null,
     due_at timestamptz(3),
     outcome text not null check (outcome in ('pending', 'kept', 'broken', 'cancelled')),
     settled_at timestamptz(3),
     settled_by_version integer,
     late_by bigint not null,
     data jsonb not null,
     primary key (ticket_id, kind, sequence)
   )`,

  // Files: their content lives outside
  `create table attachment (
     id uuid primary key,
     storage_key text not null unique,
     name text not null,
     size bigint not null,
     content_type text not null,
     sha256 text not null,
     uploaded_by uuid not null references person,
     uploaded_at timestamptz(3) not null,
     ticket_id uuid references ticket,
     version integer,
     internal boolean not null default false
   )`,
  `create index attachment_of_ticket on attachment (ticket_id)`,
  `create index attachment_unbound on attachment (uploaded_at) where ticket_id is null`,

  // Knowledge base (C3.4.5)
  `create table article_number (id integer primary key default 1 check (id = 1), last integer not null)`,
  `create table article (
     id uuid primary key,
     number text not null unique,
     ticket_id uuid not null unique references ticket,
     version integer not null,
     title text not null,
     problem text not null,
     solution text not null,
     error_codes text[] not null,
     releases text[] not null,
     theme text,
     outcome text not null,
     blocking boolean not null,
     product_id uuid not null references product,
     published_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     withdrawn_at timestamptz(3)
   )`,
  `create table article_version (
     article_id uuid not null references article,
     version integer not null,
     title text not null,
     problem text not null,
     solution text not null,
     published_at timestamptz(3) not null,
     published_by uuid references person,
     primary key (article_id, version)
   )`,

  // What an import has already brought in, so that it may be repeated
  `create table import_record (
     source text not null,
     external_id text not null,
     ticket_id uuid not null references ticket,
     imported_at timestamptz(3) not null,
     primary key (source, external_id)
   )`,
];
