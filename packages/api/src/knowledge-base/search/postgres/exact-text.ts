import type { CollectionStatistics } from '@assistance/domain/knowledge-base';
import { Parameters } from './filters.js';
import { NEWEST, termsOfPhrase } from './matching.js';
import { integersOf } from './postings.js';
import { rowsOf, type Queryable } from './queryable.js';

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

/** Which of some articles, by their places, hold every exact text (folded words joined by blanks). */
export async function holdingExactly(
  db: Queryable,
  schema: string,
  phrases: readonly string[],
  places: ArrayLike<number>,
): Promise<ReadonlySet<number>> {
  if (places.length === 0) return new Set();
  const parameters = new Parameters();
  const among = parameters.add(Array.from(places));
  const conditions = phrases.map((phrase) => `words like ${parameters.add(`% ${phrase} %`)}`);
  if (phrases.some((phrase) => termsOfPhrase(phrase).length === 0))
    conditions.push(`place = any(array(${NEWEST(schema)}))`);
  const [row] = await rowsOf<{ places: Buffer | null }>(
    db,
    `select array_send(array_agg(place)) as places from ${schema}.ranked
      where place = any(${among}::integer[]) and ${conditions.join(' and ')}`,
    parameters.values,
  );
  return new Set(integersOf(row?.places ?? null));
}
