/** What is asked of a connection pool; `pg.Pool` fits. Each statement is a transaction of its own. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The rows of a statement; `Row` is what its text selects. */
export async function rowsOf<Row>(db: Queryable, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await db.query(text, values)).rows as Row[];
}
