import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';
import pg from 'pg';
import { vi } from 'vitest';

/** What a request does once for many, such as noting that somebody was here, is in the first run alone. */
const RUNS = 3;

/** True in what a request causes, and not in the desk's own work beside it: readers of the log, planned acts. */
const inRequest = new AsyncLocalStorage<true>();

/** A statement as it is sent to the database. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Texts of the statements that this process sends to answer the HTTP requests of `work`, in order. */
export const statementsDuring = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await sentDuring(work)).map(({ text }) => text);

/** The same with what they are sent with. */
export async function sentDuring(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { emit } = Server.prototype;
  const { query } = pg.Client.prototype;
  const requests = vi.spyOn(Server.prototype, 'emit').mockImplementation(function (
    this: Server,
    ...args: Parameters<typeof emit>
  ) {
    const pass = () => emit.apply(this, args);
    return (args[0] as string) === 'request' ? inRequest.run(true, pass) : pass();
  });
  const queries = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: Parameters<typeof query>
  ) {
    if (inRequest.getStore()) statements.push({ text: textOf(args[0]), values: valuesOf(args) });
    return query.apply(this, args);
  });
  try {
    await work();
    return statements;
  } finally {
    requests.mockRestore();
    queries.mockRestore();
  }
}

/**
 * How many statements the HTTP requests of `work` need: the fewest of a few runs. Transactions' own words do not
 * count.
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

/** Given beside the text, or with it. */
function valuesOf([query, given]: readonly unknown[]): readonly unknown[] {
  if (Array.isArray(given)) return given;
  const own = typeof query === 'object' && query !== null && 'values' in query ? query.values : [];
  return Array.isArray(own) ? own : [];
}
