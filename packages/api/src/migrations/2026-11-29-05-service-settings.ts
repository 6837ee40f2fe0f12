import { Migration } from '@mikro-orm/migrations';

/** What admins set for everybody, and the ticket that a new one takes up once it reopens no more. */
export class ServiceSettings extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // One line, which is always there: whoever reads the settings never has to guess them
  `create table service_settings (
     one boolean primary key default true check (one),
     reopening_days int not null,
     progress_days int not null,
     version int not null default 1,
     updated_at timestamptz(3),
     updated_by uuid references person
   )`,
  `insert into service_settings (reopening_days, progress_days) values (90, 20)`,
  `alter table ticket add column follows_id uuid references ticket`,
  `create index ticket_follows on ticket (follows_id) where follows_id is not null`,
];
