const numbersOf = (cursor: string): [bigint, bigint] => {
  const [transaction = '0', position = '0'] = cursor.split('.');
  return [BigInt(transaction), BigInt(position)];
};

/** The earliest of several log cursors (`transaction.position`); `null` when one of them is unknown. */
export function earliest(cursors: readonly (string | undefined)[]): string | null {
  let first: string | null = null;
  for (const cursor of cursors) {
    if (cursor === undefined) return null;
    if (first === null || isBefore(cursor, first)) first = cursor;
  }
  return first;
}

function isBefore(one: string, other: string): boolean {
  const [[transaction, position], [otherTransaction, otherPosition]] = [numbersOf(one), numbersOf(other)];
  return transaction === otherTransaction ? position < otherPosition : transaction < otherTransaction;
}
