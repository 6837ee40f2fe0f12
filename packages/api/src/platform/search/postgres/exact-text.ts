import { Parameters } from './filters.js';
import { patternsOf } from './matching.js';
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
  const conditions = phrases.map((phrase) => `words like ${parameters.add(`% ${phrase} %`)}`);
  return idsOf(db, schema, conditions.join(' and '), parameters);
}

/** Ids of the articles that hold one of these fragments within a word. */
export async function holdingFragments(
  db: Queryable,
  schema: string,
  fragments: readonly string[],
): Promise<string[]> {
  const parameters = new Parameters();
  return idsOf(db, schema, `words like any(${parameters.add(patternsOf(fragments))}::text[])`, parameters);
}

async function idsOf(
  db: Queryable,
  schema: string,
  condition: string,
  parameters: Parameters,
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    `select id from ${schema}.article join ${schema}.article_text using (place) where ${condition}
      order by published_at desc limit ${MOST}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}
