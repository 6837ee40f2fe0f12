/**
 * A place in the log, in the order in which transactions became visible: the writing transaction first, then the
 * position inside. A serial number alone would lose events that commit late. Both are decimal texts of 64 bits.
 */
export interface Cursor {
  readonly transactionId: string;
  readonly position: string;
}

/** Before everything. */
export const ORIGIN: Cursor = { transactionId: '0', position: '0' };

const FORM = /^(\d{1,19})\.(\d{1,18})$/;

export const formatCursor = ({ transactionId, position }: Cursor): string => `${transactionId}.${position}`;

/** `null` for anything that is no cursor: it comes from a client. */
export function parseCursor(text: string): Cursor | null {
  const [, transactionId, position] = FORM.exec(text) ?? [];
  return transactionId !== undefined && position !== undefined ? { transactionId, position } : null;
}

/** Is `a` later than `b`? */
export function isAfter(a: Cursor, b: Cursor): boolean {
  const [ta, tb] = [BigInt(a.transactionId), BigInt(b.transactionId)];
  return ta === tb ? BigInt(a.position) > BigInt(b.position) : ta > tb;
}
