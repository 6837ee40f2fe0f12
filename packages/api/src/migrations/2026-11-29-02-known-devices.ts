import { Migration } from '@mikro-orm/migrations';

/** C3.4.4: browsers that have signed in before, whose failures are counted apart from those of strangers. */
export class KnownDevices extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Only a digest of the cookie's token is kept
  `create table known_device (
     digest text not null,
     person_id uuid not null references person on delete cascade,
     used_at timestamptz(3) not null,
     primary key (digest, person_id)
   )`,
  `create index known_device_of_person on known_device (person_id)`,
  // device: null for a stranger, else the digest of the device's token or the session that it was tried in
  `alter table sign_in_failure add column device text`,
  `drop index sign_in_failure_by_login`,
  `create index sign_in_failure_by_login on sign_in_failure (login, device, address, at)`,
  `create index sign_in_failure_by_time on sign_in_failure (at)`,
];
