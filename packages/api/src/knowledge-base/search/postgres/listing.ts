import type { Facet, SearchFilter } from '../types.js';
import { bestOf } from './best-of.js';
import { countFacets, type KnownFacets } from './facets.js';
import { every, fits, Parameters } from './filters.js';
import { answers, holdsPhrases, MOST_CONDITIONS, notExcluded, type Matching } from './matching.js';
import { holdingExactly, rarestOfPhrases } from './exact-text.js';
import { integersOf, readPostings, tablesSql, type Postings, type ReadPostings } from './postings.js';
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

/** Articles: their places, each once, and at the same positions their facets and how much that is telling they hold. */
interface Articles {
  readonly tables: string;
  readonly places: ArrayLike<number>;
  readonly facets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** Each article that holds one of the keys, once, with all that it holds. */
export function holdingKeys(postings: ReadPostings, { keys }: Matching): Articles {
  const places: number[] = [];
  const facets: number[] = [];
  const weights: number[] = [];
  const positions = new Map<number, number>();
  for (const { term, weight } of keys) {
    const held = postings.of(term);
    for (let at = 0; at < held.places.length; at += 1) {
      const place = held.places[at] ?? 0;
      const adds = held.inTitle[at] === 1 ? IN_TITLE * weight : weight;
      const position = keys.length === 1 ? undefined : positions.get(place);
      if (position !== undefined) weights[position] = (weights[position] ?? 0) + adds;
      else {
        if (keys.length > 1) positions.set(place, places.length);
        places.push(place);
        facets.push(held.facets[at] ?? 0);
        weights.push(adds);
      }
    }
  }
  return { tables: postings.tables, places, facets, weights };
}

/** Every article. */
async function allArticles(db: Queryable, schema: string): Promise<Articles> {
  const [row] = await rowsOf<{ tables: string; places: Buffer | null; facets: Buffer | null }>(
    db,
    `select ${tablesSql(schema)}, array_send(array_agg(place)) as places, array_send(array_agg(facet)) as facets from ${schema}.article`,
  );
  const places = integersOf(row?.places ?? null);
  const facets = integersOf(row?.facets ?? null);
  return { tables: row?.tables ?? '', places, facets, weights: new Uint8Array(places.length) };
}

/** Some of the articles, by their places. */
function only(articles: Articles, keeps: (place: number) => boolean): Articles {
  const kept: number[] = [];
  for (let at = 0; at < articles.places.length; at += 1) if (keeps(articles.places[at] ?? 0)) kept.push(at);
  const pick = (values: ArrayLike<number>) => kept.map((at) => values[at] ?? 0);
  return {
    tables: articles.tables,
    places: pick(articles.places),
    facets: pick(articles.facets),
    weights: pick(articles.weights),
  };
}

/** The places that are in every one of some postings. */
function inAll(all: readonly Postings[]): Set<number> {
  const [first, ...others] = all.toSorted((one, other) => one.places.length - other.places.length);
  let places = new Set(first?.places);
  for (const other of others) {
    const both = new Set<number>();
    for (const place of other.places) if (places.has(place)) both.add(place);
    places = both;
  }
  return places;
}

/** What answers, but for the filter. */
async function articlesFor(
  db: Queryable,
  schema: string,
  { understood, matching }: NonNullable<Listed>,
): Promise<Articles> {
  const { question } = understood.wanted;
  const excluded = question.excluded.slice(0, MOST_CONDITIONS);
  const phrases = question.phrases.slice(0, MOST_CONDITIONS);
  const rarest = rarestOfPhrases(phrases, understood.statistics);
  const terms = new Set([...matching.keys.map(({ term }) => term), ...excluded.flat(), ...rarest]);
  const [postings, all] = await Promise.all([
    readPostings(db, schema, [...terms]),
    matching.anything ? allArticles(db, schema) : null,
  ]);
  let articles = all ?? holdingKeys(postings, matching);
  for (const listed of excluded) {
    const out = inAll(listed.map((term) => postings.of(term)));
    if (out.size > 0) articles = only(articles, (place) => !out.has(place));
  }
  if (phrases.length === 0) return articles;
  if (rarest.length > 0) {
    const within = inAll(rarest.map((term) => postings.of(term)));
    articles = only(articles, (place) => within.has(place));
  }
  const exact = await holdingExactly(db, schema, phrases, articles.places);
  return only(articles, (place) => exact.has(place));
}

/** Articles of each facet. */
interface FacetCounts {
  readonly tables: string;
  readonly counts: ReadonlyMap<number, number>;
}

/** Where everything is listed. */
async function everyFacet(db: Queryable, schema: string): Promise<FacetCounts> {
  const [row] = await rowsOf<{ tables: string; facets: Buffer | null; articles: Buffer | null }>(
    db,
    `select ${tablesSql(schema)}, array_send(array_agg(facet)) as facets, array_send(array_agg(articles)) as articles
       from ${schema}.facet`,
  );
  const articles = integersOf(row?.articles ?? null);
  const counts = new Map<number, number>();
  for (const [at, facet] of integersOf(row?.facets ?? null).entries()) counts.set(facet, articles[at] ?? 0);
  return { tables: row?.tables ?? '', counts };
}

export function facetsOf({ tables, facets }: Articles): FacetCounts {
  const counts = new Map<number, number>();
  for (let at = 0; at < facets.length; at += 1) {
    const facet = facets[at] ?? 0;
    counts.set(facet, (counts.get(facet) ?? 0) + 1);
  }
  return { tables, counts };
}

/**
 * How many articles are found, the facets, and which to rank: from postings alone, no article is read. `null` when the
 * tables were exchanged meanwhile.
 */
export async function findIn(
  db: Queryable,
  schema: string,
  known: KnownFacets,
  listed: Listed,
  filter: SearchFilter,
): Promise<Found | null> {
  const articles = listed && (await articlesFor(db, schema, listed));
  const { tables, counts } = articles ? facetsOf(articles) : await everyFacet(db, schema);
  const values = await known.read(tables, counts.keys());
  if (values === null) return null;
  const { totalCount, facets, fitting } = countFacets(counts, values, filter);
  const isFitting = (at: number): boolean => fitting.has(articles?.facets[at] ?? 0);
  return {
    totalCount,
    facets,
    best: articles ? bestOf(articles.places, articles.weights, isFitting, MOST_RANKED) : [],
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
