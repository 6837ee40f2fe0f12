import { Migration } from '@mikro-orm/migrations';

/** Texts that are not sent yet, kept on the server as they are written. */
export class Drafts extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // One a person, a ticket and a kind; what opens a ticket is on none
  `create table draft (
     id uuid primary key,
     owner_id uuid not null references person,
     begun_by uuid not null references person,
     ticket_id uuid references ticket,
     kind text not null,
     fields jsonb not null,
     version integer not null check (version > 0),
     updated_at timestamptz(3) not null,
     unique nulls not distinct (owner_id, ticket_id, kind),
     check ((kind in ('open-ticket', 'record-call')) = (ticket_id is null))
   )`,
  `create index draft_of_ticket on draft (ticket_id)`,
  `create index draft_of_owner on draft (owner_id, updated_at desc, id)`,
  // Files that hang on a draft stay as long as it does
  `alter table attachment add column draft_id uuid references draft on delete set null`,
  `create index attachment_of_draft on attachment (draft_id) where draft_id is not null`,
];
