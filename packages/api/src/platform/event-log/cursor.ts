/**
 * A position in the log: the order of the writing transaction, then the position within it. A serial number alone
 * would lose events that commit late. Both are 64-bit numbers as decimal strings.
 */
export interface Cursor {
  readonly order: string;
  readonly position: string;
}

/** The position before the first event. */
export const ORIGIN: Cursor = { order: '0', position: '0' };

const FORM = /^(\d{1,18})\.(\d{1,18})$/;

/** The cursor as text, for clients. */
export const formatCursor = ({ order, position }: Cursor): string => `${order}.${position}`;

/** Parses a cursor from a client; `null` when it is malformed. */
export function parseCursor(text: string): Cursor | null {
  const [, order, position] = FORM.exec(text) ?? [];
  return order !== undefined && position !== undefined ? { order, position } : null;
}

/** Whether `a` is later than `b`. */
export function isAfter(a: Cursor, b: Cursor): boolean {
  const [orderOfA, orderOfB] = [BigInt(a.order), BigInt(b.order)];
  return orderOfA === orderOfB ? BigInt(a.position) > BigInt(b.position) : orderOfA > orderOfB;
}
