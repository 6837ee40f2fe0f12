import type { Candidate } from '@assistance/domain/knowledge-base';
import { rowsOf, type Queryable } from './queryable.js';
import { fromStored, type StoredText } from './stored-text.js';

/** The articles to rank; of equals the newest first. */
export async function candidatesAt(
  db: Queryable,
  schema: string,
  places: readonly number[],
): Promise<Candidate[]> {
  if (places.length === 0) return [];
  const rows = await rowsOf<StoredText & { id: string }>(
    db,
    `select id, shape, held as terms, words from ${schema}.article where place = any($1::integer[])
      order by published_at desc, id`,
    [places],
  );
  return rows.map((row) => fromStored(row.id, row));
}
