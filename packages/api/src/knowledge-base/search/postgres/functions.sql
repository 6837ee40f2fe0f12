-- An entry is place * 2^32 + facet * 2 + (1 when the title holds the term): what finds and counts, without a look at the
-- articles. An article never changes its place, its facet or its terms: it is put anew in another place.
create or replace function {{schema}}.keep_postings(places integer[], sign integer) returns void
language plpgsql as $$
begin
  if sign > 0 then
    insert into {{schema}}.posting as known (term, block, entries)
      select item collate "C", place >> {{block_bits}}, array_agg((place::bigint << 32) + facet::bigint * 2 + (item = any(titled))::integer order by place)
        from (select place, facet, terms, tsvector_to_array(title_terms) as titled from {{schema}}.article where place = any(places)) put,
             unnest(tsvector_to_array(terms)) item
       group by 1, 2 order by 1, 2
      on conflict (term, block) do update set entries = known.entries || excluded.entries;
  else
    update {{schema}}.posting set entries = array(select entry from unnest(entries) entry where (entry >> 32)::integer <> all(places))
     where (term, block) in (select item collate "C", place >> {{block_bits}} from {{schema}}.article, unnest(tsvector_to_array(terms)) item where place = any(places));
    delete from {{schema}}.posting
     where entries = '{}' and (term, block) in (select item collate "C", place >> {{block_bits}} from {{schema}}.article, unnest(tsvector_to_array(terms)) item where place = any(places));
  end if;
end $$;

create or replace function {{schema}}.count_holdings(places integer[], sign integer) returns void
language plpgsql as $$
begin
  insert into {{schema}}.term as known (term, documents)
    select item collate "C", sign * count(*) from {{schema}}.article, unnest(tsvector_to_array(terms)) item
     where place = any(places) group by 1 order by 1
    on conflict (term) do update set documents = known.documents + excluded.documents;
  insert into {{schema}}.gram as known (gram, documents)
    select item, sign * count(*) from {{schema}}.article, unnest(grams) item where place = any(places) group by 1 order by 1
    on conflict (gram) do update set documents = known.documents + excluded.documents;
  insert into {{schema}}.word as known (word, shown, documents)
    select item, item, sign * count(*)
      from (select distinct place, item collate "C" as item from {{schema}}.ranked, string_to_table(words, ' ') item
             where place = any(places)) each
     where item not in ('', E'\n') group by item order by item
    on conflict (word) do update set documents = known.documents + excluded.documents;
  perform {{schema}}.keep_postings(places, sign);
  update {{schema}}.collection set (documents, lengths) = (
    select documents + sign * count(*),
           array(select collection.lengths[i] + sign * coalesce(sum(article.lengths[i]), 0)
                   from generate_series(1, 6) i left join {{schema}}.article on place = any(places) group by i order by i)
      from {{schema}}.article where place = any(places));
  if sign < 0 then
    delete from {{schema}}.term where documents <= 0 and term in (select unnest(tsvector_to_array(terms)) from {{schema}}.article where place = any(places));
    delete from {{schema}}.gram where documents <= 0 and gram in (select unnest(grams) from {{schema}}.article where place = any(places));
    delete from {{schema}}.word where documents <= 0 and word in
      (select string_to_table(words, ' ') from {{schema}}.ranked where place = any(places));
  end if;
end $$;

create or replace function {{schema}}.count_facets(places integer[], sign integer) returns void
language sql as $$
  update {{schema}}.facet as known set articles = known.articles + sign * counted.articles
    from (select facet, count(*) as articles from {{schema}}.article where place = any(places) group by facet) counted
   where known.facet = counted.facet;
$$;

create or replace function {{schema}}.note_unsent(ids text[]) returns void
language sql as $$
  delete from {{schema}}.unsent where id = any(ids);
  insert into {{schema}}.unsent (id) select distinct unnest(ids);
$$;

create or replace function {{schema}}.take_out(ids text[], mirrored boolean) returns void
language plpgsql as $$
declare gone integer[];
begin
  if mirrored then perform {{schema}}.note_unsent(ids); end if;
  gone := array(select place from {{schema}}.article where id = any(ids));
  if cardinality(gone) = 0 then return; end if;
  perform {{schema}}.count_holdings(gone, -1);
  perform {{schema}}.count_facets(gone, -1);
  delete from {{schema}}.article where place = any(gone);
  delete from {{schema}}.facet where articles <= 0;
end $$;

-- Whether tables are being made beside these, to take their place: what is written here is written there too.
create or replace function {{schema}}.has_next() returns boolean
language plpgsql as $$
declare answer boolean;
begin
  if to_regclass('{{schema}}_next.sender') is null then return false; end if;
  execute 'select until > clock_timestamp() from {{schema}}_next.sender' into answer;
  return answer;
end $$;

create or replace function {{schema}}.remove_articles(ids text[], mirrored boolean) returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('{{schema}}'));
  if {{schema}}.has_next() then execute 'select {{schema}}_next.remove_articles($1, true)' using ids; end if;
  perform {{schema}}.take_out(ids, mirrored);
end $$;

create or replace function {{schema}}.put_articles(
  ids text[], versions integer[], contents text[], published timestamptz[], products text[], outcomes text[],
  blockings boolean[], years integer[], releases_of text[], terms_of text[], title_terms_of text[], lengths_of text[],
  titles text[], bodies text[], shapes text[], helds text[], words_of text[], grams_of text[], shown_forms jsonb, mirrored boolean, untouched boolean
) returns void
language plpgsql as $$
declare
  wanted text[];
  added integer[];
begin
  perform pg_advisory_xact_lock(hashtext('{{schema}}'));
  if {{schema}}.has_next() then
    execute 'select {{schema}}_next.put_articles($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,true,false)'
      using ids, versions, contents, published, products, outcomes, blockings, years, releases_of, terms_of, title_terms_of, lengths_of,
            titles, bodies, shapes, helds, words_of, grams_of, shown_forms;
  end if;
  -- What arrives late never replaces what is newer, and what is there already need not be put again; what is read to
  -- make the tables anew (untouched) is older than what has come in since.
  wanted := array(select put.id from unnest(ids, versions, contents) put (id, version, content)
                    left join {{schema}}.article known using (id)
                   where (known.id is null or (known.version <= put.version and known.content <> put.content))
                     and not (untouched and put.id in (select unsent.id from {{schema}}.unsent)));
  if cardinality(wanted) = 0 then return; end if;
  perform {{schema}}.take_out(wanted, mirrored);
  insert into {{schema}}.facet (product_id, outcome, blocking, year, releases)
    select distinct product_id, outcome, blocking, year, string_to_array(releases, '{{between_releases}}')
      from unnest(ids, products, outcomes, blockings, years, releases_of) put (id, product_id, outcome, blocking, year, releases)
     where id = any(wanted)
    on conflict do nothing;
  with line as (
    insert into {{schema}}.article (facet, id, version, published_at, terms, title_terms, lengths, content, title, body, grams)
    select facet, id, version, published_at, array_to_tsvector(string_to_array(put.terms, ' ')),
           array_to_tsvector(string_to_array(put.title_terms, ' ')), string_to_array(put.lengths, ' ')::integer[], content,
           title, body, string_to_array(grams, ' ')::integer[]
      from unnest(ids, versions, contents, published, products, outcomes, blockings, years, releases_of, terms_of, title_terms_of, lengths_of,
                  titles, bodies, grams_of)
           put (id, version, content, published_at, product_id, outcome, blocking, year, joined, terms, title_terms, lengths,
                title, body, grams)
      join {{schema}}.facet using (product_id, outcome, blocking, year)
     where facet.releases = string_to_array(put.joined, '{{between_releases}}') and id = any(wanted)
    returning place, id, published_at
  ), kept as (
    insert into {{schema}}.ranked (place, published_at, id, shape, held, words)
    select place, published_at, id, shape, held, words
      from line join unnest(ids, shapes, helds, words_of) put (id, shape, held, words) using (id)
    returning place
  )
  select coalesce(array_agg(place), '{}') into added from kept;
  perform {{schema}}.count_facets(added, 1);
  perform {{schema}}.count_holdings(added, 1);
  update {{schema}}.word as known set shown = better.value
    from jsonb_each_text(shown_forms) better
   where known.word = better.key and octet_length(better.value) > octet_length(known.shown);
end $$;

create or replace function {{schema}}.clear_articles() returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('{{schema}}'));
  truncate {{schema}}.unsent, {{schema}}.ranked, {{schema}}.article, {{schema}}.facet, {{schema}}.term, {{schema}}.gram, {{schema}}.word, {{schema}}.posting;
  update {{schema}}.collection set documents = 0, lengths = '{0,0,0,0,0,0}';
end $$;
