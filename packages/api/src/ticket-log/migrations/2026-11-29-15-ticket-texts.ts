import { Migration } from '@mikro-orm/migrations';
import { readSql } from '../../platform/database/read-sql.js';

/**
 * What people wrote leaves the log, which can forget nothing: texts are kept beside it, where they can be erased, and the
 * events are read with them through a view. The texts of events from before are moved.
 */
export class TicketTexts extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** As they were on the day of this migration: where the events hold texts. `*`: each entry of a list. */
const TEXTS = [
  ['TicketOpened', 'request,title'],
  ['TicketOpened', 'request,description'],
  ['TicketOpened', 'request,lastActions'],
  ['TicketOpened', 'request,messages,*'],
  ['TicketOpened', 'request,firstAnalysis'],
  ['TicketOpened', 'request,priorAgreement'],
  ['ComplementRequested', 'text'],
  ['ComplementGiven', 'text'],
  ['InformationAdded', 'text'],
  ['NoteAdded', 'text'],
  ['TicketRequalified', 'reason'],
  ['FirstAnalysisGiven', 'text'],
  ['TicketAnswered', 'text'],
  ['MaintenanceDecided', 'explanation'],
  ['MaintenanceProgressed', 'text'],
  ['TicketClosed', 'explanation'],
  ['TicketClosed', 'document,title'],
  ['TicketClosed', 'document,url'],
  ['TicketReopened', 'reason'],
  ['OutOfScopeRecorded', 'reason'],
  ['MalfunctionUnbound', 'reason'],
  ['ArticlePublished', 'title'],
  ['ArticlePublished', 'problem'],
  ['ArticlePublished', 'solution'],
  ['ArticlePublished', 'errorCodes,*'],
  ['ArticlePublished', 'releases,*'],
  ['ArticlePublished', 'theme'],
  ['ArticleRefused', 'reason'],
  ['ArticleWithdrawn', 'reason'],
] as const;

/** The same id wherever the same log is moved: a copy that is brought back later knows its texts by the same ids. */
const ID = `md5(e.ticket_id::text || ' ' || e.version || ' ' || array_to_string(t.path, '.'))::uuid`;

/** Moves the texts at one place of one type of event. */
function move([type, place]: (typeof TEXTS)[number]): string {
  const list = place.endsWith(',*');
  const path = `'{${place.replace(',*', '')}}'::text[]`;
  const each = list
    ? `jsonb_array_elements(case jsonb_typeof(e.data #> ${path}) when 'array' then e.data #> ${path} end)
         with ordinality as x (value, n) cross join lateral (select ${path} || (x.n - 1)::text as path) t`
    : `(select e.data #> ${path} as value) x cross join lateral (select ${path} as path) t`;
  return `insert into ticket_text (id, ticket_id, version, path, author_id, written_at, body)
     select ${ID}, e.ticket_id, e.version, t.path, e.actor_id, e.at, x.value #>> '{}'
       from ticket_event e cross join lateral ${each}
      where e.type = '${type}' and jsonb_typeof(x.value) = 'string' and x.value <> '""'
     on conflict do nothing`;
}

const STATEMENTS = [
  // Of an event: ticket and version name it, path says where in it the text stands. body: null once erased
  `create table ticket_text (
     id uuid primary key,
     ticket_id uuid not null references ticket,
     version integer not null,
     path text[] not null,
     author_id uuid references person,
     written_at timestamptz(3) not null,
     body text,
     erased_at timestamptz(3),
     erased_by uuid references person,
     unique (ticket_id, version, path),
     check ((body is null) = (erased_at is not null))
   )`,
  // A text is erased or stays as it was written; a row never goes, or its event would look as if nothing had been said.
  readSql(new URL('./2026-11-29-15-ticket-texts.ticket-text-is-only-erased.sql', import.meta.url)),
  `create trigger ticket_text_only_erased before update on ticket_text
     for each row execute function ticket_text_is_only_erased()`,
  readSql(new URL('./2026-11-29-15-ticket-texts.ticket-text-stays.sql', import.meta.url)),
  `create trigger ticket_text_not_deleted before delete or truncate on ticket_text
     for each statement execute function ticket_text_stays()`,

  // The reading side. ERASED_TEXT, in the domain, says the same.
  readSql(new URL('./2026-11-29-15-ticket-texts.ticket-text-put.sql', import.meta.url)),
  `create aggregate ticket_event_data(data jsonb, path text[], body text) (
     sfunc = ticket_text_put, stype = jsonb, parallel = safe
   )`,
  // Each event as it was written, whatever reads it.
  `create view worded_ticket_event as
     select e.position, e.tx_order, e.ticket_id, e.version, e.type, e.internal, e.shared_version, e.at, e.actor_id,
            coalesce((select ticket_event_data(e.data, t.path, t.body) from ticket_text t
                       where t.ticket_id = e.ticket_id and t.version = e.version), e.data) as data,
            e.facts
       from ticket_event e`,

  ...TEXTS.map(move),
  // What happened stays as it happened, in two places.
  `alter table ticket_event disable trigger ticket_event_append_only`,
  `update ticket_event e set data = bare.data
     from (select e.position, ticket_event_data(e.data, t.path, '') as data
             from ticket_event e join ticket_text t on t.ticket_id = e.ticket_id and t.version = e.version
            group by e.position) bare
    where bare.position = e.position`,
  `alter table ticket_event enable trigger ticket_event_append_only`,
];
