import { facetOf } from '../facet-order.js';
import { FACET_FIELDS, type Facet, type FacetField, type SearchFilter } from '../types.js';
import { conditionsOf, every, fits, Parameters } from './filters.js';
import { answers, strictConditions, type Matching } from './matching.js';
import { rowsOf, type Queryable } from './queryable.js';
import type { Understood } from './vocabulary.js';

/** What is listed: everything, or what answers a question. */
export type Listed = { readonly understood: Understood; readonly matching: Matching } | null;

function foundBy(schema: string, listed: Listed, parameters: Parameters): string[] {
  if (listed === null) return [];
  const { understood, matching } = listed;
  return [
    answers(schema, matching, parameters),
    ...strictConditions(schema, understood.wanted.question, parameters),
  ];
}

const VALUE: Readonly<Record<FacetField, string>> = {
  productId: 'product_id',
  outcome: 'outcome',
  release: 'unnest(releases)',
  blocking: 'blocking::text',
  year: 'year::text',
};

/** How many articles are found, and the facets, in one statement. */
export async function countFound(
  db: Queryable,
  schema: string,
  listed: Listed,
  filter: SearchFilter,
): Promise<{ totalCount: number; facets: Facet[] }> {
  const parameters = new Parameters();
  const found = every(foundBy(schema, listed, parameters));
  const conditions = conditionsOf(filter, parameters);
  const narrowed = [...conditions].map(([field, condition]) => `, ${condition} as "fits ${field}"`).join('');
  const fitsOthers = (field: FacetField | null): string =>
    every([...conditions.keys()].filter((other) => other !== field).map((other) => `"fits ${other}"`));
  const counts = FACET_FIELDS.map(
    (field) =>
      `(select '${field}' as field, ${VALUE[field]} as value, sum(articles)::integer as count from found
         where ${fitsOthers(field)} group by 2)`,
  );
  const rows = await rowsOf<{ field: string; value: string; count: number }>(
    db,
    `with found as materialized (
       select product_id, outcome, releases, blocking, year, articles${narrowed}
         from (select facet, count(*) as articles from ${schema}.article where ${found} group by facet) counted
         join ${schema}.facet using (facet))
     select 'total' as field, null as value, coalesce(sum(articles), 0)::integer as count from found where ${fitsOthers(null)}
     union all ${counts.join(' union all ')}`,
    parameters.values,
  );
  const countsOf = (field: FacetField) =>
    rows.filter((row) => row.field === field).map(({ value, count }) => [value, count] as const);
  const facets = FACET_FIELDS.map((field) => facetOf(field, countsOf(field)));
  return { totalCount: rows.find((row) => row.field === 'total')?.count ?? 0, facets };
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
  const conditions = [...foundBy(schema, listed, parameters), ...fits(schema, filter, parameters)];
  if (page.without.length > 0) conditions.push(`not id = any(${parameters.add(page.without)}::text[])`);
  const rows = await rowsOf<{ id: string }>(
    db,
    `select id from ${schema}.article where ${every(conditions)}
      order by published_at desc, id limit ${parameters.add(page.first)} offset ${parameters.add(page.offset)}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}
