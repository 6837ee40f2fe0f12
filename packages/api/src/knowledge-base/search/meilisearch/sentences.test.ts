import { Meilisearch } from 'meilisearch';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, EMPTY } from '../../../testing/postgres.js';
import type { EmbedderConfig } from '../../../platform/config/index.js';
import { createSearch, type Search } from '../create-search.js';
import { namedArticle } from '../testing/an-article.js';
import { openEmbedder } from '../testing/embedder.js';
import { HOW_TO_START, NOWHERE, openAskingMeilisearch } from '../testing/meilisearch.js';
import type { SearchableArticle, SearchRequest } from '../types.js';
import { keyOf } from './article-document.js';
import { MeilisearchEngine } from './meilisearch-engine.js';

const meilisearch = await openAskingMeilisearch();
const model = await openEmbedder();
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await meilisearch?.stop();
  await model.stop();
});
afterEach(() => {
  Object.assign(model, { state: 'up', refuses: null, before: async () => {} });
});

if (meilisearch === null) {
  process.stderr.write(
    `SKIPPED: the search by meaning, with a Meilisearch that asks a model. To run it: ${HOW_TO_START}.\n`,
  );
}

/** For a machine that does much else at the same time. */
const PATIENCE = { timeout: 45_000, interval: 50 };

describe.skipIf(meilisearch === null)('the search by meaning', { timeout: 120_000 }, () => {
  const { url, apiKey } = meilisearch ?? NOWHERE;
  const master = new Meilisearch({ host: url, apiKey: apiKey ?? '' });

  /** Searches on tables of their own; each `open` is a desk that starts on them. */
  const aScene = async () => {
    const database = await createTestDatabase({ template: EMPTY });
    const postgres = new pg.Pool({ connectionString: database.url, max: 8 });
    // The database is dropped by force: errors of the connections that it closes are expected.
    postgres.on('error', () => {});
    closing.push(() => postgres.end());
    closing.push(() => new MeilisearchEngine({ url, apiKey, postgres }).drop());
    const warnings: string[] = [];
    const log = { warn: (_: object, message: string) => void warnings.push(message) };
    const open = async (embedder: EmbedderConfig | null = model.embedder): Promise<Search> => {
      const search = createSearch({ postgres, meilisearch: { url, apiKey, embedder }, log });
      closing.push(() => search.close());
      await search.ready();
      return search;
    };
    const sentenceIndexes = async (): Promise<string[]> => {
      const { rows } = await postgres.query(
        `select left(generation::text, 8) as name from kb_search.collection`,
      );
      const { results } = await master.getRawIndexes({ limit: 1_000 });
      return results.map(({ uid }) => uid).filter((uid) => uid.includes(`_${rows[0].name}_sentences_`));
    };
    const held = async (): Promise<string[]> => {
      const [uid = ''] = await sentenceIndexes();
      const { results } = await master.index(uid).getDocuments({ limit: 1_000 });
      return results.map(({ id }) => String(id)).toSorted();
    };
    return { postgres, open, warnings, sentenceIndexes, held };
  };
  const ask = async (search: Search, question: string, what: Partial<SearchRequest> = {}) => {
    const answer = await search.search({
      question,
      filter: {},
      sort: 'relevance',
      first: 10,
      offset: 0,
      ...what,
    });
    return { ...answer, ids: answer.hits.map(({ id }) => id) };
  };
  const fed = (search: Search) =>
    vi.waitFor(async () => expect(await search.sentencesLag()).toBe(0), PATIENCE);

  it('finds what means the same and shares no word; without the setting it does not', async () => {
    const { open, sentenceIndexes } = await aScene();
    const search = await open();
    await search.index([
      namedArticle('car', 'Prêt d’un véhicule'),
      namedArticle('cat', 'Nourrir un chat'),
      namedArticle('tax', 'Taux absent'),
    ]);
    await fed(search);
    const answer = await ask(search, 'louer une automobile');
    expect(answer).toMatchObject({ engine: 'meilisearch', degraded: false, totalCount: 1, ids: ['car'] });
    expect(answer.hits[0]?.title).toEqual([{ text: 'Prêt d’un véhicule', marked: false }]);
    expect(await sentenceIndexes()).toHaveLength(1);
    await search.close();

    const without = await open(null);
    expect(await ask(without, 'louer une automobile')).toMatchObject({ engine: 'meilisearch', ids: [] });
    await vi.waitFor(async () => expect(await sentenceIndexes()).toEqual([]), PATIENCE);
    expect(await without.sentencesLag()).toBe(0);
  });

  it('asks no model about codes, exact texts, what is left out, or nothing', async () => {
    const search = await (await aScene()).open();
    await search.index([namedArticle('car', 'Prêt d’un véhicule, message ORA-00942')]);
    await fed(search);
    model.told.length = 0;
    for (const question of ['', 'ORA-00942', '« louer une automobile »', 'automobile -chat'])
      await ask(search, question);
    expect(model.told).toEqual([]);
    expect((await ask(search, 'ora 942')).ids).toEqual(['car']);
    expect((await ask(search, 'automobile -chat')).ids).toEqual([]);
    await ask(search, 'automobile');
    expect(model.told).toEqual(['automobile']);
  });

  it('counts, narrows and turns pages over what either finds, each article once', async () => {
    const search = await (await aScene()).open();
    const some = (count: number, name: string, title: string, what: Partial<SearchableArticle>) =>
      Array.from({ length: count }, (_, at) => namedArticle(`${name}${at}`, title, what));
    await search.index([
      ...some(300, 'word', 'Une automobile, une maison', { productId: 'sifac', outcome: 'solution' }),
      ...some(20, 'near', 'Prêt d’un véhicule', { productId: 'siham' }),
      ...some(5, 'far', 'Nourrir un chat', { productId: 'siham' }),
    ]);
    await fed(search);
    // The fifty nearest: those that are about nothing else, then some of those that hold the word.
    for (const request of [{}, { sort: 'date' }] as const) {
      const { totalCount, facets } = await ask(search, 'automobile', request);
      expect(totalCount).toBe(320);
      const [products] = facets;
      expect(products?.values.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
      const pages: string[] = [];
      for (let offset = 0; offset < totalCount; offset += 40)
        pages.push(...(await ask(search, 'automobile', { ...request, first: 40, offset })).ids);
      expect(pages).toHaveLength(totalCount);
      expect(new Set(pages).size).toBe(totalCount);
      expect(pages.filter((id) => id.startsWith('far'))).toEqual([]);
    }
    const narrowed = await ask(search, 'voiture', { first: 100 });
    expect(narrowed.totalCount).toBe(50);
    expect(narrowed.ids.slice(0, 20).every((id) => id.startsWith('near'))).toBe(true);
    expect(narrowed.facets[0]?.values).toEqual([
      { value: 'sifac', count: 30 },
      { value: 'siham', count: 20 },
    ]);
    for (const { value, count } of narrowed.facets[0]?.values ?? []) {
      const answer = await ask(search, 'voiture', { first: 100, filter: { productId: [value] } });
      expect(answer.totalCount).toBe(count);
      expect(answer.ids).toHaveLength(count);
      expect(answer.ids.every((id) => id.startsWith(value === 'sifac' ? 'word' : 'near'))).toBe(true);
    }
  });

  it('indexes and finds words while the model is away, and catches up by itself', async () => {
    const { open, warnings, held } = await aScene();
    model.state = 'down';
    const search = await open();
    await search.index([namedArticle('car', 'Prêt d’un véhicule'), namedArticle('cat', 'Nourrir un chat')]);
    for (let time = 0; time < 3; time += 1) {
      const answer = await ask(search, 'prêter');
      expect(answer).toMatchObject({ engine: 'meilisearch', degraded: false, ids: ['car'] });
    }
    await vi.waitFor(() => expect(warnings).toHaveLength(1), PATIENCE);
    expect(await search.sentencesLag()).toBe(2);
    await search.index([namedArticle('house', 'Une maison')]);
    await search.remove(['cat']);
    expect((await ask(search, 'maison')).ids).toEqual(['house']);
    expect((await ask(search, 'chat')).ids).toEqual([]);

    model.state = 'up';
    await fed(search);
    expect(await held()).toEqual(['car', 'house']);
    await vi.waitFor(
      async () => expect((await ask(search, 'louer ma demeure')).ids).toEqual(['house']),
      PATIENCE,
    );
    // Once for what waits, once for a question: not at each attempt.
    expect(warnings.length).toBeLessThanOrEqual(2);
  });

  it('waits for a model that never answers neither when it indexes nor, for long, when it searches', async () => {
    const { open, warnings } = await aScene();
    const search = await open();
    await search.index([namedArticle('car', 'Prêt d’un véhicule')]);
    await fed(search);
    model.state = 'mute';
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const begun = performance.now();
      await work();
      return performance.now() - begun;
    };
    // A task that asked the model would hold up this one for half a minute at least.
    await search.index([namedArticle('cat', 'Nourrir un chat')]);
    expect(await timed(() => search.index([namedArticle('house', 'Une maison')]))).toBeLessThan(5_000);
    expect(await ask(search, 'maison')).toMatchObject({ engine: 'meilisearch', ids: ['house'] });
    expect(await timed(() => ask(search, 'maison'))).toBeLessThan(700);
    expect(warnings).toContain('articles are found by their words alone: the embedder does not answer');
  });

  it('C3.3.1 forgets what was taken out at once, model or not, and never finds what it should have forgotten', async () => {
    const { open, held, sentenceIndexes } = await aScene();
    const search = await open();
    await search.index([namedArticle('car', 'Prêt d’un véhicule'), namedArticle('cat', 'Nourrir un chat')]);
    await fed(search);
    model.state = 'down';
    // More than are sent at a time wait for the model before it.
    await search.index(Array.from({ length: 150 }, (_, at) => namedArticle(`wait${at}`, 'Taux absent')));
    await search.remove(['car']);
    await vi.waitFor(async () => expect(await held()).toEqual(['cat']), PATIENCE);

    model.state = 'up';
    await fed(search);
    const [uid = ''] = await sentenceIndexes();
    const stale = { key: keyOf('car'), id: 'car', fingerprint: 'x' };
    const vectors = { sentences: { embeddings: [[1, 0, 0, 0]], regenerate: false } };
    await master
      .index(uid)
      .addDocuments([{ ...stale, _vectors: vectors }])
      .waitTask();
    model.told.length = 0;
    const answer = await vi.waitUntil(async () => {
      const now = await ask(search, 'louer une automobile');
      return model.told.length > 0 ? now : false;
    }, PATIENCE);
    expect(answer).toMatchObject({ engine: 'meilisearch', ids: [], totalCount: 0 });
    expect(answer.facets.flatMap(({ values }) => values)).toEqual([]);
    // The next start compares, and puts it right.
    await search.close();
    await fed(await open());
    expect(await held()).not.toContain('car');
  });

  it('is not held up by a text that the model refuses', async () => {
    const { open, held } = await aScene();
    const search = await open();
    model.refuses = 'interdit';
    const refused = Array.from({ length: 3 }, (_, at) => namedArticle(`a${at}`, 'Texte interdit'));
    const others = Array.from({ length: 5 }, (_, at) => namedArticle(`b${at}`, 'Un chat'));
    await search.index([...refused, ...others]);
    await vi.waitFor(async () => expect(await held()).toEqual(others.map(({ id }) => id)), PATIENCE);
    await vi.waitFor(async () => expect(await search.sentencesLag()).toBe(3), PATIENCE);
  });

  it('ends with the last state of an article that changed while the model read it', async () => {
    const { open, held } = await aScene();
    const search = await open();
    const changes = [
      () => search.index([namedArticle('a', 'Un chat', { version: 2 })]),
      () => search.remove(['b']),
    ];
    model.before = async () => void (await changes.shift()?.());
    await search.index([namedArticle('a', 'Une maison'), namedArticle('b', 'Une maison')]);
    await vi.waitFor(() => expect(changes).toEqual([]), PATIENCE);
    await fed(search);
    expect(await held()).toEqual(['a']);
    expect((await ask(search, 'félin')).ids).toEqual(['a']);
    expect((await ask(search, 'demeure')).ids).toEqual([]);
  });

  it('is made anew by a rebuild, and for another model beside no former one', async () => {
    const { open, held, sentenceIndexes } = await aScene();
    const search = await open();
    const articles = [namedArticle('car', 'Prêt d’un véhicule'), namedArticle('cat', 'Nourrir un chat')];
    await search.index(articles);
    await fed(search);
    const [former = ''] = await sentenceIndexes();
    await master.index(former).deleteAllDocuments().waitTask();
    async function* batches() {
      yield articles;
    }
    await search.rebuild(batches());
    expect(await held()).toEqual(['car', 'cat']);
    await search.close();

    const other = await open({ ...model.embedder, template: '{{doc.title}}' });
    await fed(other);
    const names = await sentenceIndexes();
    expect(names).toHaveLength(1);
    expect(names).not.toContain(former);
    expect(model.told.at(-1)).toMatch(/^(Prêt d’un véhicule|Nourrir un chat)$/);
    expect((await ask(other, 'félin')).ids).toEqual(['cat']);
  });
});
