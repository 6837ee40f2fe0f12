import { randomUUID } from 'node:crypto';
import { rowsOf, type Queryable } from './queryable.js';

/** An article that changed and must be sent; `article` is what it is now, `null` when it was taken out. */
export interface Change {
  readonly id: string;
  readonly turn: string;
  readonly article: ChangedArticle | null;
}

/** What another engine must know of an article. */
export interface ChangedArticle {
  readonly id: string;
  readonly version: number;
  readonly titleTerms: string[];
  readonly held: string[];
  readonly productId: string;
  readonly outcome: string;
  readonly release: string[];
  readonly blocking: boolean;
  readonly year: number;
  readonly publishedAt: Date;
}

/** Longest that one sender may work without a sign, in seconds: longer than Meilisearch is waited for. */
const TERM = 90;

/** How long a change may be unsent before the other engine counts as behind, in seconds. */
const PATIENCE = 5;

/** Of an article and its facet, as {@link ChangedArticle} names them. */
const COLUMNS = `version, tsvector_to_array(title_terms) as "titleTerms",
  tsvector_to_array(article.terms) as "held", product_id as "productId", outcome, releases as release, blocking, year,
  published_at as "publishedAt"`;

/** The changes not yet sent to the other engine. */
export class Unsent {
  readonly #db: Queryable;
  readonly #schema: string;
  readonly #self = randomUUID();

  constructor(db: Queryable, schema: string) {
    this.#db = db;
    this.#schema = schema;
  }

  /** Begins or goes on sending; `false` while somebody else does. */
  async begin(): Promise<boolean> {
    const rows = await rowsOf(
      this.#db,
      `update ${this.#schema}.sender set holder = $1, until = clock_timestamp() + interval '${TERM} s'
        where holder = $1 or until < clock_timestamp() returning holder`,
      [this.#self],
    );
    return rows.length > 0;
  }

  /** Lets somebody else send. */
  async end(): Promise<void> {
    await this.#db.query(
      `update ${this.#schema}.sender set holder = null, until = '-infinity' where holder = $1`,
      [this.#self],
    );
  }

  /** Changes that are to be sent, the oldest first. */
  async take(most: number): Promise<Change[]> {
    const rows = await rowsOf<Omit<ChangedArticle, 'id'> & { id: string; turn: string; there: boolean }>(
      this.#db,
      `select unsent.id, turn, place is not null as there, ${COLUMNS}
         from (select id, turn from ${this.#schema}.unsent order by turn limit $1) unsent
         left join ${this.#schema}.article using (id)
         left join ${this.#schema}.facet using (facet)
        order by turn`,
      [most],
    );
    return rows.map(({ turn, there, ...article }) => ({
      id: article.id,
      turn,
      article: there ? article : null,
    }));
  }

  /** Articles in the order of their places, changed or not, beyond the last place given; with the last one of these. */
  async articles(beyond: number, most: number): Promise<{ articles: ChangedArticle[]; last: number | null }> {
    const rows = await rowsOf<ChangedArticle & { place: number }>(
      this.#db,
      `select id, place, ${COLUMNS} from ${this.#schema}.article join ${this.#schema}.facet using (facet)
        where place > $1 order by place limit $2`,
      [beyond, most],
    );
    return {
      articles: rows.map(({ place: _place, ...article }) => article),
      last: rows.at(-1)?.place ?? null,
    };
  }

  /** Makes these articles ones to send, there or not. */
  async note(ids: readonly string[]): Promise<void> {
    await this.#db.query(`select ${this.#schema}.note_unsent($1::text[])`, [ids]);
  }

  /** Forgets changes that were sent, unless the article changed again meanwhile. */
  async sent(changes: readonly Change[]): Promise<void> {
    await this.#db.query(
      `delete from ${this.#schema}.unsent where (id, turn) in (select * from unnest($1::text[], $2::bigint[]))`,
      [changes.map(({ id }) => id), changes.map(({ turn }) => turn)],
    );
  }

  /** Whether there is anything to send. */
  async any(): Promise<boolean> {
    return (await rowsOf(this.#db, `select from ${this.#schema}.unsent limit 1`)).length > 0;
  }

  /** Number of articles to send. */
  async count(): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.#db,
      `select count(*)::integer as count from ${this.#schema}.unsent`,
    );
    return row?.count ?? 0;
  }

  /** Whether something waits for longer than sending takes: the other engine must not be asked. */
  async overdue(): Promise<boolean> {
    const sql = `select from ${this.#schema}.unsent where since < now() - interval '${PATIENCE} s' limit 1`;
    return (await rowsOf(this.#db, sql)).length > 0;
  }

  /** Makes every article one to send, overdue at once. */
  async all(): Promise<void> {
    await this.#db.query(
      `insert into ${this.#schema}.unsent (id, since) select id, '-infinity' from ${this.#schema}.article
       on conflict (id) do update set since = '-infinity'`,
    );
  }

  /** Changes whenever the tables are rebuilt: an index filled from former ones is not theirs. */
  async generation(): Promise<string> {
    const [row] = await rowsOf<{ generation: string }>(
      this.#db,
      `select generation from ${this.#schema}.collection`,
    );
    return row?.generation ?? '';
  }
}
