/** Schema of the desk's own index. */
export const SEARCH_SCHEMA = 'kb_search';

/** Of the tables and of the analysis whose results they hold. An index of another version is dropped, to be filled anew. */
const VERSION = 'knowledge base index 3';

/** Lower than pg_trgm's own .3: two letters swapped in a word of five leave it a fifth of its trigrams. */
const ALIKE = 0.19;

/**
 * Everything the PostgreSQL engine needs, in a schema of its own; may be run again at any time, at once by several.
 *
 * - `article`: what retrieval reads, kept narrow; `article_text`: what is ranked and shown; `facet`: each combination
 *   of the values that filters and facets know, so that thousands of articles are counted by one number.
 * - `term`, `gram`, `word`, `collection`: in how many articles each thing is, kept with every change of an article.
 * - `unsent`: articles that changed since they were sent to the other engine, if one is used, noted with the change;
 *   `sender`: who sends them now, so that no older state of an article overtakes a newer one.
 * - `put_articles`, `remove_articles`: the only ways in. One statement is one transaction, writers wait for each
 *   other, and an article that is put again is first taken out: the counts stay right whatever is done twice.
 */
export const searchSchemaSql = (schema: string = SEARCH_SCHEMA): string => `
select pg_advisory_xact_lock(hashtext('knowledge base index'));
create extension if not exists pg_trgm;
create extension if not exists unaccent;
do $$ begin
  if exists (select from pg_namespace where oid = to_regnamespace('${schema}')
              and obj_description(oid, 'pg_namespace') is distinct from '${VERSION}') then
    drop schema ${schema} cascade;
  end if;
end $$;
create schema if not exists ${schema};
comment on schema ${schema} is '${VERSION}';

create table if not exists ${schema}.facet (
  facet integer generated always as identity primary key,
  product_id text not null,
  outcome text not null,
  blocking boolean not null,
  year integer not null,
  releases text[] not null,
  unique (product_id, outcome, blocking, year, releases)
);
create table if not exists ${schema}.article (
  place integer generated always as identity primary key,
  facet integer not null references ${schema}.facet,
  id text not null unique,
  version integer not null,
  published_at timestamptz not null,
  terms tsvector not null,
  title_terms tsvector not null,
  lengths integer[] not null,
  content text not null
);
create index if not exists article_by_facet on ${schema}.article (facet);
create index if not exists article_by_date on ${schema}.article (published_at desc, id);
create index if not exists article_by_term on ${schema}.article using gin (terms) with (fastupdate = off);

create table if not exists ${schema}.article_text (
  place integer primary key references ${schema}.article on delete cascade,
  title text not null,
  body text not null,
  shape text not null,
  terms text not null,
  words text not null,
  grams text[] not null
);
alter table ${schema}.article_text alter column terms set storage external, alter column words set storage external;
create index if not exists article_text_by_letters on ${schema}.article_text using gin (words gin_trgm_ops);

create table if not exists ${schema}.term (term text collate "C" primary key, documents integer not null) with (fillfactor = 80);
create table if not exists ${schema}.gram (gram text collate "C" primary key, documents integer not null) with (fillfactor = 80);
create table if not exists ${schema}.word (word text collate "C" primary key, shown text not null, documents integer not null)
  with (fillfactor = 80);
create index if not exists word_by_letters on ${schema}.word using gin (word gin_trgm_ops) with (fastupdate = off);
create table if not exists ${schema}.collection (
  one boolean primary key default true check (one),
  generation uuid not null default gen_random_uuid(),
  documents integer not null default 0,
  lengths bigint[] not null default '{0,0,0,0,0,0}'
);
create table if not exists ${schema}.unsent (
  id text primary key,
  turn bigint not null generated always as identity,
  since timestamptz not null default now()
);
create index if not exists unsent_by_turn on ${schema}.unsent (turn);
create table if not exists ${schema}.sender (
  one boolean primary key default true check (one),
  holder uuid,
  until timestamptz not null default '-infinity'
);
insert into ${schema}.sender default values on conflict do nothing;
insert into ${schema}.collection default values on conflict do nothing;

create or replace function ${schema}.similar_words(asked text, most integer) returns setof ${schema}.word
language plpgsql strict as $$
begin
  -- As a clause of the function it would take a superuser wherever the extension is not loaded yet.
  perform set_config('pg_trgm.similarity_threshold', '${ALIKE}', true);
  return query select * from ${schema}.word known
   where known.word % asked and length(known.word) between length(asked) - 3 and length(asked) + 3
   order by similarity(known.word, asked) desc, known.documents desc, known.word limit most;
end $$;

create or replace function ${schema}.count_holdings(places integer[], sign integer) returns void
language plpgsql as $$
begin
  insert into ${schema}.term as known (term, documents)
    select held, sign * count(*) from ${schema}.article, unnest(tsvector_to_array(terms)) held where place = any(places) group by held order by held
    on conflict (term) do update set documents = known.documents + excluded.documents;
  insert into ${schema}.gram as known (gram, documents)
    select held, sign * count(*) from ${schema}.article_text, unnest(grams) held where place = any(places) group by held order by held
    on conflict (gram) do update set documents = known.documents + excluded.documents;
  insert into ${schema}.word as known (word, shown, documents)
    select held, held, sign * count(distinct place) from ${schema}.article_text, string_to_table(translate(words, E'\\n', ' '), ' ') held
     where place = any(places) and held <> '' group by held order by held
    on conflict (word) do update set documents = known.documents + excluded.documents;
  update ${schema}.collection set (documents, lengths) = (
    select documents + sign * count(*),
           array(select collection.lengths[i] + sign * coalesce(sum(article.lengths[i]), 0)
                   from generate_series(1, 6) i left join ${schema}.article on place = any(places) group by i order by i)
      from ${schema}.article where place = any(places));
  if sign < 0 then
    delete from ${schema}.term where documents <= 0 and term in (select unnest(tsvector_to_array(terms)) from ${schema}.article where place = any(places));
    delete from ${schema}.gram where documents <= 0 and gram in (select unnest(grams) from ${schema}.article_text where place = any(places));
    delete from ${schema}.word where documents <= 0 and word in
      (select string_to_table(translate(words, E'\\n', ' '), ' ') from ${schema}.article_text where place = any(places));
  end if;
end $$;

create or replace function ${schema}.note_unsent(ids text[]) returns void
language sql as $$
  delete from ${schema}.unsent where id = any(ids);
  insert into ${schema}.unsent (id) select distinct unnest(ids);
$$;

create or replace function ${schema}.remove_articles(ids text[], mirrored boolean) returns void
language plpgsql as $$
declare
  gone integer[];
  facets integer[];
begin
  perform pg_advisory_xact_lock(hashtext('${schema}'));
  if mirrored then perform ${schema}.note_unsent(ids); end if;
  gone := array(select place from ${schema}.article where id = any(ids));
  if cardinality(gone) = 0 then return; end if;
  perform ${schema}.count_holdings(gone, -1);
  facets := array(select facet from ${schema}.article where place = any(gone));
  delete from ${schema}.article where place = any(gone);
  delete from ${schema}.facet known where facet = any(facets) and not exists (select from ${schema}.article where facet = known.facet);
end $$;

create or replace function ${schema}.put_articles(batch jsonb, mirrored boolean) returns void
language plpgsql as $$
declare added integer[];
begin
  perform pg_advisory_xact_lock(hashtext('${schema}'));
  -- What arrives late never replaces what is newer, and what is there already need not be put again.
  batch := (select coalesce(jsonb_agg(put), '[]') from jsonb_array_elements(batch) put
             where not exists (select from ${schema}.article where id = put->>'id' and version > (put->>'version')::integer)
               and not exists (select from ${schema}.article
                                where id = put->>'id' and content = put->>'content'));
  perform ${schema}.remove_articles(array(select put->>'id' from jsonb_array_elements(batch) put), mirrored);
  insert into ${schema}.facet (product_id, outcome, blocking, year, releases)
    select distinct product_id, outcome, blocking, year, releases
      from jsonb_to_recordset(batch) as put (product_id text, outcome text, blocking boolean, year integer, releases text[])
    on conflict do nothing;
  with line as (
    insert into ${schema}.article (facet, id, version, published_at, terms, title_terms, lengths, content)
    select facet, id, version, published_at, array_to_tsvector(put.terms), array_to_tsvector(put.title_terms), lengths, content
      from jsonb_to_recordset(batch) as put (id text, version integer, published_at timestamptz, product_id text, outcome text,
        blocking boolean, year integer, releases text[], terms text[], title_terms text[], lengths integer[], content text)
      join ${schema}.facet using (product_id, outcome, blocking, year, releases)
    returning place, id
  ), content as (
    insert into ${schema}.article_text (place, title, body, shape, terms, words, grams)
    select place, title, body, shape, held, words, grams
      from line join jsonb_to_recordset(batch) as put (id text, title text, body text, shape text, held text, words text, grams text[]) using (id)
    returning place
  )
  select coalesce(array_agg(place), '{}') into added from content;
  perform ${schema}.count_holdings(added, 1);
  update ${schema}.word as known set shown = better.shown
    from (select distinct on (form.key) form.key as word, form.value as shown
            from jsonb_array_elements(batch) put, jsonb_each_text(put->'shown') form
           order by form.key, octet_length(form.value) desc) better
   where known.word = better.word and octet_length(better.shown) > octet_length(known.shown);
end $$;

create or replace function ${schema}.clear_articles() returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('${schema}'));
  truncate ${schema}.unsent, ${schema}.article, ${schema}.article_text, ${schema}.facet, ${schema}.term, ${schema}.gram, ${schema}.word;
  update ${schema}.collection set documents = 0, lengths = '{0,0,0,0,0,0}';
end $$;
`;

/** {@link searchSchemaSql} of the desk's own index: what a migration runs. */
export const SEARCH_SCHEMA_SQL: string = searchSchemaSql();
