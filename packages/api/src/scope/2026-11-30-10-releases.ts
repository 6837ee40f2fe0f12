import { Migration } from '@mikro-orm/migrations';

/** C2.3: whether a delivery is a patch or a version. Until now its name said so: it does for those that are there. */
export class Releases extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `alter table release add column kind text not null default 'version' check (kind in ('version', 'patch'))`,
  `update release set kind = 'patch' where name ilike 'patch%'`,
  `alter table release add constraint release_supported_once_delivered
     check (supported_until >= delivered_on) not valid`,
];
