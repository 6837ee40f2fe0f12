import { facetOf } from '../facet-order.js';
import { FACET_FIELDS, type Facet, type FacetField, type SearchFilter } from '../types.js';
import { conditionsOf, every, fits, Parameters } from './filters.js';
import { answers, holdsPhrases, notExcluded, queryFor, type Matching } from './matching.js';
import { rowsOf, type Queryable } from './queryable.js';
import type { Understood } from './vocabulary.js';

/** What is listed: everything, or what answers a question. */
export type Listed = { readonly understood: Understood; readonly matching: Matching } | null;

/** Most articles that are ranked; the others found come after them, the newest first. Measured: 400 find no more. */
export const MOST_RANKED = 250;
/** A term in the title says so much more: without it 400 articles find what 250 do with it. */
const IN_TITLE = 2;

/** What is found. */
export interface Found {
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  /** Places of the articles worth ranking: those that hold most of what is telling in the question, newest of equals. */
  readonly best: readonly number[];
}

const VALUE: Readonly<Record<FacetField, string>> = {
  productId: 'product_id',
  outcome: 'outcome',
  release: 'unnest(releases)',
  blocking: 'blocking::text',
  year: 'year::text',
};

/** Each article found, by each key that it holds, and what that says. */
function hitsOf(
  schema: string,
  { understood, matching }: NonNullable<Listed>,
  parameters: Parameters,
): string {
  const { keys, anything } = matching;
  const { question } = understood.wanted;
  const strict = every([
    ...notExcluded(question, parameters),
    ...(question.phrases.length > 0 ? [`place in (select place from exact)`] : []),
  ]);
  if (anything) return `select place, facet, 0::float8 as weight from ${schema}.article where ${strict}`;
  const queries = parameters.add(keys.map(queryFor));
  const weights = parameters.add(keys.map(({ weight }) => weight));
  return `select article.place, article.facet, key.weight * case when title_terms @@ key.query then ${IN_TITLE}::float8 else 1 end as weight
    from unnest(${queries}::tsquery[], ${weights}::float8[]) as key (query, weight)
    cross join lateral (select place, facet, title_terms from ${schema}.article where terms @@ key.query and ${strict}) article`;
}

/** Each article once, with all that it holds; of one key alone they are so already. */
const onceEach = ({ matching }: NonNullable<Listed>, hits: string): string =>
  matching.keys.length <= 1
    ? hits
    : `select place, facet, sum(weight) as weight from (${hits}) hit group by 1, 2`;

/** How many articles are found, the facets, and which to rank, in one statement: the index is read once. */
export async function findIn(
  db: Queryable,
  schema: string,
  listed: Listed,
  filter: SearchFilter,
): Promise<Found> {
  const parameters = new Parameters();
  // Exact texts are looked for once, whatever the number of keys: reading them is what costs.
  const phrases = listed === null ? [] : holdsPhrases(schema, listed.understood.wanted.question, parameters);
  const exact =
    phrases.length === 0
      ? ''
      : `exact as materialized (select place from ${schema}.article where ${every(phrases)}),`;
  const found =
    listed === null ? '' : `found as materialized (${onceEach(listed, hitsOf(schema, listed, parameters))}),`;
  const counted =
    listed === null
      ? `${schema}.facet`
      : `(select facet, count(*) as articles from found group by facet) found_in join (select facet, product_id, outcome, releases, blocking, year from ${schema}.facet) known using (facet)`;
  const conditions = conditionsOf(filter, parameters);
  const narrowed = [...conditions].map(([field, condition]) => `, ${condition} as "fits ${field}"`).join('');
  const fitsOthers = (field: FacetField | null): string =>
    every([...conditions.keys()].filter((other) => other !== field).map((other) => `"fits ${other}"`));
  const counts = FACET_FIELDS.map(
    (field) =>
      `(select '${field}' as field, ${VALUE[field]} as value, sum(articles)::integer as count from counted
         where ${fitsOthers(field)} group by 2)`,
  );
  const fitting =
    conditions.size === 0 ? 'true' : `facet in (select facet from counted where ${fitsOthers(null)})`;
  const best =
    listed === null
      ? ''
      : `union all (select 'best', null, place from found where ${fitting} order by weight desc, place desc limit ${MOST_RANKED})`;
  const rows = await rowsOf<{ field: string; value: string; count: number }>(
    db,
    `with ${exact} ${found} counted as materialized (
       select facet, product_id, outcome, releases, blocking, year, articles${narrowed} from ${counted})
     select 'total' as field, null as value, coalesce(sum(articles), 0)::integer as count from counted where ${fitsOthers(null)}
     union all ${counts.join(' union all ')} ${best}`,
    parameters.values,
  );
  const countsOf = (field: FacetField) =>
    rows.filter((row) => row.field === field).map(({ value, count }) => [value, count] as const);
  return {
    totalCount: rows.find((row) => row.field === 'total')?.count ?? 0,
    facets: FACET_FIELDS.map((field) => facetOf(field, countsOf(field))),
    best: rows.filter((row) => row.field === 'best').map(({ count }) => count),
  };
}

/** Ids of what is found, the newest first, without some that were shown already. */
export async function newestFound(
  db: Queryable,
  schema: string,
  listed: Listed,
  filter: SearchFilter,
  page: { readonly first: number; readonly offset: number; readonly without: readonly string[] },
): Promise<string[]> {
  const parameters = new Parameters();
  const found =
    listed === null
      ? []
      : [
          answers(listed.matching, parameters),
          ...notExcluded(listed.understood.wanted.question, parameters),
          ...holdsPhrases(schema, listed.understood.wanted.question, parameters),
        ];
  const conditions = [...found, ...fits(schema, filter, parameters)];
  if (page.without.length > 0) conditions.push(`not id = any(${parameters.add(page.without)}::text[])`);
  const rows = await rowsOf<{ id: string }>(
    db,
    `select id from ${schema}.article where ${every(conditions)}
      order by published_at desc, id limit ${parameters.add(page.first)} offset ${parameters.add(page.offset)}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}
