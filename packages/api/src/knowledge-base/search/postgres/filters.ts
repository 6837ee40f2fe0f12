import type { SearchFilter } from '../types.js';

/** Collects the values of a statement as its text is written. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The place of a value: `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What no stored text can equal must not reach the server either: it would refuse the whole statement. */
const texts = (values: readonly string[]): string[] => values.filter((value) => !value.includes('\0'));

const isYear = (year: number): boolean => Number.isInteger(year) && Math.abs(year) < 100_000;

/** The conditions on a facet of the fields that narrow. */
function conditionsOf(filter: SearchFilter, parameters: Parameters): string[] {
  const conditions: string[] = [];
  const { productId, outcome, release, blocking, year } = filter;
  if (productId?.length) conditions.push(`product_id = any(${parameters.add(texts(productId))})`);
  if (outcome?.length) conditions.push(`outcome = any(${parameters.add(texts(outcome))})`);
  if (release?.length) conditions.push(`releases && ${parameters.add(texts(release))}::text[]`);
  if (blocking !== undefined) conditions.push(`blocking = ${parameters.add(blocking)}`);
  if (year?.length) conditions.push(`year = any(${parameters.add(year.filter(isYear))}::integer[])`);
  return conditions;
}

/** All of some conditions. */
export const every = (conditions: Iterable<string>): string => [...conditions].join(' and ') || 'true';

/** The condition on an article that it fits a filter; none when nothing narrows. */
export function fits(schema: string, filter: SearchFilter, parameters: Parameters): string[] {
  const conditions = conditionsOf(filter, parameters);
  if (conditions.length === 0) return [];
  return [`facet in (select facet from ${schema}.facet where ${every(conditions)})`];
}
