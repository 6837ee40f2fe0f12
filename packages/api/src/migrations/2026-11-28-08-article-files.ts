import { Migration } from '@mikro-orm/migrations';

/** C3.3.1: the files of a ticket that other establishments may read with its article. */
export class ArticleFiles extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // name: what others read, with what names people taken out
  `create table article_file (
     article_id uuid not null references article,
     attachment_id uuid not null references attachment,
     rank integer not null,
     name text not null,
     primary key (article_id, attachment_id)
   )`,
  `create index article_file_of_attachment on article_file (attachment_id)`,
];
