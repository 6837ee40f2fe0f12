import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/** C3.4.4: a session outlives its tokens; it ends with its person's withdrawal, whoever writes that. */
export class SessionRotation extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // A session keeps its id, and changes its token
  `alter table session add column id bigint generated always as identity`,
  `alter table session drop constraint session_pkey`,
  `alter table session add primary key (id)`,
  `create unique index session_token on session (token_digest)`,
  `alter table session add column issued_at timestamptz(3) not null default now()`,
  `update session set issued_at = created_at`,
  // Given out, and not seen yet
  `alter table session add column next_digest text unique`,
  `alter table session add column next_issued_at timestamptz(3)`,
  // What the token in use has replaced: good for what was on its way, a sign of theft later
  `alter table session add column previous_digest text unique`,
  `alter table session add column previous_until timestamptz(3)`,
  // Deleted, not merely passed over: whoever comes back signs in again
  readSql(new URL('./2026-11-29-09-session-rotation.withdrawal-ends-sessions.sql', import.meta.url)),
  `create trigger person_withdrawn after update of active on person
     for each row when (old.active and not new.active) execute function withdrawal_ends_sessions()`,
  `delete from session s using person p where p.id = s.person_id and not p.active`,
];
