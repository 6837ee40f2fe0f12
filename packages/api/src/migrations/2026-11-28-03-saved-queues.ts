import { Migration } from '@mikro-orm/migrations';

/** The queues that agents save by name. */
export class SavedQueues extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table saved_queue (
     id uuid primary key,
     owner_id uuid not null references person,
     name text not null,
     view text not null,
     filter jsonb not null,
     sort text not null,
     version integer not null check (version > 0)
   )`,
  `create index saved_queue_of_owner on saved_queue (owner_id)`,
  // What list-tickets looks up for the decisions that are owed (C3.2.6)
  `create index commitment_pending on commitment (kind, ticket_id) where outcome = 'pending'`,
];
