import pg from 'pg';
import { vi } from 'vitest';

/**
 * Statements that this process sends while `work` runs: the fewest of a few runs, as readers of the log and planned acts
 * send theirs in between. Transactions' own words do not count.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 4; run += 1) {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    try {
      await work();
      counts.push(
        spy.mock.calls.filter(([query]) => !/^(begin|commit|rollback)/i.test(textOf(query))).length,
      );
    } finally {
      spy.mockRestore();
    }
  }
  return Math.min(...counts);
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
