import { setTimeout as pause } from 'node:timers/promises';
import { SearchError } from '../search-error.js';
import type { ChangedArticle, Unsent } from '../postgres/unsent.js';
import { keyOf, type ArticleDocument } from './article-document.js';
import type { ArticleIndex } from './article-index.js';

/** Articles sent at a time. */
const BATCH = 500;
/** How long another sender is waited for, in milliseconds, and how often it is looked at. */
const PATIENCE = 60_000;
const BETWEEN_LOOKS = 50;

const documentOf = ({ publishedAt, ...article }: ChangedArticle): ArticleDocument => ({
  ...article,
  key: keyOf(article.id),
  publishedAt: publishedAt.getTime(),
});

/**
 * Brings Meilisearch up to what PostgreSQL holds. What must be sent is noted with the change itself, so that nothing
 * is lost when Meilisearch, the network or this process fails; one sender at a time, so that nothing overtakes.
 */
export class Mirror {
  readonly #unsent: Unsent;
  readonly #index: ArticleIndex;
  #last: Promise<void> = Promise.resolve();

  constructor(unsent: Unsent, index: ArticleIndex) {
    this.#unsent = unsent;
    this.#index = index;
  }

  /** Settles once all that had changed when it was called has been carried out by Meilisearch. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      while (await this.#unsent.any()) await this.#asSender(() => this.#sendAll());
    });
  }

  /** Sends every article anew to an emptied index. */
  fillAnew(): Promise<void> {
    return this.#inTurn(() =>
      this.#asSender(async () => {
        await this.#unsent.all();
        await this.#index.clear();
        await this.#sendAll();
      }),
    );
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
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
    await work().finally(() => this.#unsent.end());
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const changes = await this.#unsent.take(BATCH);
      if (changes.length === 0) return;
      const there = changes.flatMap(({ article }) => article ?? []);
      const gone = changes.filter(({ article }) => article === null).map(({ id }) => keyOf(id));
      if (there.length > 0) await this.#index.put(there.map(documentOf));
      if (gone.length > 0) await this.#index.remove(gone);
      await this.#unsent.sent(changes);
      if (!(await this.#unsent.begin())) return;
    }
  }
}
