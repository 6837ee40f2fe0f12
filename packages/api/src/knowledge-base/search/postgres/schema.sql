select pg_advisory_xact_lock(hashtext('knowledge base index'));
do $$ begin
  if exists (select from pg_namespace where oid = to_regnamespace('{{schema}}')
              and obj_description(oid, 'pg_namespace') is distinct from '{{version}}') then
    drop schema {{schema}} cascade;
  end if;
end $$;
create schema if not exists {{schema}};
comment on schema {{schema}} is '{{version}}';

create table if not exists {{schema}}.facet (
  facet integer generated always as identity primary key,
  product_id text not null,
  outcome text not null,
  blocking boolean not null,
  year integer not null,
  releases text[] not null,
  articles integer not null default 0,
  unique (product_id, outcome, blocking, year, releases)
);
create table if not exists {{schema}}.article (
  place integer generated always as identity primary key,
  facet integer not null references {{schema}}.facet,
  published_at timestamptz not null,
  version integer not null,
  id text not null unique,
  content text not null,
  title_terms tsvector not null,
  lengths integer[] not null,
  terms tsvector not null,
  title text not null,
  body text not null,
  grams integer[] not null
) with (toast_tuple_target = 128);
alter table {{schema}}.article
  alter column id set storage main, alter column content set storage main,
  alter column title_terms set storage main, alter column lengths set storage main,
  alter column terms set storage external;
create index if not exists article_by_facet on {{schema}}.article (facet);
create index if not exists article_by_date on {{schema}}.article (published_at desc, id);
create index if not exists article_by_term on {{schema}}.article using gin (terms) with (fastupdate = off);

create table if not exists {{schema}}.ranked (
  place integer primary key references {{schema}}.article on delete cascade,
  published_at timestamptz not null,
  id text not null,
  shape text not null,
  held text not null,
  words text not null
) with (toast_tuple_target = 8160);
alter table {{schema}}.ranked
  alter column shape set storage main, alter column held set storage main, alter column words set storage main;

create table if not exists {{schema}}.posting (
  term text collate "C" not null,
  block integer not null,
  entries bigint[] not null,
  primary key (term, block)
);
alter table {{schema}}.posting alter column entries set storage external;

create table if not exists {{schema}}.term (term text collate "C" primary key, documents integer not null) with (fillfactor = 80);
create table if not exists {{schema}}.gram (gram integer primary key, documents integer not null) with (fillfactor = 80);
create table if not exists {{schema}}.word (word text collate "C" primary key, shown text not null, documents integer not null,
  number bigint generated always as identity)
  with (fillfactor = 80);
create index if not exists word_by_number on {{schema}}.word (number);
create table if not exists {{schema}}.collection (
  one boolean primary key default true check (one),
  generation uuid not null default gen_random_uuid(),
  documents integer not null default 0,
  lengths bigint[] not null default '{0,0,0,0,0,0}'
);
create table if not exists {{schema}}.unsent (
  id text primary key,
  turn bigint not null generated always as identity,
  since timestamptz not null default now()
);
create index if not exists unsent_by_turn on {{schema}}.unsent (turn);
create table if not exists {{schema}}.sender (
  one boolean primary key default true check (one),
  holder uuid,
  until timestamptz not null default '-infinity'
);
insert into {{schema}}.sender default values on conflict do nothing;
insert into {{schema}}.collection default values on conflict do nothing;
