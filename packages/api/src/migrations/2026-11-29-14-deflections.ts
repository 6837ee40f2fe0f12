import { Migration } from '@mikro-orm/migrations';

/**
 * C3.4.5: a question that an article answered counts once a person and a day, however many articles are said to answer it,
 * and only where no ticket was written after all. Those from before, whose question nobody kept, are a question each: what
 * was said of two articles on one day stays two.
 */
export class Deflections extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // A digest: what somebody asked is nobody else's business.
  `alter table deflection add column question text`,
  `update deflection set question = article_id::text`,
  `alter table deflection alter column question set not null`,
  `alter table deflection drop constraint deflection_pkey`,
  `alter table deflection add primary key (person_id, day, question)`,
  `create index deflection_of_article on deflection (article_id)`,
  `create index ticket_of_correspondent on ticket (correspondent_id, opened_at)`,
  // What counts: deflectionsOf, in the domain, says the same.
  `create view counted_deflection as
     select d.article_id, d.person_id, d.day, a.product_id
       from deflection d join article a on a.id = d.article_id
      where not exists (
        select from ticket t
         where t.correspondent_id = d.person_id and t.product_id = a.product_id and t.opened_at >= d.at
           and (t.opened_at at time zone 'Europe/Paris')::date = d.day)`,
];
