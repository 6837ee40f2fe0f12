import type { CollectionStatistics } from '@assistance/domain/knowledge-base';
import { Parameters } from './filters.js';
import { NEWEST, termsOfPhrase } from './matching.js';
import { inAll, integersOf, readPostings, tablesSql } from './postings.js';
import { rowsOf, type Queryable } from './queryable.js';

/** Articles that an exact text may be in. A text that more hold is no exact text. */
const MOST = 2_000;

/** Terms of each exact text whose articles are read: the rarest leave few to look through. */
const RAREST = 2;

/** The rarest terms of exact texts: what an article must hold before its text is looked through. */
export function rarestOfPhrases(phrases: readonly string[], { terms }: CollectionStatistics): string[] {
  const documents = (term: string): number => terms.get(term) ?? 0;
  return phrases.flatMap((phrase) =>
    termsOfPhrase(phrase)
      .toSorted((one, other) => documents(one) - documents(other))
      .slice(0, RAREST),
  );
}

/** The condition that an article holds every exact text (folded words joined by blanks), among those at some places. */
function holding(
  schema: string,
  phrases: readonly string[],
  places: Iterable<number> | null,
  parameters: Parameters,
): string {
  const conditions = phrases.map((phrase) => `words like ${parameters.add(`% ${phrase} %`)}`);
  if (places !== null) conditions.push(`place = any(${parameters.add([...places])}::integer[])`);
  if (phrases.some((phrase) => termsOfPhrase(phrase).length === 0))
    conditions.push(`place = any(array(${NEWEST(schema)}))`);
  return conditions.join(' and ');
}

/** Which of some articles, by their places, hold every exact text. */
export async function holdingExactly(
  db: Queryable,
  schema: string,
  phrases: readonly string[],
  places: ArrayLike<number>,
): Promise<ReadonlySet<number>> {
  if (places.length === 0) return new Set();
  const parameters = new Parameters();
  const [row] = await rowsOf<{ places: Buffer | null }>(
    db,
    `select array_send(array_agg(place)) as places from ${schema}.ranked
      where ${holding(schema, phrases, Array.from(places), parameters)}`,
    parameters.values,
  );
  return new Set(integersOf(row?.places ?? null));
}

/** Ids of the articles that hold every exact text, the newest first; `null` when the tables were exchanged meanwhile. */
export async function holdingPhrases(
  db: Queryable,
  schema: string,
  phrases: readonly string[],
  statistics: CollectionStatistics,
): Promise<string[] | null> {
  const rarest = rarestOfPhrases(phrases, statistics);
  const postings = await readPostings(db, schema, rarest);
  const places = rarest.length === 0 ? null : inAll(rarest.map((term) => postings.of(term)));
  if (places?.size === 0) return [];
  const parameters = new Parameters();
  const rows = await rowsOf<{ id: string; tables: string }>(
    db,
    `select id, ${tablesSql(schema)} from ${schema}.ranked where ${holding(schema, phrases, places, parameters)}
      order by published_at desc limit ${MOST}`,
    parameters.values,
  );
  if (places !== null && rows.some(({ tables }) => tables !== postings.tables)) return null;
  return rows.map(({ id }) => id);
}
