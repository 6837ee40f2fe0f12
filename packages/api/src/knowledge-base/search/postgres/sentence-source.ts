import { rowsOf, type Queryable } from './queryable.js';

/** What a model of sentences reads of an article. */
export interface ArticleToEmbed {
  readonly id: string;
  /** Of the whole article: another one when anything in it changed. */
  readonly fingerprint: string;
  readonly title: string;
  readonly text: string;
}

/** The articles that are published, for a model of sentences. */
export class SentenceSource {
  readonly #db: Queryable;
  readonly #schema: string;

  constructor(db: Queryable, schema: string) {
    this.#db = db;
    this.#schema = schema;
  }

  /** Fingerprints by id, of all articles or of those among some that are there. */
  async fingerprints(ids: readonly string[] | null = null): Promise<Map<string, string>> {
    const rows = await rowsOf<{ id: string; content: string }>(
      this.#db,
      `select id, content from ${this.#schema}.article where $1::text[] is null or id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, content }) => [id, content]));
  }

  /** Those of some articles that are there. */
  async read(ids: readonly string[]): Promise<ArticleToEmbed[]> {
    return rowsOf<ArticleToEmbed>(
      this.#db,
      `select id, content as fingerprint, title, body as text from ${this.#schema}.article where id = any($1::text[])`,
      [ids],
    );
  }

  /** Number of articles. */
  async count(): Promise<number> {
    const [row] = await rowsOf<{ documents: number }>(
      this.#db,
      `select documents from ${this.#schema}.collection`,
    );
    return row?.documents ?? 0;
  }
}
