import { Migration } from '@mikro-orm/migrations';

/** C3.3.1: what was erased, kept apart from what it was erased from: a copy that is brought back is erased by it again. */
export class TextErasures extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Without keys of other tables: the list may be brought back before what it speaks of.
  // erased_in: version of the event that says so. reason: of that event, until it is erased too
  `create table text_erasure (
     text_id uuid primary key,
     ticket_id uuid not null,
     number text not null,
     version integer not null,
     field text not null,
     erased_in integer not null,
     erased_at timestamptz(3) not null,
     erased_by text not null,
     reason text not null
   )`,
  `create index text_erasure_by_age on text_erasure (erased_at, text_id)`,
];
