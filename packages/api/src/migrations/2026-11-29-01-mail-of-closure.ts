import { Migration } from '@mikro-orm/migrations';

/** Whom a closure was announced to is asked when it is cancelled: among all mails there ever were. */
export class MailOfClosure extends Migration {
  override up(): void {
    this.addSql(`create index mail_of_closure on mail (closure_id, person_id) where closure_id is not null`);
  }
}
