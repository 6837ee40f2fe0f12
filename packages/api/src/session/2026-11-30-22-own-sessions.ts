import { Migration } from '@mikro-orm/migrations';

/** C3.4.4: people see where they are signed in, and when they signed in last. */
export class OwnSessions extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // As a person would say it: « Firefox, Windows »
  `alter table session add column device text`,
  `create table sign_in (
     id bigint generated always as identity primary key,
     person_id uuid not null references person on delete cascade,
     at timestamptz(3) not null,
     device text,
     address text not null
   )`,
  `create index sign_in_of_person on sign_in (person_id, at desc, id desc)`,
];
