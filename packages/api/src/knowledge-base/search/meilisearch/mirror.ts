import { setTimeout as pause } from 'node:timers/promises';
import { SearchError } from '../search-error.js';
import type { ChangedArticle, Unsent } from '../postgres/unsent.js';
import { keyOf, type ArticleDocument } from './article-document.js';
import type { ArticleIndex } from './article-index.js';

/** Articles sent at a time: Meilisearch takes in a few large lots faster than many small ones. */
const BATCH = 2_000;
/** How long another sender is waited for, in milliseconds, and how often it is looked at. */
const PATIENCE = 60_000;
const BETWEEN_LOOKS = 50;

const documentOf = (article: ChangedArticle): ArticleDocument => ({
  ...article,
  key: keyOf(article.id),
  publishedAt: article.publishedAt.getTime(),
});

/**
 * Brings Meilisearch up to what PostgreSQL holds. What must be sent is noted with the change itself, so that nothing
 * is lost when Meilisearch, the network or this process fails; one sender at a time, so that nothing overtakes.
 */
export class Mirror {
  readonly #unsent: Unsent;
  readonly #index: ArticleIndex;
  readonly #onSent: (ids: readonly string[]) => void;
  #last: Promise<void> = Promise.resolve();

  /** `onSent` is told of each change that Meilisearch has carried out. */
  constructor(unsent: Unsent, index: ArticleIndex, onSent: (ids: readonly string[]) => void = () => {}) {
    this.#unsent = unsent;
    this.#index = index;
    this.#onSent = onSent;
  }

  /** Settles once all that had changed when it was called has been carried out by Meilisearch. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      while (await this.#unsent.any()) await this.#asSender(() => this.#sendAll());
    });
  }

  /** Sends every article again to an emptied index. */
  fillAnew(): Promise<void> {
    return this.#inTurn(() =>
      this.#asSender(async () => {
        await this.#unsent.all();
        await this.#index.clear();
        await this.#sendAll();
      }),
    );
  }

  /**
   * Fills another index with every article, and lets the two take each other's place: searches find all the while.
   * What changes meanwhile is sent to both.
   */
  rebuild(next: ArticleIndex, onProgress: (done: number) => void): Promise<void> {
    return this.#inTurn(() =>
      this.#asSender(async () => {
        await next.prepare();
        await next.clear();
        for (let [beyond, done] = [0, 0]; ;) {
          const { articles, last } = await this.#unsent.articles(beyond, BATCH);
          if (last === null) break;
          await next.put(articles.map(documentOf));
          // After what was read, so that an older state never comes last.
          await this.#sendAll([this.#index, next]);
          beyond = last;
          onProgress((done += articles.length));
        }
        await this.#sendAll([this.#index, next]);
        await this.#index.swapWith(next);
        await next.drop();
      }),
    );
  }

  /** Tells what differs from the tables, and makes it one to send; gives how many articles. */
  compare(versions: ReadonlyMap<string, number>): Promise<number> {
    return this.#inTurn(async () => {
      const indexed = await this.#index.versions();
      const wrong = [...versions].filter(([id, version]) => indexed.get(id) !== version).map(([id]) => id);
      const surplus = [...indexed.keys()].filter((id) => !versions.has(id));
      if (wrong.length + surplus.length > 0) await this.#unsent.note([...wrong, ...surplus]);
      return wrong.length + surplus.length;
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.then(
      () => {},
      () => {},
    );
    return turn;
  }

  async #asSender(work: () => Promise<void>): Promise<void> {
    const until = performance.now() + PATIENCE;
    while (!(await this.#unsent.begin())) {
      if (performance.now() > until) {
        throw new SearchError('meilisearch', 'timeout', 'another instance is still sending');
      }
      await pause(BETWEEN_LOOKS);
    }
    try {
      await work();
    } finally {
      await this.#unsent.end();
    }
  }

  async #sendAll(indexes: readonly ArticleIndex[] = [this.#index]): Promise<void> {
    for (;;) {
      const changes = await this.#unsent.take(BATCH);
      if (changes.length === 0) return;
      const there = changes.flatMap(({ article }) => article ?? []);
      const gone = changes.filter(({ article }) => article === null).map(({ id }) => keyOf(id));
      for (const index of indexes) {
        if (there.length > 0) await index.put(there.map(documentOf));
        if (gone.length > 0) await index.remove(gone);
      }
      await this.#unsent.sent(changes);
      this.#onSent(changes.map(({ id }) => id));
      if (!(await this.#unsent.begin())) return;
    }
  }
}
