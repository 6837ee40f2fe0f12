import { functionsSql } from './functions.js';
import { searchSchemaSql } from './schema.js';

/** How long the tables that are being made may wait for the next articles, before they are given up. */
const TERM = '10 minutes';

/** Tables beside those in use; from now on, what is written to those is written to these too. */
export const beginNextSql = (schema: string): string => `
drop schema if exists ${schema}_next cascade;
${searchSchemaSql(`${schema}_next`)}
${keepNextSql(schema)};
do $$ declare last integer; begin
  -- A search that is under way when the tables are exchanged must not take one article for another, nor a facet.
  select coalesce(max(facet), 0) + 1 into last from ${schema}.facet;
  execute format('alter table ${schema}_next.facet alter column facet restart with %s', last);
  select coalesce(max(place), 0) + 1 into last from ${schema}.article;
  execute format('alter table ${schema}_next.article alter column place restart with %s', last);
end $$;`;

/** They are still being made. */
export const keepNextSql = (schema: string): string =>
  `update ${schema}_next.sender set until = clock_timestamp() + interval '${TERM}'`;

/** They are made no more. */
export const dropNextSql = (schema: string): string => `drop schema if exists ${schema}_next cascade`;

/**
 * They take the place of those in use, between two searches. What the other engine has not been told yet, and what
 * differs, is told to it afterwards.
 */
export const swapSql = (schema: string, mirrored: boolean): string => `
select pg_advisory_xact_lock(hashtext('knowledge base index'));
select pg_advisory_xact_lock(hashtext('${schema}'));
select pg_advisory_xact_lock(hashtext('${schema}_next'));
do $$ begin
  if not ${schema}.has_next() then raise exception 'the new tables were given up' using errcode = '55000'; end if;
end $$;
delete from ${schema}_next.unsent;
insert into ${schema}_next.unsent (id)
select id from ${schema}.unsent where ${mirrored}
union
select id from ${schema}.article old full join ${schema}_next.article new using (id)
 where ${mirrored} and old.content is distinct from new.content;
update ${schema}_next.collection set generation = old.generation from ${schema}.collection old;
update ${schema}_next.sender set (holder, until) = (select holder, until from ${schema}.sender);
drop schema if exists ${schema}_former cascade;
alter schema ${schema} rename to ${schema}_former;
alter schema ${schema}_next rename to ${schema};
${functionsSql(schema)}`;

/** The former tables go, when the last search has left them. */
export const dropFormerSql = (schema: string): string => `drop schema if exists ${schema}_former cascade`;
