import { Migration } from '@mikro-orm/migrations';

/** Mails with a place for what opens an account: made as they leave, and kept nowhere. */
export class MailSecrets extends Migration {
  override up(): void {
    this.addSql(`alter table mail add column secret_id uuid`);
  }
}
