import type { Candidate } from '@assistance/domain/knowledge-base';
import type { Shown } from '../hits.js';
import { rowsOf, type Queryable } from './queryable.js';
import { fromStored, type StoredText } from './stored-text.js';

/** Articles by their places, or by their ids. */
export type Which = { readonly places: readonly number[] } | { readonly ids: readonly string[] };

/** The articles to rank; of equals the newest first. Those that are not there any more are left out. */
export async function candidatesAmong(db: Queryable, schema: string, which: Which): Promise<Candidate[]> {
  const [condition, values] =
    'places' in which
      ? ['place = any($1::integer[])', which.places]
      : [`place in (select place from ${schema}.article where id = any($1::text[]))`, which.ids];
  if (values.length === 0) return [];
  const rows = await rowsOf<StoredText & { id: string }>(
    db,
    `select id, shape, held as terms, words from ${schema}.ranked where ${condition}
      order by published_at desc, id`,
    [values],
  );
  return rows.map((row) => fromStored(row.id, row));
}

/** The articles to rank for several texts, by their places; of equals the newest first. */
export async function candidatesByPlace(
  db: Queryable,
  schema: string,
  places: readonly number[],
): Promise<Map<number, Candidate>> {
  if (places.length === 0) return new Map();
  const rows = await rowsOf<StoredText & { id: string; place: number }>(
    db,
    `select place, id, shape, held as terms, words from ${schema}.ranked where place = any($1::integer[])
      order by published_at desc, id`,
    [places],
  );
  return new Map(rows.map((row) => [row.place, fromStored(row.id, row)]));
}

/** What is shown of articles, by id. */
export async function shownOf(
  db: Queryable,
  schema: string,
  ids: readonly string[],
): Promise<Map<string, Shown>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<Shown & { id: string }>(
    db,
    `select id, title, body from ${schema}.article where id = any($1::text[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
