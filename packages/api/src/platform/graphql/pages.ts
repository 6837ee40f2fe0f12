import { Field, ObjectType } from 'type-graphql';
import { isUuid } from '../text/index.js';
import { Access } from './access.js';
import { isReadable } from './readable.js';
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

const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const refuseCursor = (cursor: string): never =>
  refuseWith('INVALID_VALUE', 'after', { value: cursor.slice(0, 40) });

/** The key inside, of exactly `length` parts; refuses anything else. */
function decodeCursor(cursor: string, length: number): CursorKey {
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
  return refuseCursor(cursor);
}

const dateIn = (part: unknown): Date | undefined => {
  const date = typeof part === 'string' ? new Date(part) : undefined;
  const year = date?.getUTCFullYear() ?? Number.NaN;
  return year >= 1 && year <= 9999 ? date : undefined;
};
/** What a cursor may hold; `undefined` is what cannot be: the database is never asked about it. */
const PARTS = {
  text: (part: unknown) =>
    typeof part === 'string' && part.length <= 1_000 && isReadable(part) ? part : undefined,
  id: (part: unknown) => (typeof part === 'string' && isUuid(part) ? part : undefined),
  /** A count from 0 on. */
  count: (part: unknown) =>
    typeof part === 'number' && Number.isInteger(part) && part >= 0 && part < 2 ** 31 ? part : undefined,
  date: dateIn,
  'date or none': (part: unknown) => (part === null ? null : dateIn(part)),
} as const;
type Shape = readonly (keyof typeof PARTS)[];
type Read<S extends Shape> = {
  -readonly [I in keyof S]: Exclude<ReturnType<(typeof PARTS)[S[I]]>, undefined>;
};

/** The key inside, each part of the kind that `shape` says; refuses anything else. */
export function readCursor<const S extends Shape>(cursor: string, shape: S): Read<S> {
  const key = decodeCursor(cursor, shape.length);
  const parts = shape.map((kind, index) => PARTS[kind](key[index]));
  return parts.includes(undefined) ? refuseCursor(cursor) : (parts as Read<S>);
}

/** One part of a sort key: the column, its direction, and its value in the row that the page before ended with. */
export type KeyPart = readonly [field: string, direction: 'asc' | 'desc', value: string | number | Date];

/**
 * Rows beyond that row, in the order of these parts; the last one tells rows apart. The bound on the first part alone
 * follows from the rest, and is what lets PostgreSQL begin its index there: a deep page costs what the first one does.
 */
export function beyondKey(...parts: readonly [KeyPart, ...KeyPart[]]): { $and: object[] } {
  const [[first, direction, start]] = parts;
  const alternatives = parts.map(([field, way, value], index) => ({
    ...Object.fromEntries(parts.slice(0, index).map(([before, , held]) => [before, held])),
    [field]: way === 'asc' ? { $gt: value } : { $lt: value },
  }));
  return {
    $and: [{ [first]: direction === 'asc' ? { $gte: start } : { $lte: start } }, { $or: alternatives }],
  };
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
