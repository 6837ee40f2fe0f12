import { CircuitBreaker } from '../circuit-breaker.js';
import type { SentenceSource, ArticleToEmbed } from '../postgres/sentence-source.js';
import { keyOf } from './article-document.js';
import type { SentenceDocument, SentenceIndex } from './sentence-index.js';

/** Articles put at a time. */
const BATCH = 100;
/** Articles that the model reads at once: searches by words have their turn as well. */
const AT_ONCE = 2;

const NOTHING: ReadonlyMap<string, number> = new Map();

export interface SentencesOptions {
  readonly index: SentenceIndex;
  readonly source: SentenceSource;
  /** Takes away what other models have said. */
  readonly dropOthers: () => Promise<void>;
  readonly log: { warn(details: object, message: string): void };
  /** Milliseconds that only grow. */
  readonly now?: () => number;
}

/**
 * What articles mean, beside what they say: fed on its own, from the tables, so that a model of sentences that is slow or
 * away delays nothing and loses nothing of the search by words. What could not be told to it waits, and is tried again
 * later and later. Nothing of it throws.
 */
export class Sentences {
  readonly #options: SentencesOptions;
  /** Ids of articles that the index may hold otherwise than the tables, those that failed last. */
  readonly #waiting = new Set<string>();
  readonly #feeding: CircuitBreaker;
  readonly #asking: CircuitBreaker;
  #comparison: 'due' | 'under way' | 'done' = 'due';
  /** Once compared, it may be asked. */
  #ready = false;
  #stopped = false;
  #work: Promise<void> | null = null;

  constructor(options: SentencesOptions) {
    this.#options = options;
    const { now = () => performance.now() } = options;
    this.#feeding = new CircuitBreaker(now);
    this.#asking = new CircuitBreaker(now);
  }

  /** These articles changed, or are gone. */
  tell(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.add(id);
    this.goOn();
  }

  /** The whole index is to be compared with the tables. */
  compareAnew(): void {
    this.#comparison = 'due';
    this.goOn();
  }

  /** Goes on with what waits, unless it is at work or has just failed. */
  goOn(): void {
    const idle = this.#stopped || (this.#comparison === 'done' && this.#waiting.size === 0);
    if (!idle && (this.#feeding.closed || this.#feeding.due)) void this.#working();
  }

  /** Tries what waits at once, and settles when that is done or has failed. */
  async settled(): Promise<void> {
    while (this.#work) await this.#work;
    await this.#working();
  }

  /** Rebuilds the index, and settles when that is done or has failed. Meanwhile less is found by meaning. */
  async refill(): Promise<void> {
    while (this.#work) await this.#work;
    await this.#working(async () => {
      await this.#options.index.prepare();
      await this.#options.index.clear();
      this.#comparison = 'due';
    });
  }

  /** Articles that it may hold otherwise than the tables. */
  async lag(): Promise<number> {
    return this.#comparison === 'done' ? this.#waiting.size : this.#options.source.count();
  }

  /** The articles that mean nearly the same as a sentence, and how nearly (0 to 1), by id; none when it fails or is late. */
  async nearest(sentence: string): Promise<ReadonlyMap<string, number>> {
    if (!this.#ready || !(this.#asking.closed || this.#asking.due)) return NOTHING;
    try {
      const found = await this.#options.index.nearest(sentence);
      this.#asking.succeeded();
      return found;
    } catch (err) {
      if (this.#asking.closed)
        this.#options.log.warn(
          { err },
          'articles are found by their words alone: the embedder does not answer',
        );
      this.#asking.failed();
      return NOTHING;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#options.index.close();
    await this.#work;
  }

  #working(before: () => Promise<void> = async () => {}): Promise<void> {
    this.#work ??= before()
      .then(() => this.#round())
      .then(
        () => this.#feeding.succeeded(),
        (err: unknown) => {
          if (this.#feeding.closed && !this.#stopped)
            this.#options.log.warn(
              { err, articles: this.#waiting.size },
              'articles wait for the embedder of Meilisearch; the search by words does without',
            );
          this.#feeding.failed();
        },
      )
      .finally(() => {
        this.#work = null;
      });
    return this.#work;
  }

  async #round(): Promise<void> {
    if (this.#comparison !== 'done') await this.#compare();
    await this.#removeGone();
    const failed = new Map<string, unknown>();
    for (;;) {
      const ids = [...this.#waiting].filter((id) => !failed.has(id)).slice(0, BATCH);
      if (ids.length === 0 || this.#stopped) break;
      const hopeless = await this.#feed(ids, failed);
      // Others have their turn first next time: one text that the model refuses holds up no other.
      for (const id of failed.keys()) if (this.#waiting.delete(id)) this.#waiting.add(id);
      if (hopeless) break;
    }
    for (const error of failed.values()) throw error;
  }

  async #compare(): Promise<void> {
    const { index, source, dropOthers } = this.#options;
    this.#comparison = 'under way';
    try {
      await dropOthers();
      await index.prepare();
      const [held, published] = [await index.fingerprints(), await source.fingerprints()];
      for (const [id, fingerprint] of published) if (held.get(id) !== fingerprint) this.#waiting.add(id);
      for (const id of held.keys()) if (!published.has(id)) this.#waiting.add(id);
      this.#ready = true;
      this.#comparison = 'done';
    } catch (error) {
      this.#comparison = 'due';
      throw error;
    }
  }

  /** C3.3.1: what was taken out goes first, and needs no model. */
  async #removeGone(): Promise<void> {
    const { index, source } = this.#options;
    const asked = [...this.#waiting];
    if (asked.length === 0) return;
    const there = await source.fingerprints(asked);
    const gone = asked.filter((id) => !there.has(id));
    if (gone.length === 0) return;
    await index.remove(gone.map(keyOf));
    await this.#done(new Map(gone.map((id) => [id, undefined])));
  }

  /** Feeds some articles; notes those that failed, and tells whether there is no use in going on. */
  async #feed(ids: readonly string[], failed: Map<string, unknown>): Promise<boolean> {
    const { index, source } = this.#options;
    const articles = await source.read(ids);
    const there = new Set(articles.map(({ id }) => id));
    const gone = ids.filter((id) => !there.has(id));
    if (gone.length > 0) await index.remove(gone.map(keyOf));
    const documents: SentenceDocument[] = [];
    let hopeless = false;
    for (let at = 0; at < articles.length && !hopeless; at += AT_ONCE) {
      const some = articles.slice(at, at + AT_ONCE);
      const read = await Promise.allSettled(some.map((article) => this.#documentOf(article)));
      for (const [place, result] of read.entries()) {
        if (result.status === 'fulfilled') documents.push(result.value);
        else failed.set(some[place]?.id ?? '', result.reason);
      }
      hopeless = read.every(({ status }) => status === 'rejected');
    }
    if (documents.length > 0) await index.put(documents);
    await this.#done(
      new Map<string, string | undefined>([
        ...gone.map((id) => [id, undefined] as const),
        ...documents.map(({ id, fingerprint }) => [id, fingerprint] as const),
      ]),
    );
    return hopeless;
  }

  async #documentOf(article: ArticleToEmbed): Promise<SentenceDocument> {
    const { id, fingerprint } = article;
    return { key: keyOf(id), id, fingerprint, _vectors: await this.#options.index.vectorsOf(article) };
  }

  /** What changed while it was sent is sent again: whoever sends at the same time, the last state comes last. */
  async #done(sent: ReadonlyMap<string, string | undefined>): Promise<void> {
    const now = await this.#options.source.fingerprints([...sent.keys()]);
    for (const [id, fingerprint] of sent) if (now.get(id) === fingerprint) this.#waiting.delete(id);
  }
}
