/** Fewest tickets of a published number. */
export const FEWEST = 5;
/** Fewest establishments of a published number: with fewer, one could compute another's share from its own. */
export const FEWEST_ESTABLISHMENTS = 3;
/** Fewest commitments of a published rate: with fewer, the rate reveals their number. */
export const FEWEST_FOR_RATE = 20;

/** One row of a table, and the number of establishments behind it. */
export interface Cell {
  readonly key: string;
  readonly count: number;
  /** Ids of the establishments that it is made of. */
  readonly establishments: ReadonlySet<string>;
}

/** A table that may be published: its rows and its group add up to the total. */
export interface ProtectedTable {
  /** `null` when even the total is somebody's; nothing is shown then. */
  readonly total: number | null;
  /** In the order given. */
  readonly shown: readonly { readonly key: string; readonly count: number }[];
  /** Lines too small to be shown by themselves, with others so that none can be worked out. */
  readonly grouped: { readonly keys: readonly string[]; readonly count: number } | null;
}

/** Whether a number may be published: it is 0, or of enough tickets of enough establishments. */
export const isSafe = ({ count, establishments }: { count: number; establishments: number }): boolean =>
  count === 0 || (count >= FEWEST && establishments >= FEWEST_ESTABLISHMENTS);

const establishmentsOf = (cells: readonly Cell[]): number =>
  new Set(cells.flatMap(({ establishments }) => [...establishments])).size;
const sum = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0);
const isSafeCell = (cell: Cell): boolean =>
  isSafe({ count: cell.count, establishments: cell.establishments.size });

/**
 * Whether the sum of hidden lines tells nothing of any of them: each is known to be 1 at least (a 0 is always shown), and
 * may be anything up to 5 or more.
 */
const hidesEach = (hidden: readonly Cell[]): boolean =>
  hidden.length >= 2 &&
  sum(hidden) - (hidden.length - 1) >= FEWEST &&
  establishmentsOf(hidden) >= FEWEST_ESTABLISHMENTS;

/**
 * Groups the rows that are too small, together with the next smallest ones, until nothing can be computed by
 * subtracting the published rows from the total. The total is assumed to be public.
 */
export function protect(cells: readonly Cell[]): ProtectedTable {
  const total = sum(cells);
  if (!isSafe({ count: total, establishments: establishmentsOf(cells) }))
    return { total: null, shown: [], grouped: null };
  const hidden = cells.filter((cell) => !isSafeCell(cell));
  const rest = cells
    .filter((cell) => cell.count > 0 && isSafeCell(cell))
    .sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
  while (hidden.length > 0 && !hidesEach(hidden)) {
    const next = rest.shift();
    // Everything is grouped: what is left is the total, which is safe.
    if (!next) break;
    hidden.push(next);
  }
  const keys = new Set(hidden.map(({ key }) => key));
  const inOrder = cells.filter(({ key }) => keys.has(key)).map(({ key }) => key);
  return {
    total,
    shown: cells.filter(({ key }) => !keys.has(key)).map(({ key, count }) => ({ key, count })),
    grouped: hidden.length === 0 ? null : { keys: inOrder, count: sum(hidden) },
  };
}
