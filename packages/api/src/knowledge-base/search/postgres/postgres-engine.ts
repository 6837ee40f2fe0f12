import {
  didYouMean,
  isEmptyQuestion,
  parseQuestion,
  rank,
  wantedOf,
} from '@assistance/domain/knowledge-base';
import { computed } from '../../../platform/work/index.js';
import { cleanRequest } from '../clean-request.js';
import { hitOf } from '../hits.js';
import { newestOfEach } from '../indexed-article.js';
import { emptyAnswer } from '../empty-answer.js';
import { SearchError } from '../search-error.js';
import type {
  NearestRequest,
  SearchableArticle,
  SearchAnswer,
  SearchEngine,
  SearchRequest,
} from '../types.js';
import { candidatesAmong, shownOf } from './candidates.js';
import { KnownFacets } from './facets.js';
import { findIn, MOST_RANKED, newestFound, type Listed } from './listing.js';
import { Lexicon } from './lexicon.js';
import { matchingOf } from './matching.js';
import { nearestIn } from './nearest.js';
import { rowsOf, type Queryable } from './queryable.js';
import { beginNextSql, dropFormerSql, dropNextSql, keepNextSql, swapSql } from './swap.js';
import { SEARCH_SCHEMA, searchSchemaSql } from './schema.js';
import { understand } from './vocabulary.js';
import { parametersFor } from './writing.js';

/** Articles put in one transaction. */
const BATCH = 500;

export interface PostgresOptions {
  /** Holds the engine's tables; letters and `_`. {@link SEARCH_SCHEMA} by default. */
  readonly schema?: string;
  /** Notes every change for another engine that is to follow. */
  readonly mirrored?: boolean;
}

/**
 * The knowledge base searched with PostgreSQL alone. A search is five statements, a few more for words that no article
 * has, for exact texts, for values not seen before, and on a page beyond what is ranked. {@link ready} makes its tables.
 */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgresql';
  readonly #db: Queryable;
  readonly #schema: string;
  readonly #mirrored: boolean;
  readonly #facets: KnownFacets;
  /** The words that it knows. */
  readonly lexicon: Lexicon;

  constructor(db: Queryable, { schema = SEARCH_SCHEMA, mirrored = false }: PostgresOptions = {}) {
    this.#db = { query: (text, values) => db.query(text, values).catch(raise) };
    this.#schema = schema;
    this.#mirrored = mirrored;
    this.#facets = new KnownFacets(this.#db, schema);
    this.lexicon = new Lexicon(this.#db, schema);
  }

  async ready(): Promise<void> {
    await this.#db.query(searchSchemaSql(this.#schema));
  }

  async index(articles: readonly SearchableArticle[]): Promise<void> {
    await this.#put(this.#schema, articles, { mirrored: this.#mirrored, untouched: false });
  }

  async #put(
    schema: string,
    articles: readonly SearchableArticle[],
    { mirrored, untouched }: { readonly mirrored: boolean; readonly untouched: boolean },
  ): Promise<void> {
    const rows = newestOfEach(articles);
    for (let at = 0; at < rows.length; at += BATCH) {
      const parameters = [...parametersFor(rows.slice(at, at + BATCH)), mirrored, untouched];
      const places = parameters.map((_, index) => `$${index + 1}`).join(', ');
      await this.#db.query(`select ${schema}.put_articles(${places})`, parameters);
    }
  }

  /**
   * Rebuilds the tables from all that is published, beside those in use, and exchanges them: searches find all the
   * while, and nothing that is put or taken out meanwhile is lost.
   */
  async rebuild(batches: AsyncIterable<readonly SearchableArticle[]>): Promise<void> {
    const next = `${this.#schema}_next`;
    await this.#db.query(beginNextSql(this.#schema));
    try {
      for await (const articles of batches) {
        await this.#put(next, articles, { mirrored: false, untouched: true });
        await this.#db.query(keepNextSql(this.#schema));
      }
      // Counts that planner and searches go by; outside of a transaction.
      for (const table of ['article', 'ranked', 'term', 'gram', 'word', 'facet'])
        await this.#db.query(`vacuum analyze ${next}.${table}`);
      await this.#db.query(swapSql(this.#schema, this.#mirrored));
    } catch (error) {
      await this.#db.query(dropNextSql(this.#schema)).catch(() => {});
      throw error;
    }
    await this.#db.query(dropFormerSql(this.#schema));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#db.query(`select ${this.#schema}.remove_articles($1::text[], $2)`, [
      ids.filter((id) => !id.includes('\0')),
      this.#mirrored,
    ]);
  }

  async clear(): Promise<void> {
    await this.#db.query(`select ${this.#schema}.clear_articles()`);
  }

  async count(): Promise<number> {
    const sql = `select documents from ${this.#schema}.collection`;
    const [row] = await rowsOf<{ documents: number }>(this.#db, sql);
    return row?.documents ?? 0;
  }

  /** The version that it holds of every article. */
  async versions(): Promise<Map<string, number>> {
    const rows = await rowsOf<{ id: string; version: number }>(
      this.#db,
      `select id, version from ${this.#schema}.article`,
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async search(asked: SearchRequest): Promise<SearchAnswer> {
    // Tables that were exchanged meanwhile hold the same articles in other places: asked again, they answer.
    return (await this.#answer(asked)) ?? (await this.#answer(asked)) ?? emptyAnswer(this.name);
  }

  async nearest(requests: readonly NearestRequest[]): Promise<readonly (readonly string[])[]> {
    const ask = () => nearestIn(this.#db, this.#schema, this.#facets, requests);
    return (await ask()) ?? (await ask()) ?? requests.map(() => []);
  }

  /** `null` when the tables were exchanged meanwhile. */
  async #answer(asked: SearchRequest): Promise<SearchAnswer | null> {
    const request = cleanRequest(asked);
    const question = parseQuestion(request.question);
    const empty = isEmptyQuestion(question);
    if (empty && request.question.trim() !== '') return emptyAnswer(this.name);
    const understood = empty ? null : await understand(this.#db, this.#schema, this.lexicon, question);
    const listed = understood && { understood, matching: matchingOf(understood) };
    const byDate = listed === null || request.sort === 'date';
    const [counted, dated] = await Promise.all([
      findIn(this.#db, this.#schema, this.#facets, listed, request.filter),
      byDate ? this.#byDate(listed, request) : null,
    ]);
    if (counted === null) return null;
    const { totalCount, facets, best } = counted;
    const found = dated ?? (listed ? await this.#ranked(listed, best, request) : []);
    if (found === null) return null;
    const wanted = understood?.wanted ?? wantedOf(question);
    const ids = found.map(({ id }) => id);
    request.onPage?.(ids);
    const shown = await shownOf(this.#db, this.#schema, ids);
    return {
      hits: found.flatMap(({ id, score }) => {
        const article = shown.get(id);
        return article ? [hitOf(id, score, article, wanted)] : [];
      }),
      totalCount,
      facets,
      suggestion: didYouMean(wanted),
      engine: this.name,
    };
  }

  async #byDate(listed: Listed, { filter, first, offset }: SearchRequest) {
    const page = { first, offset, without: [] };
    const ids = await newestFound(this.#db, this.#schema, listed, filter, page);
    return ids.map((id) => ({ id, score: 0 }));
  }

  async #ranked(
    listed: NonNullable<Listed>,
    best: readonly number[],
    { filter, first, offset }: SearchRequest,
  ) {
    const { wanted, statistics } = listed.understood;
    const candidates = await candidatesAmong(this.#db, this.#schema, { places: best });
    if (best.length > 0 && candidates.length === 0) return null;
    const ranked = computed(() => rank(wanted, candidates, statistics));
    const page = ranked.slice(offset, offset + first);
    if (best.length < MOST_RANKED || page.length === first) return page;
    const rest = await newestFound(this.#db, this.#schema, listed, filter, {
      first: first - page.length,
      offset: Math.max(0, offset - ranked.length),
      without: ranked.map(({ id }) => id),
    });
    return [...page, ...rest.map((id) => ({ id, score: 0 }))];
  }
}

/** Errors of the connection pass by themselves; those of a statement do not. */
function raise(error: unknown): never {
  const code = (error as { code?: unknown }).code;
  const message = error instanceof Error ? error.message : String(error);
  const ofStatement = typeof code === 'string' && /^(0A|2[0-9]|42|54)/.test(code);
  if (code === '57014') throw new SearchError('postgresql', 'timeout', message, error);
  throw new SearchError('postgresql', ofStatement ? 'refused' : 'unavailable', message, error);
}
