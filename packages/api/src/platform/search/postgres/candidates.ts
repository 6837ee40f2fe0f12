import { rarity, type Candidate } from '@assistance/domain/knowledge-base';
import type { SearchFilter } from '../types.js';
import { every, fits, Parameters } from './filters.js';
import type { Listed } from './listing.js';
import { patternsOf, queryFor, strictConditions } from './matching.js';
import { rowsOf, type Queryable } from './queryable.js';
import { fromStored, type StoredText } from './stored-text.js';

/** Most articles that are ranked; the others found come after them, the newest first. Measured: 400 find no more. */
const MOST_RANKED = 250;
/** A term in the title says so much more: without it 400 articles find what 250 do with it. */
const IN_TITLE = 2;

/**
 * The articles worth ranking, in one statement: those that hold most of what is telling in a question. `complete`:
 * no other answers.
 */
export async function candidatesFor(
  db: Queryable,
  schema: string,
  { understood, matching }: NonNullable<Listed>,
  filter: SearchFilter,
): Promise<{ candidates: Candidate[]; complete: boolean }> {
  const parameters = new Parameters();
  const { keys } = matching;
  const queries = parameters.add(keys.map(queryFor));
  const weights = parameters.add(keys.map(({ weight }) => weight));
  const strict = strictConditions(schema, understood.wanted.question, parameters);
  const conditions = every([...strict, ...fits(schema, filter, parameters)]);
  const hits = [
    `select article.place, key.weight * case when title_terms @@ key.query then ${IN_TITLE}::float8 else 1 end as weight
       from unnest(${queries}::tsquery[], ${weights}::float8[]) as key (query, weight)
       cross join lateral (select place, title_terms from ${schema}.article where terms @@ key.query and ${conditions}) article`,
  ];
  if (matching.fragments.length > 0) {
    const patterns = parameters.add(patternsOf(matching.fragments));
    const weight = parameters.add(rarity(understood.statistics.documents, 1));
    hits.push(
      `select place, ${weight}::float8 from ${schema}.article
        where place in (select place from ${schema}.article_text where words like any(${patterns}::text[])) and ${conditions}`,
    );
  }
  if (matching.anything) hits.push(`select place, 0 from ${schema}.article where ${conditions}`);
  const rows = await rowsOf<StoredText & { id: string }>(
    db,
    `select id, shape, article_text.terms, words
       from (select place, sum(weight) as weight from (${hits.join(' union all ')}) hit group by place
              order by 2 desc, place desc limit ${MOST_RANKED}) best
       join ${schema}.article using (place) join ${schema}.article_text using (place)
      order by best.weight desc, published_at desc, id`,
    parameters.values,
  );
  return {
    candidates: rows.map((row) => fromStored(row.id, row)),
    complete: rows.length < MOST_RANKED,
  };
}
