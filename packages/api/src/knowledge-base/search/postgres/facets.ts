import { facetOf } from '../facet-order.js';
import { FACET_FIELDS, type Facet, type FacetField, type SearchFilter } from '../types.js';
import { tablesSql } from './postings.js';
import { rowsOf, type Queryable } from './queryable.js';

/** One combination of the values that filters and facets know, by the numbers of its values; never changes. */
export type FacetValues = readonly (readonly number[])[];

/** The values met, numbered: what is counted by the thousand is counted by number. */
class Values {
  readonly all: { readonly field: FacetField; readonly value: string }[] = [];
  readonly #numbers = new Map(FACET_FIELDS.map((field) => [field, new Map<string, number>()]));

  /** The number of a value; `undefined` for one that was never met. */
  find(field: FacetField, value: string): number | undefined {
    return this.#numbers.get(field)?.get(value);
  }

  /** The number of a value, met before or not. */
  numberOf(field: FacetField, value: string): number {
    const known = this.find(field, value);
    if (known !== undefined) return known;
    const number = this.all.push({ field, value }) - 1;
    this.#numbers.get(field)?.set(value, number);
    return number;
  }
}

/** What some facets stand for. */
export interface ReadFacets {
  readonly values: Values;
  of(facet: number): FacetValues | undefined;
}

/** Combinations kept in memory; a collection has some thousands. */
const MOST_KNOWN = 100_000;

/** What facets stand for, read once each. */
export class KnownFacets {
  readonly #db: Queryable;
  readonly #schema: string;
  #tables = '';
  #known = new Map<number, FacetValues>();
  #values = new Values();

  constructor(db: Queryable, schema: string) {
    this.#db = db;
    this.#schema = schema;
  }

  /**
   * What some facets of some tables stand for, those left out that are not there any more. `null` when the tables were
   * exchanged meanwhile.
   */
  async read(tables: string, facets: Iterable<number>): Promise<ReadFacets | null> {
    if (tables !== this.#tables || this.#known.size > MOST_KNOWN) {
      // Searches that are under way keep what they hold.
      [this.#known, this.#values, this.#tables] = [new Map(), new Values(), tables];
    }
    const [known, values] = [this.#known, this.#values];
    const lacking: number[] = [];
    for (const facet of facets) if (!known.has(facet)) lacking.push(facet);
    const read: ReadFacets = { values, of: (facet) => known.get(facet) };
    if (lacking.length === 0) return read;
    const rows = await rowsOf<Record<FacetField, string[]> & { facet: number | null; tables: string }>(
      this.#db,
      `select facet, ${tablesSql(this.#schema)}, array[product_id] as "productId",
              array[outcome] as outcome, releases as release, array[blocking::text] as blocking, array[year::text] as year
         from unnest($1::integer[]) wanted left join ${this.#schema}.facet on facet = wanted`,
      [lacking],
    );
    for (const { facet, tables: now, ...each } of rows) {
      if (now !== tables) return null;
      if (facet === null) continue;
      known.set(
        facet,
        FACET_FIELDS.map((field) => each[field].map((value) => values.numberOf(field, value))),
      );
    }
    return read;
  }
}

/** What is counted of the articles found. */
export interface Counted {
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  /** Facets whose articles fit the whole filter. */
  readonly fitting: ReadonlySet<number>;
}

/** Of each field that narrows the numbers of the values that fit; `null` for one that does not. */
const wantedValues = (filter: SearchFilter, values: Values): (ReadonlySet<number | undefined> | null)[] =>
  FACET_FIELDS.map((field) => {
    const given = filter[field];
    if (given === undefined || (Array.isArray(given) && given.length === 0)) return null;
    return new Set([given].flat().map((value) => values.find(field, String(value))));
  });

/** Counts the articles found by what their facets stand for; a field's own filter does not count for its values. */
export function countFacets(
  found: ReadonlyMap<number, number>,
  read: ReadFacets,
  filter: SearchFilter,
): Counted {
  const wanted = wantedValues(filter, read.values);
  const narrowed = [...wanted.keys()].filter((field) => wanted[field] !== null);
  const counts = new Float64Array(read.values.all.length);
  const fitting = new Set<number>();
  let totalCount = 0;
  const add = (values: readonly number[], articles: number): void => {
    for (const value of values) counts[value] = (counts[value] ?? 0) + articles;
  };
  for (const [facet, articles] of found) {
    const values = read.of(facet);
    if (values === undefined) continue;
    let failing = -1;
    let failures = 0;
    for (const field of narrowed) {
      if (values[field]?.some((value) => wanted[field]?.has(value))) continue;
      failing = field;
      failures += 1;
    }
    if (failures === 0) {
      fitting.add(facet);
      totalCount += articles;
      for (const each of values) add(each, articles);
    } else if (failures === 1) add(values[failing] ?? [], articles);
  }
  const byField = new Map<FacetField, [string, number][]>(FACET_FIELDS.map((field) => [field, []]));
  for (const [number, { field, value }] of read.values.all.entries())
    byField.get(field)?.push([value, counts[number] ?? 0]);
  return {
    totalCount,
    fitting,
    facets: FACET_FIELDS.map((field) => facetOf(field, byField.get(field) ?? [])),
  };
}
