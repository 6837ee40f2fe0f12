/**
 * A place in the log: the order of the writing transaction first, then the position inside. A serial number alone would
 * lose events that commit late. Both are decimal texts of 64 bits.
 */
export interface Cursor {
  readonly order: string;
  readonly position: string;
}

/** Before everything. */
export const ORIGIN: Cursor = { order: '0', position: '0' };

const FORM = /^(\d{1,18})\.(\d{1,18})$/;

export const formatCursor = ({ order, position }: Cursor): string => `${order}.${position}`;

/** `null` for anything that is no cursor: it comes from a client. */
export function parseCursor(text: string): Cursor | null {
  const [, order, position] = FORM.exec(text) ?? [];
  return order !== undefined && position !== undefined ? { order, position } : null;
}

/** Is `a` later than `b`? */
export function isAfter(a: Cursor, b: Cursor): boolean {
  const [orderOfA, orderOfB] = [BigInt(a.order), BigInt(b.order)];
  return orderOfA === orderOfB ? BigInt(a.position) > BigInt(b.position) : orderOfA > orderOfB;
}
