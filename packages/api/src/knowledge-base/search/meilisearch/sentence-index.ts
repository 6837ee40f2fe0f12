import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { TEMPLATE_FIELD, type EmbedderConfig } from '../../../platform/config/index.js';
import { SearchError } from '../search-error.js';
import { idOf } from './article-document.js';
import type { ArticleIndex } from './article-index.js';
import { RemoteIndex, type MeilisearchAddress } from './remote-index.js';

/** An article as the index of sentences holds it: where it stands among meanings, and none of its words. */
export interface SentenceDocument {
  readonly key: string;
  readonly id: string;
  /** Of the article whose text was read. */
  readonly fingerprint: string;
  readonly _vectors: Readonly<
    Record<typeof MODEL, { readonly embeddings: readonly (readonly number[])[]; readonly regenerate: false }>
  >;
}

/** The embedder's name in Meilisearch. */
const MODEL = 'sentences';

/** How long the model may take for a question, in milliseconds: somebody is typing. */
const QUESTION = 800;
/** How long it may take for an article, in milliseconds: it may have to be loaded first. */
const ARTICLE = 10_000;
/** Beyond the model's own time. */
const TRANSPORT = 2_000;

/** Articles that a question finds by meaning, at most. */
const MOST_NEAR = 50;
/** The score of an article that is neither near nor far: a right angle, or the middle of the model's `distribution`. */
const NEUTRAL = 0.5;

const settingsFor = ({ settings }: EmbedderConfig): Settings =>
  ({
    displayedAttributes: ['key', 'id', 'fingerprint'],
    searchableAttributes: [],
    filterableAttributes: [],
    typoTolerance: { enabled: false },
    prefixSearch: 'disabled',
    facetSearch: false,
    embedders: { [MODEL]: settings },
    searchCutoffMs: ARTICLE,
  }) as Settings;

/** The beginning of the names of an index's sentences, whatever the model. */
const beginningOf = (articles: string): string => `${articles}_sentences_`;

/** Vectors of two models say nothing to each other: another model has another index. Its key is nobody's business. */
function nameFor(articles: string, { settings, template, mostBytes }: EmbedderConfig): string {
  const { apiKey: _, ...model } = settings;
  const hash = createHash('sha256')
    .update(JSON.stringify([model, template, mostBytes]))
    .digest('hex');
  return `${beginningOf(articles)}${hash.slice(0, 8)}`;
}

/** Takes away what other models said of an index's articles; without `kept`, what any did. */
export async function dropSentences(
  articles: ArticleIndex,
  kept: SentenceIndex | null = null,
): Promise<void> {
  for (const uid of await articles.namesBeginning(beginningOf(articles.uid)))
    if (uid !== kept?.uid) await articles.dropOther(uid);
}

/** The text cut at a number of bytes, never inside a character. */
function cutAt(text: string, bytes: number): string {
  const whole = Buffer.from(text, 'utf8');
  if (whole.length <= bytes) return text;
  let end = bytes;
  while (end > 0 && ((whole[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return whole.subarray(0, end).toString('utf8');
}

/**
 * Where articles stand among meanings, in an index of its own. The model is asked by searches, which have a time limit,
 * and never by a task: a task whose model does not answer would hold up, for minutes, every change of every index.
 * Everything it throws is a `SearchError`.
 */
export class SentenceIndex extends RemoteIndex<SentenceDocument> {
  readonly #embedder: EmbedderConfig;

  constructor(address: MeilisearchAddress, articles: string, embedder: EmbedderConfig) {
    super(address, nameFor(articles, embedder), settingsFor(embedder), { answer: ARTICLE + TRANSPORT });
    this.#embedder = embedder;
  }

  /** The article that each document was made of, by id. */
  fingerprints(): Promise<Map<string, string>> {
    return this.eachOf('fingerprint');
  }

  /** What the model makes of a text; none of a blank one. */
  async vectorsOf(article: {
    readonly title: string;
    readonly text: string;
  }): Promise<SentenceDocument['_vectors']> {
    const { template, mostBytes } = this.#embedder;
    const filled = template.replaceAll(TEMPLATE_FIELD, (_, field: 'title' | 'text') => article[field]);
    const q = cutAt(filled.trim(), mostBytes);
    if (q === '') return { [MODEL]: { embeddings: [], regenerate: false } };
    const { queryVector } = await this.#asked({ q, limit: 0, retrieveVectors: true });
    if (queryVector === undefined)
      throw new SearchError('meilisearch', 'refused', 'this version does not tell the vector of a question');
    return { [MODEL]: { embeddings: [queryVector], regenerate: false } };
  }

  /** The articles nearest to a sentence, and how near (0 to 1), by id. */
  async nearest(q: string): Promise<Map<string, number>> {
    const { hits } = await this.#asked({ q, limit: MOST_NEAR, showRankingScore: true }, QUESTION);
    return new Map(
      hits
        .map(({ key, _rankingScore: score = 0 }) => [idOf(key), (score - NEUTRAL) / (1 - NEUTRAL)] as const)
        .filter(([, nearness]) => nearness > 0),
    );
  }

  #asked(
    what: { q: string; limit: number; retrieveVectors?: true; showRankingScore?: true },
    within?: number,
  ) {
    const query = {
      ...what,
      hybrid: { embedder: MODEL, semanticRatio: 1 },
      attributesToRetrieve: ['key'] as 'key'[],
    };
    const signal = within === undefined ? {} : { signal: AbortSignal.timeout(within) };
    return this.ask(this.reader.index<SentenceDocument>(this.uid).search(query.q, query, signal));
  }
}
