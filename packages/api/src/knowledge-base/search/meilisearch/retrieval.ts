import type { Key } from '../postgres/matching.js';
import { facetOf } from '../facet-order.js';
import { FACET_FIELDS, type Facet, type FacetField, type SearchFilter } from '../types.js';
import { among, conditionsOf } from './conditions.js';
import type { ArticleIndex, ArticleQuery, ArticleResult } from './article-index.js';
import { RANKED_NEAR } from '../nearest.js';
import { idOf } from './article-document.js';
import type { MeilisearchQuery } from './meilisearch-query.js';

/** Words of a question that are looked for one by one, the rarest first; the others with all of them together. */
const ALONE = 8;
/** Articles that each word finds, and all of them together: only keys come back. */
const EACH = 100;
const TOGETHER = 100;
/** Meilisearch reads the first ten words of a question. */
const MOST_WORDS = 10;
/** Most articles that are ranked. */
const MOST_RANKED = 250;

/** What a search finds, before it is ranked. */
export interface Retrieved {
  /** Ids of the articles worth ranking: those that hold most of what is telling, and those near by meaning. */
  readonly candidates: readonly string[];
  readonly totalCount: number;
  readonly facets: readonly Facet[];
}

/** Counts of every field, each without its own filter; the first query has them all and tells the total. */
function countQueries(
  found: readonly string[],
  filter: SearchFilter,
): { queries: ArticleQuery[]; fields: FacetField[][] } {
  const conditions = conditionsOf(filter);
  const free = FACET_FIELDS.filter((field) => !conditions.has(field));
  const without = (field: FacetField | null) =>
    [...conditions].filter(([other]) => other !== field).map(([, condition]) => condition);
  const query = (field: FacetField | null, fields: readonly FacetField[]): ArticleQuery => ({
    q: '',
    filter: [...found, ...without(field)],
    facets: [...new Set<FacetField>([...fields, 'outcome'])],
    limit: 0,
    attributesToRetrieve: [],
  });
  const groups: [FacetField | null, FacetField[]][] = [
    [null, free],
    ...[...conditions.keys()].map((field): [FacetField, FacetField[]] => [field, [field]]),
  ];
  return {
    queries: groups.map(([field, fields]) => query(field, fields)),
    fields: groups.map(([, fields]) => fields),
  };
}

const sumOf = (counts: Readonly<Record<string, number>> | undefined): number =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

function facetsFrom(results: readonly ArticleResult[], fields: readonly FacetField[][]): Facet[] {
  const counts = new Map<FacetField, Readonly<Record<string, number>>>();
  for (const [at, group] of fields.entries()) {
    for (const field of group) counts.set(field, results[at]?.facetDistribution?.[field] ?? {});
  }
  return FACET_FIELDS.map((field) => facetOf(field, Object.entries(counts.get(field) ?? {})));
}

/** The words of a question, each alone and all together. */
function wordQueries(keys: readonly Key[], filter: readonly string[]): ArticleQuery[] {
  const query = (q: string, limit: number): ArticleQuery => ({
    q,
    limit,
    filter: [...filter],
    matchingStrategy: 'frequency',
    attributesToRetrieve: ['key'],
  });
  const alone = keys.slice(0, ALONE).map(({ term }) => query(term, EACH));
  const all = keys.slice(0, MOST_WORDS).map(({ term }) => term);
  return keys.length > 1 ? [...alone, query(all.join(' '), TOGETHER)] : alone;
}

/** Which of the articles that are near by meaning are there and fit. */
const nearQueries = (near: readonly string[], conditions: readonly string[]): ArticleQuery[] =>
  near.length === 0
    ? []
    : [
        {
          q: '',
          filter: [among('key', near), ...conditions],
          limit: near.length,
          attributesToRetrieve: ['key'],
        },
      ];

/** Those that were found by most of what is telling, as ids. */
function best(results: readonly ArticleResult[], keys: readonly Key[]): string[] {
  const weights = new Map<string, number>();
  for (const [at, { hits }] of results.entries()) {
    // The question as a whole comes last: it adds who holds its words together, and weighs nothing by itself.
    const weight = at < Math.min(ALONE, keys.length) ? (keys[at]?.weight ?? 0) : 0;
    for (const { key } of hits) if (key !== undefined) weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, MOST_RANKED)
    .map(([key]) => idOf(key));
}

/** Counts and candidates, in one request. */
export async function retrieve(
  index: ArticleIndex,
  wish: MeilisearchQuery,
  filter: SearchFilter,
): Promise<Retrieved> {
  const { queries, fields } = countQueries(wish.found, filter);
  const conditions = [...conditionsOf(filter).values()];
  const words = wordQueries(wish.keys, [...wish.found, ...conditions]);
  const results = await index.search([...queries, ...words, ...nearQueries(wish.near, conditions)]);
  const counts = results.slice(0, queries.length);
  const wordResults = results.slice(queries.length, queries.length + words.length);
  const near = results.slice(queries.length + words.length).flatMap(({ hits }) => hits);
  return {
    candidates: [
      ...new Set([...best(wordResults, wish.keys), ...near.flatMap(({ key }) => (key ? [idOf(key)] : []))]),
    ],
    totalCount: sumOf(counts[0]?.facetDistribution?.['outcome']),
    facets: facetsFrom(counts, fields),
  };
}

/** Ids of the articles worth ranking for each of several texts, in one request. */
export async function retrieveNear(
  index: ArticleIndex,
  requests: readonly { readonly keys: readonly Key[]; readonly filter: SearchFilter }[],
): Promise<string[][]> {
  const queries = requests.map(({ keys, filter }) => wordQueries(keys, [...conditionsOf(filter).values()]));
  const all = queries.flat();
  const results = all.length === 0 ? [] : await index.search(all);
  let at = 0;
  return queries.map((own, which) => {
    const mine = results.slice(at, (at += own.length));
    return best(mine, requests[which]?.keys ?? []).slice(0, RANKED_NEAR);
  });
}

/** Ids of what is found, the newest first. */
export async function newest(
  index: ArticleIndex,
  found: readonly string[],
  filter: SearchFilter,
  { first, offset }: { readonly first: number; readonly offset: number },
): Promise<string[]> {
  const [result] = await index.search([
    {
      q: '',
      filter: [...found, ...conditionsOf(filter).values()],
      sort: ['publishedAt:desc', 'id:asc'],
      limit: first,
      offset,
      attributesToRetrieve: ['key'],
    },
  ]);
  return (result?.hits ?? []).flatMap(({ key }) => (key === undefined ? [] : [idOf(key)]));
}
