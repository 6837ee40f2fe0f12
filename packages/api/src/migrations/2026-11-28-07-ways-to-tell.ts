import { Migration } from '@mikro-orm/migrations';

/** By which ways each person is told of what, and what waits to be mailed. */
export class WaysToTell extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table notification_preference (
     person_id uuid not null references person,
     kind text not null,
     site boolean not null,
     browser boolean not null,
     mail text not null check (mail in ('immediate', 'digest', 'none')),
     primary key (person_id, kind)
   )`,
  // In Europe/Paris; null: the usual hour.
  `alter table person add column digest_hour smallint check (digest_hour between 9 and 16)`,
  // As it was chosen when it was told.
  `alter table notification add column site boolean not null default true`,
  `alter table notification add column browser boolean not null default false`,
  `alter table notification add column mail text not null default 'none' check (mail in ('immediate', 'digest', 'none'))`,
  `alter table notification add column mailed_at timestamptz(3)`,
  `create index notification_to_mail on notification (mail, person_id) where mail <> 'none' and mailed_at is null`,
];
