import { Migration } from '@mikro-orm/migrations';

/** C3.5.1: the files of published months, made once and kept in the store of files. */
export class PublishedFiles extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Of a row of published_month, which never loses one.
  `create table published_file (
     month text not null,
     version integer not null,
     format text not null check (format in ('csv', 'xlsx', 'pdf')),
     language text not null check (language in ('fr', 'en')),
     storage_key text not null unique,
     sha256 text not null,
     size integer not null check (size > 0),
     made_at timestamptz(3) not null,
     primary key (month, version, format, language)
   )`,
];
