import type {
  Facet,
  SearchableArticle,
  SearchAnswer,
  SearchFilter,
  SearchRequest,
  Segment,
} from './types.js';

/** What it asks of a connection pool; `pg.Pool` fits. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

const SCHEMA = `
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
  create schema if not exists kb_text;
  create or replace function kb_text.fold(text) returns text language sql immutable parallel safe strict
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
  create table if not exists kb_text.article (
    id text primary key,
    data jsonb not null,
    title text not null,
    body text not null,
    published_at timestamptz not null,
    words tsvector generated always as (
      setweight(to_tsvector('french', kb_text.fold(title)), 'A') || setweight(to_tsvector('french', kb_text.fold(body)), 'C')
    ) stored
  );
  create index if not exists article_words on kb_text.article using gin (words);
  create index if not exists article_title on kb_text.article using gin (kb_text.fold(title) gin_trgm_ops);`;

const FACETS = {
  productId: `data->>'productId'`,
  outcome: `data->>'outcome'`,
  blocking: `data->>'blocking'`,
  year: `extract(year from published_at)::text`,
} as const;

/** Full text with French stems, terms joined by OR, helped by the trigrams of the title. */
export class PostgresSearch {
  constructor(private readonly pool: Queryable) {}

  async ready(): Promise<void> {
    await this.pool.query(SCHEMA);
  }

  async index(articles: readonly SearchableArticle[]): Promise<void> {
    const rows = articles.map((article) => ({
      id: article.id,
      data: article,
      title: article.title,
      body: [...article.errorCodes, article.theme ?? '', article.problem, article.solution].join('\n'),
      published_at: article.publishedAt,
    }));
    await this.pool.query(
      `insert into kb_text.article (id, data, title, body, published_at)
       select id, data, title, body, published_at from jsonb_to_recordset($1::jsonb)
         as a (id text, data jsonb, title text, body text, published_at timestamptz)
       on conflict (id) do update set data = excluded.data, title = excluded.title, body = excluded.body,
         published_at = excluded.published_at`,
      [JSON.stringify(rows)],
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.pool.query(`delete from kb_text.article where id = any($1)`, [ids]);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const words = request.question.match(/[\p{L}\p{N}]+/gu) ?? [];
    const terms = words.slice(0, 30).join(' or ');
    const { where, values } = conditions(request.filter, [terms, request.question.slice(0, 300)]);
    const found =
      terms === ''
        ? 'true'
        : `(words @@ websearch_to_tsquery('french', kb_text.fold($1)) or kb_text.fold($2) <% kb_text.fold(title))`;
    const score = `ts_rank(words, websearch_to_tsquery('french', kb_text.fold($1))) + word_similarity(kb_text.fold($2), kb_text.fold(title))`;
    const order =
      terms === '' || request.sort === 'date' ? 'published_at desc, id' : 'score desc, published_at desc, id';
    const { rows } = await this.pool.query(
      `select id, title, body, ${score} as score, count(*) over ()::int as total
         from kb_text.article where ${found} and ${where} order by ${order} limit ${request.first} offset ${request.offset}`,
      values,
    );
    const facets = await this.facets(found, where, values);
    return {
      hits: rows.map(({ id, title, body, score: points }) => ({
        id,
        title: mark(title, words),
        snippet: mark(excerpt(body, words), words),
        score: Number(points),
      })),
      totalCount: rows[0]?.total ?? 0,
      facets,
      suggestion: null,
      engine: 'postgresql',
    };
  }

  private async facets(found: string, where: string, values: unknown[]): Promise<Facet[]> {
    const parts = Object.entries(FACETS).map(
      ([field, value]) =>
        `select '${field}' as field, ${value} as value, count(*)::int as count from found group by 2`,
    );
    const { rows } = await this.pool.query(
      `with found as (select data, published_at from kb_text.article where ${found} and ${where} and $1::text = $1 and $2::text = $2)
       ${parts.join(' union all ')} order by count desc, value`,
      values,
    );
    return (Object.keys(FACETS) as (keyof typeof FACETS)[]).map((field) => ({
      field,
      values: rows.filter((row) => row.field === field).map(({ value, count }) => ({ value, count })),
    }));
  }
}

function conditions(filter: SearchFilter, first: unknown[]): { where: string; values: unknown[] } {
  const values = [...first];
  const parts = ['$1::text is not null', '$2::text is not null'];
  const add = (sql: (place: string) => string, value: unknown) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  if (filter.productId) add((at) => `data->>'productId' = any(${at})`, filter.productId);
  if (filter.outcome) add((at) => `data->>'outcome' = any(${at})`, filter.outcome);
  if (filter.release) add((at) => `data->'releases' ?| ${at}`, filter.release);
  if (filter.blocking !== undefined) add((at) => `(data->>'blocking')::boolean = ${at}`, filter.blocking);
  if (filter.year) add((at) => `extract(year from published_at)::int = any(${at})`, filter.year);
  return { where: parts.join(' and '), values };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Around the first word of the question that it holds. */
function excerpt(body: string, words: readonly string[]): string {
  const folded = fold(body);
  const at = Math.max(
    0,
    Math.min(...words.map((word) => folded.indexOf(fold(word).slice(0, 6))).filter((i) => i >= 0), Infinity),
  );
  const start = Number.isFinite(at) ? Math.max(0, at - 60) : 0;
  return `${start > 0 ? '…' : ''}${body.slice(start, start + 220)}${body.length > start + 220 ? '…' : ''}`;
}

function mark(text: string, words: readonly string[]): Segment[] {
  const wanted = words.map((word) => fold(word).slice(0, 6)).filter((word) => word.length > 2);
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, marked: wanted.some((word) => fold(part).startsWith(word)) }));
}
