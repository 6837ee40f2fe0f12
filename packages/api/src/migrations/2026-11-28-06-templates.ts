import { Migration } from '@mikro-orm/migrations';

/** Texts that agents start from, shared or their own. */
export class Templates extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // owner_id: none when everybody shares it
  `create table template (
     id uuid primary key,
     owner_id uuid references person,
     name text not null,
     body text not null,
     use text not null,
     product_id uuid references product,
     team text,
     version integer not null check (version > 0),
     updated_at timestamptz(3) not null,
     updated_by uuid not null references person
   )`,
  `create index template_of_owner on template (owner_id)`,
];
