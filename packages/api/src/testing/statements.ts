import pg from 'pg';
import { vi } from 'vitest';

/** On a busy machine other work falls into a few runs each time; into all of so many, never yet. */
const RUNS = 16;

/** Texts of the statements that this process sends while `work` runs, in order; other work of its own is among them. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.map(([query]) => textOf(query));
  } finally {
    spy.mockRestore();
  }
}

/**
 * How many statements `work` needs: the fewest of many runs, as readers of the log and planned acts send theirs in
 * between. Transactions' own words do not count.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const statements = await statementsDuring(work);
    counts.push(statements.filter((text) => !/^(begin|commit|rollback)/i.test(text)).length);
  }
  return Math.min(...counts);
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
