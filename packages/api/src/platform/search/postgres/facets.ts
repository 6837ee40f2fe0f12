import { facetOf } from '../facet-order.js';
import { FACET_FIELDS, type Facet, type FacetField, type SearchFilter } from '../types.js';
import { rowsOf, type Queryable } from './queryable.js';

/** One combination of the values that filters and facets know; never changes. */
export type FacetValues = Readonly<Record<FacetField, readonly string[]>>;

/** Combinations kept in memory; a collection has some thousands. */
const MOST_KNOWN = 100_000;

/** What facets stand for, read once each. */
export class KnownFacets {
  readonly #db: Queryable;
  readonly #schema: string;
  #tables = '';
  readonly #known = new Map<number, FacetValues>();

  constructor(db: Queryable, schema: string) {
    this.#db = db;
    this.#schema = schema;
  }

  /**
   * What some facets of some tables stand for; those that are not there any more are left out. `null` when the tables
   * were exchanged meanwhile.
   */
  async read(tables: string, facets: Iterable<number>): Promise<ReadonlyMap<number, FacetValues> | null> {
    if (tables !== this.#tables || this.#known.size > MOST_KNOWN) this.#known.clear();
    this.#tables = tables;
    const wanted = [...facets];
    const lacking = wanted.filter((facet) => !this.#known.has(facet));
    const values = new Map<number, FacetValues>();
    for (const facet of wanted) {
      const known = this.#known.get(facet);
      if (known !== undefined) values.set(facet, known);
    }
    if (lacking.length === 0) return values;
    const rows = await rowsOf<FacetValues & { facet: number | null; tables: string }>(
      this.#db,
      `select facet, '${this.#schema}.posting'::regclass::oid::text as tables, array[product_id] as "productId",
              array[outcome] as outcome, releases as release, array[blocking::text] as blocking, array[year::text] as year
         from unnest($1::integer[]) wanted left join ${this.#schema}.facet on facet = wanted`,
      [lacking],
    );
    for (const { facet, tables: now, ...each } of rows) {
      if (now !== tables) return null;
      if (facet === null) continue;
      values.set(facet, each);
      // Another search may have found other tables while this one waited.
      if (this.#tables === tables) this.#known.set(facet, each);
    }
    return values;
  }
}

/** What is counted of the articles found. */
export interface Counted {
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  /** Facets whose articles fit the whole filter. */
  readonly fitting: ReadonlySet<number>;
}

/** The values that fit, of each field that narrows. */
function wantedValues(filter: SearchFilter): [FacetField, ReadonlySet<string>][] {
  return FACET_FIELDS.flatMap((field): [FacetField, ReadonlySet<string>][] => {
    const given = filter[field];
    if (given === undefined || (Array.isArray(given) && given.length === 0)) return [];
    return [[field, new Set([given].flat().map(String))]];
  });
}

/** Counts the articles found by what their facets stand for; a field's own filter does not count for its values. */
export function countFacets(
  found: ReadonlyMap<number, number>,
  known: ReadonlyMap<number, FacetValues>,
  filter: SearchFilter,
): Counted {
  const wanted = wantedValues(filter);
  const counts = new Map(FACET_FIELDS.map((field) => [field, new Map<string, number>()]));
  const fitting = new Set<number>();
  let totalCount = 0;
  const add = (field: FacetField, values: readonly string[], articles: number): void => {
    const byValue = counts.get(field);
    for (const value of values) byValue?.set(value, (byValue.get(value) ?? 0) + articles);
  };
  for (const [facet, articles] of found) {
    const values = known.get(facet);
    if (values === undefined) continue;
    const failing = wanted.filter(([field, fit]) => !values[field].some((value) => fit.has(value)));
    const [first, second] = failing;
    if (first === undefined) {
      fitting.add(facet);
      totalCount += articles;
      for (const field of FACET_FIELDS) add(field, values[field], articles);
    } else if (second === undefined) add(first[0], values[first[0]], articles);
  }
  return {
    totalCount,
    fitting,
    facets: FACET_FIELDS.map((field) => facetOf(field, counts.get(field) ?? [])),
  };
}
