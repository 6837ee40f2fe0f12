import { Migration } from '@mikro-orm/migrations';

/**
 * C3.3.1: what an establishment counts of a ticket. Version and last activity leave internal events out, on the ticket, on
 * each event that it may read, and of the articles that are named there.
 */
export class SharedVersions extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `alter table ticket_event add column shared_version int`,
  // What happened stays as it is: only how an establishment counts it is added.
  `alter table ticket_event disable trigger ticket_event_append_only`,
  `update ticket_event e set shared_version = counted.shared_version
     from (select ticket_id, version,
                  row_number() over (partition by ticket_id order by version) as shared_version
             from ticket_event where not internal) counted
    where e.ticket_id = counted.ticket_id and e.version = counted.version`,
  `alter table ticket_event enable trigger ticket_event_append_only`,
  `alter table ticket_event add constraint ticket_event_shared check (internal = (shared_version is null))`,
  `alter table ticket add column shared_version int, add column shared_updated_at timestamptz(3)`,
  `update ticket t set shared_version = shared.version, shared_updated_at = shared.at
     from (select ticket_id, max(shared_version) as version, max(at) as at
             from ticket_event where not internal group by ticket_id) shared
    where t.id = shared.ticket_id`,
  // One that has no event yet: an opening comes first, and an establishment may read it.
  `update ticket set shared_version = 1, shared_updated_at = opened_at where shared_version is null`,
  `alter table ticket alter column shared_version set not null, alter column shared_updated_at set not null`,
  `create index ticket_of_establishment_shared on ticket (establishment_id, shared_updated_at desc, id)`,
  `alter table ticket_article add column shared boolean`,
  `update ticket_article n set shared = exists (
     select from ticket_event e join article a on a.id = n.article_id
      where e.ticket_id = n.ticket_id and not e.internal and e.data #>> '{by,role}' <> 'correspondent'
        and e.data ->> 'text' like '%' || a.number || '%')`,
  `alter table ticket_article alter column shared set not null`,
];
