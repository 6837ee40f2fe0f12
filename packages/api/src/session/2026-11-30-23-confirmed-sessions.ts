import { Migration } from '@mikro-orm/migrations';

/** C3.4.4: when the password was given last in a session, for what asks for it again. */
export class ConfirmedSessions extends Migration {
  override up(): void {
    this.addSql(`alter table session add column confirmed_at timestamptz(3)`);
  }
}
