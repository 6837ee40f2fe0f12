import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/** Who changed what, when and from where; who signed in; who read what is confidential (C3.3.1). */
export class Audit extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // No keys of other tables: an entry outlives what it is about. slot: of a reading, the quarter of an hour.
  // position, hash: written once, when the entry is sealed, a moment after it was written.
  `create table audit_entry (
     id bigint generated always as identity primary key,
     at timestamptz(3) not null,
     kind text not null check (kind in ('change', 'sign-in', 'sign-out', 'read', 'export', 'command', 'retention')),
     chain text not null generated always as
       (case when kind in ('sign-in', 'sign-out', 'read') then 'accesses' else 'changes' end) stored,
     operation text not null,
     outcome text not null,
     person_id uuid,
     role text,
     account text,
     address text,
     session text,
     browser text,
     object_kind text,
     objects text[] not null default '{}',
     details jsonb not null default '{}',
     slot timestamptz(3),
     position bigint,
     hash text,
     check ((position is null) = (hash is null)),
     check ((kind = 'read') = (slot is not null)),
     check (kind <> 'read' or person_id is not null and cardinality(objects) > 0),
     unique (chain, position)
   )`,
  `create index audit_entry_unsealed on audit_entry (id) where position is null`,
  `create unique index audit_entry_reading on audit_entry (person_id, (objects[1]), slot) where kind = 'read'`,
  `create index audit_entry_by_time on audit_entry (at desc, id desc)`,
  `create index audit_entry_by_person on audit_entry (person_id, at desc, id desc)`,
  `create index audit_entry_by_kind on audit_entry (kind, at desc, id desc)`,
  `create index audit_entry_by_object_kind on audit_entry (object_kind, at desc, id desc)`,
  `create index audit_entry_by_object on audit_entry using gin (objects)`,
  `create index audit_entry_retention on audit_entry (id) where kind = 'retention'`,
  readSql(new URL('./2026-11-30-40-audit.entry-stays-as-written.sql', import.meta.url)),
  `create trigger audit_entry_stays_as_written before update or delete on audit_entry
     for each row execute function audit_entry_stays_as_written()`,
  readSql(new URL('./2026-11-30-40-audit.audit-is-never-emptied.sql', import.meta.url)),
  `create trigger audit_entry_is_never_emptied before truncate on audit_entry
     execute function audit_is_never_emptied()`,
];
