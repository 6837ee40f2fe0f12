import { Migration } from '@mikro-orm/migrations';

/** What files have brought in, row by row, so that an import can be read again and undone. */
export class DirectoryImports extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table directory_import (
     id uuid primary key,
     kind text not null check (kind in ('establishments', 'products', 'releases', 'deployments', 'people', 'seats')),
     file_name text not null,
     imported_at timestamptz(3) not null,
     imported_by uuid not null references person,
     created integer not null,
     changed integer not null,
     unchanged integer not null,
     undone_at timestamptz(3),
     undone_by uuid references person,
     check (num_nulls(undone_at, undone_by) in (0, 2))
   )`,
  `create index directory_import_newest on directory_import (imported_at desc, id)`,
  // rank: in which order rows were written; before: none for what was created
  `create table directory_import_row (
     import_id uuid not null references directory_import on delete cascade,
     rank integer not null,
     line integer not null,
     label text not null,
     target text not null,
     before jsonb,
     after jsonb not null,
     primary key (import_id, rank)
   )`,
];
