import { Migration } from '@mikro-orm/migrations';

/** C4.2.5: what correspondents have to say of the service itself, and what became of it. */
export class Observations extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // noted_at, noted_by: none when it was answered at once
  `create table observation (
     id uuid primary key,
     establishment_id uuid not null references establishment,
     sent_by uuid not null references person,
     sent_at timestamptz(3) not null,
     body text not null,
     status text not null check (status in ('sent', 'noted', 'answered')),
     noted_at timestamptz(3),
     noted_by uuid references person,
     answer text,
     answered_at timestamptz(3),
     answered_by uuid references person,
     check (num_nulls(noted_at, noted_by) in (0, 2)),
     check (num_nulls(answer, answered_at, answered_by) = case status when 'answered' then 0 else 3 end),
     check (status <> 'noted' or noted_at is not null)
   )`,
  `create index observation_newest on observation (sent_at desc, id)`,
  `create index observation_of_establishment on observation (establishment_id, sent_at desc, id)`,
  `create index observation_waiting on observation (sent_at, id) where status <> 'answered'`,
];
