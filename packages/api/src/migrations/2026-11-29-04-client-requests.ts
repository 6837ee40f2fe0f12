import { Migration } from '@mikro-orm/migrations';

/** Commands that clients gave an id: sent again because their answer was lost, they are done once. */
export class ClientRequests extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // answer: what the client is told, the id of what was made or changed; null only inside the transaction that does it
  `create table client_request (
     person_id uuid not null references person,
     id uuid not null,
     what text not null,
     answer jsonb,
     at timestamptz(3) not null default now(),
     primary key (person_id, id)
   )`,
  `create index client_request_by_age on client_request (at)`,
];
