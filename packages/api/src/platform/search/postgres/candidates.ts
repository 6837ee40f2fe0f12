import { rarity, type Candidate } from '@assistance/domain/knowledge-base';
import type { SearchFilter } from '../types.js';
import { conditionsOf, every, Parameters } from './filters.js';
import type { Listed } from './listing.js';
import { patternsOf, strictConditions, type Key } from './matching.js';
import { rowsOf, type Queryable } from './queryable.js';
import { fromStored, type StoredText } from './stored-text.js';

/** Most articles that are ranked; the others found come after them, the newest first. */
const MOST_RANKED = 400;
/** Places read in the index, about: beyond, the commonest words of a question rank but do not retrieve. */
const MOST_READ = 6_000;
/** A term in the title says so much more. Measured: with it 200 candidates do as well as 400 without. */
const IN_TITLE = 1.5;

/** The most telling keys, as many as may be read; the first whatever it costs. */
function affordable(keys: readonly Key[]): Key[] {
  let read = 0;
  return keys.filter(({ documents }, at) => {
    read += documents;
    return at === 0 || read <= MOST_READ;
  });
}

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
  const keys = affordable(matching.keys);
  const terms = parameters.add(keys.map(({ term }) => term));
  const weights = parameters.add(keys.map(({ weight }) => weight));
  const strict = strictConditions(schema, understood.wanted.question, parameters);
  const conditions = every([...strict, ...conditionsOf(filter, parameters).values()]);
  const hits = [
    `select article.place, case when title_terms @> array[key.term] then ${IN_TITLE} else 1 end * key.weight as weight
       from unnest(${terms}::text[], ${weights}::float8[]) as key (term, weight)
       cross join lateral (select place, title_terms from ${schema}.article where terms @> array[key.term] and ${conditions}) article`,
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
    complete: rows.length < MOST_RANKED && keys.length === matching.keys.length,
  };
}
