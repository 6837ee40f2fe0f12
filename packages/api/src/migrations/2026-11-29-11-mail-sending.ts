import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../platform/database/read-sql.js';

/** The outbox sends by itself: who has a mail under way, until when, and what is not known of it. */
export class MailSending extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `alter table mail
     -- By the database's clock: when it is tried next; of one under way, when its sender is taken for lost
     add column try_at timestamptz not null default now(),
     -- Of one under way: the attempt that may say how it ended
     add column attempt uuid,
     -- Since somebody last had it sent again
     add column tries integer not null default 0,
     -- Attempts of which nobody knows how they ended: its reader may have it as many times more
     add column unconfirmed integer not null default 0`,
  `drop index mail_waiting`,
  `create index mail_to_send on mail (try_at, created_at, id) where status in ('waiting', 'queued')`,
  // The queue that carried the mails until now: what it holds is in the outbox as well.
  readSql(new URL('./2026-11-29-11-mail-sending.forget-former-queue.sql', import.meta.url)),
];
