import { Migration } from '@mikro-orm/migrations';

/** What the knowledge base is used for: answers found, opinions, links with tickets, what people look for. */
export class KnowledgeBaseUse extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // « Cette fiche répond à ma question »: a ticket that was never written. One a person, an article and a day.
  `create table deflection (
     article_id uuid not null references article,
     person_id uuid not null references person,
     day date not null,
     at timestamptz(3) not null,
     primary key (article_id, person_id, day)
   )`,
  // Useful or not: a person's last word on an article.
  `create table article_opinion (
     article_id uuid not null references article,
     person_id uuid not null references person,
     useful boolean not null,
     comment text,
     at timestamptz(3) not null,
     primary key (article_id, person_id)
   )`,
  `create index article_opinion_with_comment on article_opinion (at desc) where comment is not null`,
  // An agent named the article on a ticket. Follows from the log, and can be made again from it.
  `create table ticket_article (
     ticket_id uuid not null references ticket,
     article_id uuid not null references article,
     version integer not null,
     primary key (ticket_id, article_id)
   )`,
  `create index ticket_article_by_article on ticket_article (article_id)`,
  // What was looked for, day by day, without who: shown from two askers on, so that nobody stands out.
  `create table search_count (
     day date not null,
     question text not null,
     asked integer not null,
     found integer not null,
     primary key (day, question)
   )`,
  `create table search_asker (
     day date not null,
     question text not null,
     -- A digest with the day in it: tells askers apart for a day, and no one from it.
     asker text not null,
     primary key (day, question, asker)
   )`,
];
