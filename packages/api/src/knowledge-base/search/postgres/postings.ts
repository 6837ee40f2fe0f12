import { rowsOf, type Queryable } from './queryable.js';

/** The articles that hold one term: for each its place, its facet, and whether its title holds the term (1) or not (0). */
export interface Postings {
  readonly places: Int32Array;
  readonly facets: Int32Array;
  readonly inTitle: Uint8Array;
}

const NONE: Postings = { places: new Int32Array(), facets: new Int32Array(), inTitle: new Uint8Array() };

/** What `array_send` writes before the elements of an array, and before each of them. */
const HEADER = 20;
const BEFORE_EACH = 4;

/** The elements of an array of eight-byte integers without nulls, as `array_send` writes them, without the header. */
function postingsOf(sent: Buffer): Postings {
  const length = sent.length / (BEFORE_EACH + 8);
  const postings = {
    places: new Int32Array(length),
    facets: new Int32Array(length),
    inTitle: new Uint8Array(length),
  };
  for (let at = 0; at < length; at += 1) {
    const from = at * (BEFORE_EACH + 8) + BEFORE_EACH;
    const low = sent.readUInt32BE(from + 4);
    postings.places[at] = sent.readInt32BE(from);
    postings.facets[at] = low >>> 1;
    postings.inTitle[at] = low & 1;
  }
  return postings;
}

/** An array of integers without nulls, as `array_send` writes it; `null` is an empty one. */
export function integersOf(sent: Buffer | null): Int32Array {
  const length = sent === null ? 0 : Math.max(0, (sent.length - HEADER) / (BEFORE_EACH + 4));
  const integers = new Int32Array(length);
  for (let at = 0; at < length; at += 1)
    integers[at] = sent?.readInt32BE(HEADER + at * (BEFORE_EACH + 4) + BEFORE_EACH) ?? 0;
  return integers;
}

/** Which tables a statement reads: another text when they were rebuilt, in which places and facets mean others. */
export const tablesSql = (schema: string): string => `'${schema}.posting'::regclass::oid::text as tables`;

/** The postings of some terms, and of which tables they are; a term that no article holds has none. */
export interface ReadPostings {
  /** As {@link tablesSql} tells them. */
  readonly tables: string;
  of(term: string): Postings;
}

/** Reads postings as the bytes that they are: as text, or as a row each, it would take ten times as long. */
export async function readPostings(
  db: Queryable,
  schema: string,
  terms: readonly string[],
): Promise<ReadPostings> {
  if (terms.length === 0) return { tables: '', of: () => NONE };
  const rows = await rowsOf<{ term: string; tables: string; sent: Buffer }>(
    db,
    `select term, tableoid::text as tables, string_agg(substr(array_send(entries), ${HEADER + 1}), '') as sent
       from ${schema}.posting where term = any($1::text[]) group by 1, 2`,
    [terms],
  );
  const byTerm = new Map(rows.map(({ term, sent }) => [term, postingsOf(sent)]));
  return { tables: rows[0]?.tables ?? '', of: (term) => byTerm.get(term) ?? NONE };
}
