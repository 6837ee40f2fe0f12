import { GRAM_LENGTH } from '@assistance/domain/knowledge-base';

/** Schema of the desk's own index. */
export const SEARCH_SCHEMA = 'kb_search';

/** Lower than pg_trgm's own .3: two letters swapped in a word of five leave it a fifth of its trigrams. */
const ALIKE = 0.19;

/**
 * Everything the PostgreSQL engine needs, in a schema of its own; may be run again at any time, at once by several.
 *
 * - `article`: what filters, facets and retrieval read, kept narrow; `article_text`: what is ranked and shown.
 * - `term`, `gram`, `word`, `collection`: in how many articles each thing is, kept with every change of an article.
 * - `put_articles`, `remove_articles`: the only ways in. One statement is one transaction, writers wait for each
 *   other, and an article that is put again is first taken out: the counts stay right whatever is done twice.
 */
export const searchSchemaSql = (schema: string = SEARCH_SCHEMA): string => `
select pg_advisory_xact_lock(hashtext('${schema} schema'));
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create schema if not exists ${schema};

create table if not exists ${schema}.article (
  place integer generated always as identity primary key,
  id text not null unique,
  version integer not null,
  published_at timestamptz not null,
  product_id text not null,
  outcome text not null,
  blocking boolean not null,
  year integer not null,
  releases text[] not null,
  terms text[] not null,
  title_terms text[] not null,
  lengths integer[] not null
);
create index if not exists article_by_date on ${schema}.article (published_at desc, id);
create index if not exists article_by_term on ${schema}.article using gin (terms) with (fastupdate = off);

create table if not exists ${schema}.article_text (
  place integer primary key references ${schema}.article on delete cascade,
  title text not null,
  body text not null,
  shape text not null,
  terms text not null,
  words text not null
);
alter table ${schema}.article_text alter column terms set storage external, alter column words set storage external;
create index if not exists article_text_by_letters on ${schema}.article_text using gin (words gin_trgm_ops) with (fastupdate = off);

create table if not exists ${schema}.term (term text collate "C" primary key, documents integer not null) with (fillfactor = 80);
create table if not exists ${schema}.gram (gram text collate "C" primary key, documents integer not null) with (fillfactor = 80);
create table if not exists ${schema}.word (word text collate "C" primary key, shown text not null, documents integer not null)
  with (fillfactor = 80);
create index if not exists word_by_letters on ${schema}.word using gin (word gin_trgm_ops) with (fastupdate = off);
create table if not exists ${schema}.collection (
  one boolean primary key default true check (one),
  documents integer not null default 0,
  lengths bigint[] not null default '{0,0,0,0,0,0}'
);
insert into ${schema}.collection default values on conflict do nothing;

create or replace function ${schema}.grams_of(words text) returns setof text
language sql immutable strict parallel safe rows 500 as $$
  select distinct substr(letters, start, ${GRAM_LENGTH})
    from (select replace(line, ' ', '') as letters from string_to_table(words, E'\\n') line) field,
         generate_series(1, length(letters) - ${GRAM_LENGTH - 1}) start
$$;

create or replace function ${schema}.similar_words(asked text, most integer) returns setof ${schema}.word
language sql stable strict set pg_trgm.similarity_threshold = '${ALIKE}' as $$
  select * from ${schema}.word
   where word % asked and length(word) between length(asked) - 3 and length(asked) + 3
   order by similarity(word, asked) desc, documents desc, word limit most
$$;

create or replace function ${schema}.count_holdings(places integer[], sign integer) returns void
language plpgsql as $$
begin
  insert into ${schema}.term as known (term, documents)
    select held, sign * count(*) from ${schema}.article, unnest(terms) held where place = any(places) group by held order by held
    on conflict (term) do update set documents = known.documents + excluded.documents;
  insert into ${schema}.gram as known (gram, documents)
    select held, sign * count(*) from ${schema}.article_text, ${schema}.grams_of(words) held where place = any(places) group by held order by held
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
    delete from ${schema}.term where documents <= 0 and term in (select unnest(terms) from ${schema}.article where place = any(places));
    delete from ${schema}.gram where documents <= 0 and gram in (select ${schema}.grams_of(words) from ${schema}.article_text where place = any(places));
    delete from ${schema}.word where documents <= 0 and word in
      (select string_to_table(translate(words, E'\\n', ' '), ' ') from ${schema}.article_text where place = any(places));
  end if;
end $$;

create or replace function ${schema}.remove_articles(ids text[]) returns void
language plpgsql as $$
declare gone integer[];
begin
  perform pg_advisory_xact_lock(hashtext('${schema}'));
  gone := array(select place from ${schema}.article where id = any(ids));
  if cardinality(gone) = 0 then return; end if;
  perform ${schema}.count_holdings(gone, -1);
  delete from ${schema}.article where place = any(gone);
end $$;

create or replace function ${schema}.put_articles(batch jsonb) returns void
language plpgsql as $$
declare added integer[];
begin
  perform pg_advisory_xact_lock(hashtext('${schema}'));
  -- What arrives late never replaces what is newer.
  batch := (select coalesce(jsonb_agg(put), '[]') from jsonb_array_elements(batch) put
             where not exists (select from ${schema}.article where id = put->>'id' and version > (put->>'version')::integer));
  perform ${schema}.remove_articles(array(select put->>'id' from jsonb_array_elements(batch) put));
  with line as (
    insert into ${schema}.article (id, version, published_at, product_id, outcome, blocking, year, releases, terms, title_terms, lengths)
    select id, version, published_at, product_id, outcome, blocking, year, releases, terms, title_terms, lengths
      from jsonb_to_recordset(batch) as put (id text, version integer, published_at timestamptz, product_id text, outcome text,
        blocking boolean, year integer, releases text[], terms text[], title_terms text[], lengths integer[])
    returning place, id
  ), content as (
    insert into ${schema}.article_text (place, title, body, shape, terms, words)
    select place, title, body, shape, held, words
      from line join jsonb_to_recordset(batch) as put (id text, title text, body text, shape text, held text, words text) using (id)
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
  truncate ${schema}.article, ${schema}.article_text, ${schema}.term, ${schema}.gram, ${schema}.word;
  update ${schema}.collection set documents = 0, lengths = '{0,0,0,0,0,0}';
end $$;
`;

/** {@link searchSchemaSql} of the desk's own index: what a migration runs. */
export const SEARCH_SCHEMA_SQL: string = searchSchemaSql();
