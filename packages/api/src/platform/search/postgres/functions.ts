/** Lower than pg_trgm's own .3: two letters swapped in a word of five leave it a fifth of its trigrams. */
const ALIKE = 0.19;

/** The functions of the schema: what changes the tables and keeps their counts right. Part of `searchSchemaSql`. */
export const functionsSql = (schema: string): string => `
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
