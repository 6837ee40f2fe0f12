import { Migration } from '@mikro-orm/migrations';

/** What people have added in the last day, to bound it. */
export class QuotaUses extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table quota_use (
     id bigint generated always as identity primary key,
     kind text not null,
     person_id uuid not null references person on delete cascade,
     establishment_id uuid references establishment on delete cascade,
     amount bigint not null,
     at timestamptz(3) not null
   )`,
  `create index quota_use_of_person on quota_use (person_id, kind, at)`,
  `create index quota_use_of_establishment on quota_use (establishment_id, kind, at)`,
  `create index quota_use_by_time on quota_use (at)`,
];
