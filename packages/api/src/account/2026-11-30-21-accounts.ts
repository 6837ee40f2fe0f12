import { Migration } from '@mikro-orm/migrations';

/** C3.4.4: accounts are made by admins, and their passwords chosen by those whom they belong to. */
export class Accounts extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Of those made before, nobody knows when
  `alter table person
     add column created_at timestamptz(3),
     add column closed_at timestamptz(3),
     add column closed_by uuid references person`,
  `alter table person alter column created_at set default now()`,
  `create index person_by_name on person (last_name, first_name, id)`,
  `create index person_by_address on person (lower(email)) where active`,
  // created_by: none when the person asked, or somebody on the server did
  `create table account_link (
     id uuid primary key,
     person_id uuid not null references person on delete cascade,
     purpose text not null check (purpose in ('invitation', 'reset')),
     created_at timestamptz(3) not null,
     created_by uuid references person,
     expires_at timestamptz(3) not null check (expires_at > created_at),
     ended text check (ended in ('used', 'replaced', 'withdrawn')),
     ended_at timestamptz(3),
     check (num_nulls(ended, ended_at) in (0, 2))
   )`,
  `create index account_link_of_person on account_link (person_id, purpose, created_at desc, id)`,
  `create unique index account_link_invitation on account_link (person_id)
     where purpose = 'invitation' and ended is null`,
  // A link leaves with another token each time it is sent; only digests are kept
  `create table account_link_token (
     digest text primary key,
     link_id uuid not null references account_link on delete cascade
   )`,
  `create index account_link_token_of_link on account_link_token (link_id)`,
];
