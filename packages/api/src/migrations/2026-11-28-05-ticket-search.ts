import { Migration } from '@mikro-orm/migrations';

/** Full text over tickets: what everybody who may see one looks in, and what the Amue's side looks in (C3.3.1). */
export class TicketSearch extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // A projection of the log. Tickets of before are written at the next start.
  `create table ticket_search (
     ticket_id uuid primary key references ticket,
     title_terms text[] not null,
     shared_terms tsvector not null,
     whole_terms tsvector not null,
     shared_words text not null,
     whole_words text not null,
     shared_text text not null,
     whole_text text not null
   )`,
  `create index ticket_search_shared on ticket_search using gin (shared_terms)`,
  `create index ticket_search_whole on ticket_search using gin (whole_terms)`,
];
