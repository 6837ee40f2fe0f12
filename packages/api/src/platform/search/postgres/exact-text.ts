import { Parameters } from './filters.js';
import { holdsPhrase } from './matching.js';
import { rowsOf, type Queryable } from './queryable.js';

/** Articles that an exact text may be in. A text that more hold is no exact text. */
const MOST = 2_000;

/** Ids of the articles that hold every exact text (folded words joined by blanks). */
export async function holdingPhrases(
  db: Queryable,
  schema: string,
  phrases: readonly string[],
): Promise<string[]> {
  const parameters = new Parameters();
  const conditions = phrases.map((phrase) => holdsPhrase(schema, phrase, parameters));
  const rows = await rowsOf<{ id: string }>(
    db,
    `select id from ${schema}.article where ${conditions.join(' and ')}
      order by published_at desc limit ${MOST}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}
