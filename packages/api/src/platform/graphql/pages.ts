import { Field, ObjectType } from 'type-graphql';
import { Access } from './access.js';
import { refuseWith } from './refusal-error.js';

/** No list gives more at once. */
export const MAX_PAGE = 100;

@Access('public')
@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** One page of a list, as a connection shows it. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Refuses sizes that are not 1 to 100. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE)
    refuseWith('INVALID_VALUE', 'first', { value: first });
  return first;
}

/** Where a page ended: the sort key of its last row. Opaque to clients, and never trusted. */
export type CursorKey = readonly (string | number | null)[];

export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key inside, of exactly `length` parts; refuses anything else. */
export function decodeCursor(cursor: string, length: number): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
    ) {
      return key as CursorKey;
    }
  } catch {
    // Falls through: a cursor is either ours or refused.
  }
  return refuseWith('INVALID_VALUE', 'after', { value: cursor.slice(0, 40) });
}

/** Cuts the row too many that was asked for to know whether there is more. */
export function pageOf<T>(
  rows: readonly T[],
  first: number,
  totalCount: number,
  keyOf: (row: T) => CursorKey,
): Page<T> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : encodeCursor(keyOf(last)),
    },
  };
}
