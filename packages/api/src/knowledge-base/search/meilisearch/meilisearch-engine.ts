import {
  didYouMean,
  isEmptyQuestion,
  isSentence,
  type Nearness,
  parseQuestion,
  rank,
  wantedOf,
} from '@assistance/domain/knowledge-base';
import type { EmbedderConfig } from '../../../platform/config/index.js';
import { computed } from '../../../platform/work/index.js';
import { cleanRequest } from '../clean-request.js';
import type { PrimaryEngine } from '../failover.js';
import { hitOf } from '../hits.js';
import { inGroups, oneByOne, plainQuestion } from '../nearest.js';
import { candidatesAmong, shownOf } from '../postgres/candidates.js';
import { matchingOf } from '../postgres/matching.js';
import { PostgresEngine } from '../postgres/postgres-engine.js';
import type { Queryable } from '../postgres/queryable.js';
import { SEARCH_SCHEMA } from '../postgres/schema.js';
import { SentenceSource } from '../postgres/sentence-source.js';
import { Unsent } from '../postgres/unsent.js';
import { understand, understandAll, type Understood } from '../postgres/vocabulary.js';
import { emptyAnswer } from '../empty-answer.js';
import { SearchError } from '../search-error.js';
import type {
  NearestRequest,
  SearchableArticle,
  SearchAnswer,
  SearchEngine,
  SearchRequest,
} from '../types.js';
import { ArticleIndex } from './article-index.js';
import type { MeilisearchAddress, Timeouts } from './remote-index.js';
import { keyOf } from './article-document.js';
import { among } from './conditions.js';
import { Mirror } from './mirror.js';
import { ownKey } from './own-key.js';
import { newest, retrieve, retrieveNear, type Retrieved } from './retrieval.js';
import { dropSentences, SentenceIndex } from './sentence-index.js';
import { Sentences } from './sentences.js';
import { EVERYTHING, meilisearchQueryFor, type MeilisearchQuery } from './meilisearch-query.js';

/** A server, and what it is to do beyond the search by words. */
export interface MeilisearchServer extends MeilisearchAddress {
  /** Articles are found by their meaning too where it is given. */
  readonly embedder?: EmbedderConfig | null;
}

export interface MeilisearchOptions extends MeilisearchServer {
  readonly postgres: Queryable;
  readonly schema?: string;
  /** The tables, where another part of the desk searches them too: what is known of them is kept once. */
  readonly collection?: PostgresEngine;
  /** Begins the index's name; letters, digits, `-` and `_`. */
  readonly prefix?: string;
  readonly timeouts?: Timeouts;
  /** Told of an embedder that fails. */
  readonly log?: { warn(details: object, message: string): void };
}

interface Opened {
  /** With the desk's own key. */
  readonly address: MeilisearchAddress;
  readonly index: ArticleIndex;
  readonly mirror: Mirror;
  readonly unsent: Unsent;
  /** `null` without an embedder. */
  readonly sentences: Sentences | null;
}

/** Texts of which the nearest are asked for in one request: some ten queries each. */
const TOGETHER = 10;
const NOTHING_NEAR: Nearness = new Map();

type Page = readonly { readonly id: string; readonly score: number }[];

/**
 * The knowledge base searched with Meilisearch: it finds, filters and counts, and the domain orders. How often each
 * word occurs, and the texts to rank and to show, are asked of PostgreSQL, which holds the same articles and from which
 * Meilisearch is fed: its documents stay small, which is what its time and memory go by.
 */
export class MeilisearchEngine implements SearchEngine, PrimaryEngine {
  readonly name = 'meilisearch';
  readonly #options: MeilisearchOptions;
  readonly #schema: string;
  readonly #collection: PostgresEngine;
  #opened: Promise<Opened> | null = null;

  constructor(options: MeilisearchOptions) {
    this.#options = options;
    this.#schema = options.schema ?? SEARCH_SCHEMA;
    this.#collection =
      options.collection ?? new PostgresEngine(options.postgres, { schema: this.#schema, mirrored: true });
  }

  /** The tables, the index, and the index brought up to what the tables hold. */
  async ready(): Promise<void> {
    await this.#collection.ready();
    await this.resume();
  }

  async resume(): Promise<void> {
    const { index, mirror, sentences } = await this.#open();
    try {
      await index.prepare();
      await mirror.catchUp();
      if ((await index.count()) !== (await this.#collection.count())) await mirror.fillAnew();
      // On its own from here: whatever becomes of it, the search by words is ready.
      if (sentences) sentences.compareAnew();
      else void dropSentences(index).catch(() => {});
    } catch (error) {
      // A server that was wiped has lost the desk's own key too: another one is made at the next attempt.
      if (error instanceof SearchError && error.message.includes('invalid_api_key')) await this.#shut();
      throw error;
    }
  }

  async catchUp(): Promise<void> {
    const { mirror, sentences } = await this.#open();
    await mirror.catchUp();
    sentences?.goOn();
  }

  /** The index rebuilt beside the one in use, and exchanged with it; `onProgress` tells how many articles are in. */
  async rebuild(onProgress: (done: number) => void = () => {}): Promise<void> {
    const { address, index, mirror, sentences } = await this.#open();
    await index.prepare();
    const next = new ArticleIndex(address, `${index.uid}_next`, this.#options.timeouts);
    try {
      await mirror.rebuild(next, onProgress);
    } finally {
      next.close();
    }
    await sentences?.refill();
  }

  /** Compares the index with the tables, and puts right what differs; gives the number of articles that did. */
  async repair(): Promise<number> {
    const { index, mirror, sentences } = await this.#open();
    await mirror.catchUp();
    const wrong = await mirror.compare(await this.#collection.versions());
    if (wrong > 0) await mirror.catchUp();
    await index.prune();
    sentences?.compareAnew();
    return wrong;
  }

  /** Articles not yet sent to Meilisearch. */
  async lag(): Promise<number> {
    return new Unsent(this.#options.postgres, this.#schema).count();
  }

  /** Articles whose vector is not yet computed; 0 without one. */
  async sentencesLag(): Promise<number> {
    if (!this.#options.embedder) return 0;
    const opened = await this.#open().catch(() => null);
    return opened?.sentences ? opened.sentences.lag() : this.#collection.count();
  }

  async index(articles: readonly SearchableArticle[]): Promise<void> {
    await this.#collection.index(articles);
    await this.catchUp();
    await (await this.#open()).sentences?.settled();
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#collection.remove(ids);
    await this.catchUp();
  }

  async clear(): Promise<void> {
    await this.#collection.clear();
    const { index, sentences } = await this.#open();
    await index.clear();
    await sentences?.refill();
  }

  async count(): Promise<number> {
    return (await this.#open()).index.count();
  }

  /** Takes the index away, and closes. */
  async drop(): Promise<void> {
    const { index, sentences } = await this.#open();
    await sentences?.stop();
    await index.drop();
    await dropSentences(index);
    await this.close();
  }

  async close(): Promise<void> {
    await this.#shut();
  }

  async #shut(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    this.#opened = null;
    opened?.index.close();
    await opened?.sentences?.stop();
  }

  async search(asked: SearchRequest): Promise<SearchAnswer> {
    const request = cleanRequest(asked);
    const question = parseQuestion(request.question);
    const empty = isEmptyQuestion(question);
    if (empty && request.question.trim() !== '') return emptyAnswer(this.name);
    // Only PostgreSQL holds the texts: told by their keys, a thousand articles that hold one take Meilisearch a second.
    if (question.phrases.length > 0) return this.#collection.search(request);
    const { postgres } = this.#options;
    const { index, unsent, sentences } = await this.#open();
    const [understood, overdue, near] = await Promise.all([
      empty ? null : understand(postgres, this.#schema, this.#collection.lexicon, question),
      unsent.overdue(),
      sentences && isSentence(question) ? sentences.nearest(question.text) : NOTHING_NEAR,
    ]);
    // What is found must be what PostgreSQL holds: an article that was taken out must not be found (C3.3.1).
    if (overdue) throw new SearchError('meilisearch', 'unavailable', 'changes wait to be sent');
    const alike = [...near.keys()].map(keyOf);
    const wish = understood ? meilisearchQueryFor(understood, alike) : EVERYTHING;
    if (wish === null)
      return { ...emptyAnswer(this.name), suggestion: understood && didYouMean(understood.wanted) };

    const byDate = understood === null || request.sort === 'date';
    const [retrieved, dated] = await Promise.all([
      retrieve(index, byDate ? { ...EVERYTHING, found: wish.found } : wish, request.filter),
      byDate ? newest(index, wish.found, request.filter, request) : null,
    ]);
    const page: Page =
      dated?.map((id) => ({ id, score: 0 })) ??
      (understood ? await this.#ranked(index, understood, wish, { ...retrieved, near }, request) : []);

    const wanted = understood?.wanted ?? wantedOf(question);
    const ids = page.map(({ id }) => id);
    request.onPage?.(ids);
    const shown = await shownOf(postgres, this.#schema, ids);
    return {
      hits: page.flatMap(({ id, score }) => {
        const article = shown.get(id);
        return article ? [hitOf(id, score, article, wanted)] : [];
      }),
      totalCount: retrieved.totalCount,
      facets: retrieved.facets,
      suggestion: didYouMean(wanted),
      engine: this.name,
    };
  }

  async nearest(requests: readonly NearestRequest[]): Promise<readonly (readonly string[])[]> {
    const { postgres } = this.#options;
    const { index, unsent } = await this.#open();
    if (await unsent.overdue())
      throw new SearchError('meilisearch', 'unavailable', 'changes wait to be sent');
    const answers: (readonly string[])[] = [];
    for (const group of inGroups(requests, TOGETHER)) {
      const questions = group.map(({ text }) => plainQuestion(text));
      const understood = await understandAll(postgres, this.#schema, questions);
      const found = await retrieveNear(
        index,
        understood.map((each, at) => ({ keys: matchingOf(each).keys, filter: group[at]?.filter ?? {} })),
      );
      const ids = [...new Set(found.flat())];
      const candidates = await candidatesAmong(postgres, this.#schema, { ids });
      const ranked = await oneByOne([...understood.entries()], ([at, { wanted, statistics }]) => {
        const mine = new Set(found[at]);
        const nearby = candidates.filter(({ id }) => mine.has(id));
        return rank(wanted, nearby, statistics).map(({ id }) => id);
      });
      answers.push(...ranked.map((each, at) => each.slice(0, group[at]?.first)));
    }
    return answers;
  }

  async #ranked(
    index: ArticleIndex,
    { wanted, statistics }: Understood,
    wish: MeilisearchQuery,
    { candidates, totalCount, near }: Retrieved & { readonly near: Nearness },
    { filter, first, offset }: SearchRequest,
  ): Promise<Page> {
    const { postgres } = this.#options;
    const texts = await candidatesAmong(postgres, this.#schema, { ids: candidates });
    const ranked = computed(() => rank(wanted, texts, statistics, near));
    const page = ranked.slice(offset, offset + first);
    if (page.length === first || totalCount <= ranked.length) return page;
    const others = ranked.map(({ id }) => keyOf(id));
    const rest = await newest(index, [...wish.found, `NOT ${among('key', others)}`], filter, {
      first: first - page.length,
      offset: Math.max(0, offset - ranked.length),
    });
    return [...page, ...rest.map((id) => ({ id, score: 0 }))];
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#openAnew().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  /** The index is named after the tables that it is filled from: from others, another is begun. */
  async #openAnew(): Promise<Opened> {
    const { postgres, prefix = 'kb_articles', timeouts = {} } = this.#options;
    const unsent = new Unsent(postgres, this.#schema);
    const uid = `${prefix}_${(await unsent.generation()).slice(0, 8)}`;
    const address = { url: this.#options.url, apiKey: await ownKey(this.#options, prefix) };
    const index = new ArticleIndex(address, uid, timeouts);
    const sentences = this.#sentencesOf(address, index);
    const mirror = new Mirror(unsent, index, (ids) => sentences?.tell(ids));
    return { address, index, unsent, mirror, sentences };
  }

  #sentencesOf(address: MeilisearchAddress, articles: ArticleIndex): Sentences | null {
    const { postgres, embedder, log = { warn: () => {} } } = this.#options;
    if (!embedder) return null;
    const index = new SentenceIndex(address, articles.uid, embedder);
    return new Sentences({
      index,
      log,
      source: new SentenceSource(postgres, this.#schema),
      dropOthers: () => dropSentences(articles, index).catch(() => {}),
    });
  }
}
