import type { FacetField, SearchFilter } from '../types.js';

/**
 * A text as a value of Meilisearch's filter language; `null` when it cannot be written there. A backslash stands for
 * itself except before a quote, which no value of ours holds.
 */
export function literal(value: string): string | null {
  const text = value.toWellFormed();
  if (text.includes('\0') || /\\("|$)/.test(text)) return null;
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** Nothing fits it. */
const NEVER = 'key IN []';

/** One field among values. */
export function among(field: string, values: readonly string[]): string {
  const literals = values.map(literal).filter((value) => value !== null);
  return literals.length === 0 ? NEVER : `${field} IN [${literals.join(', ')}]`;
}

/** The condition of each field that narrows; fields that do not are left out. */
export function conditionsOf(filter: SearchFilter): Map<FacetField, string> {
  const conditions = new Map<FacetField, string>();
  for (const field of ['productId', 'outcome', 'release'] as const) {
    const values = filter[field];
    if (values?.length) conditions.set(field, among(field, values));
  }
  if (filter.blocking !== undefined) conditions.set('blocking', `blocking = ${filter.blocking}`);
  if (filter.year?.length) {
    const years = filter.year.filter((year) => Number.isInteger(year));
    conditions.set('year', years.length === 0 ? NEVER : `year IN [${years.join(', ')}]`);
  }
  return conditions;
}
