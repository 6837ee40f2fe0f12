import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { Meilisearch } from 'meilisearch';
import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, EMPTY } from '../../testing/postgres.js';
import { createSearch, type Search } from './create-search.js';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine.js';
import { namedArticle } from './testing/an-article.js';
import { HOW_TO_TEST, NOWHERE, openMeilisearch } from './testing/meilisearch.js';
import type { SearchableArticle } from './types.js';

const meilisearch = await openMeilisearch();
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await meilisearch?.stop();
});

async function aPool(): Promise<pg.Pool> {
  const database = await createTestDatabase({ template: EMPTY });
  const pool = new pg.Pool({ connectionString: database.url, max: 8 });
  // The database is dropped by force: errors of the connections that it closes are expected.
  pool.on('error', () => {});
  closing.push(() => pool.end());
  return pool;
}

const log = { warn: () => {} };
async function answer(search: Search, question: string) {
  const { engine, degraded, hits } = await search.search({
    question,
    filter: {},
    sort: 'relevance',
    first: 10,
    offset: 0,
  });
  return { engine, degraded, ids: hits.map(({ id }) => id) };
}

async function* batches(...all: SearchableArticle[][]): AsyncGenerator<SearchableArticle[]> {
  yield* all;
}

describe('the search', () => {
  it('is PostgreSQL alone, and not degraded, where no Meilisearch is given', async () => {
    const search = createSearch({ postgres: await aPool(), meilisearch: null, log });
    await search.ready();
    await search.index([namedArticle('a', 'Mandat')]);
    expect(await answer(search, 'mandat')).toEqual({ engine: 'postgresql', degraded: false, ids: ['a'] });
    expect(await search.count()).toBe(1);
    await search.close();
  });

  it('starts, keeps articles and answers while Meilisearch is away', async () => {
    const search = createSearch({ postgres: await aPool(), meilisearch: NOWHERE, log });
    await search.ready();
    await search.index([namedArticle('a', 'Mandat'), namedArticle('b', 'Titre')]);
    await search.remove(['b']);
    expect(await answer(search, 'mandat')).toEqual({ engine: 'postgresql', degraded: true, ids: ['a'] });
    expect(await answer(search, 'titre')).toEqual({ engine: 'postgresql', degraded: true, ids: [] });
    await search.close();
  });

  it('holds what a rebuild gives, and nothing else', async () => {
    const search = createSearch({ postgres: await aPool(), meilisearch: null, log });
    await search.ready();
    await search.index([namedArticle('a', 'Mandat'), namedArticle('b', 'Titre')]);
    await search.rebuild(
      batches([namedArticle('a', 'Mandat', { version: 2 })], [namedArticle('c', 'Facture')]),
    );
    expect((await answer(search, '')).ids.toSorted()).toEqual(['a', 'c']);
    expect(await search.versions()).toEqual(
      new Map([
        ['a', 2],
        ['c', 1],
      ]),
    );
    await search.close();
  });

  it('finds all the while it is made anew, and loses nothing that changes meanwhile', async () => {
    const search = createSearch({ postgres: await aPool(), meilisearch: null, log });
    await search.ready();
    const [first, others] = [
      [namedArticle('a', 'Mandat')],
      [namedArticle('b', 'Titre'), namedArticle('c', 'Facture')],
    ];
    await search.index([...first, ...others]);
    async function* publishedThen() {
      yield first;
      await search.index([namedArticle('a', 'Mandat rejeté', { version: 2 }), namedArticle('d', 'Budget')]);
      await search.remove(['b']);
      expect((await answer(search, 'mandat')).ids).toEqual(['a']);
      expect((await answer(search, 'titre')).ids).toEqual([]);
      expect((await answer(search, 'budget')).ids).toEqual(['d']);
      expect((await answer(search, 'facture')).ids).toEqual(['c']);
      // What was read before those changes comes in after them.
      yield others;
    }
    const progress: number[] = [];
    await search.rebuild(publishedThen(), (_engine, done) => progress.push(done));
    expect(progress).toEqual([1, 3]);
    expect((await answer(search, '')).ids.toSorted()).toEqual(['a', 'c', 'd']);
    expect((await answer(search, 'rejeté')).ids).toEqual(['a']);
    expect(await search.count()).toBe(3);
    await search.index([namedArticle('e', 'Paie')]);
    expect((await answer(search, 'paie')).ids).toEqual(['e']);
    await search.close();
  });

  it('never finds less while it is made anew over and over', { timeout: 30_000 }, async () => {
    const search = createSearch({ postgres: await aPool(), meilisearch: null, log });
    await search.ready();
    const articles = Array.from({ length: 40 }, (_, at) => namedArticle(`a${at}`, `Mandat ${at}`));
    await search.index(articles);
    const rounds = { left: 4 };
    const rebuilding = (async () => {
      for (; rounds.left > 0; rounds.left -= 1) await search.rebuild(batches(articles));
    })();
    let asked = 0;
    while (rounds.left > 0) {
      const found = await search.search({
        question: 'mandat',
        filter: {},
        sort: 'relevance',
        first: 50,
        offset: 0,
      });
      expect([found.totalCount, found.hits.length]).toEqual([40, 40]);
      asked += 1;
    }
    await rebuilding;
    expect(asked).toBeGreaterThan(4);
    await search.close();
  });

  it('stays as it was when what is to be put in cannot be read', async () => {
    const postgres = await aPool();
    const search = createSearch({ postgres, meilisearch: null, log });
    await search.ready();
    await search.index([namedArticle('a', 'Mandat')]);
    async function* broken(): AsyncGenerator<SearchableArticle[]> {
      yield [namedArticle('b', 'Titre')];
      throw new Error('the database is gone');
    }
    await expect(search.rebuild(broken())).rejects.toThrow('the database is gone');
    expect((await answer(search, '')).ids).toEqual(['a']);
    const { rows } = await postgres.query(`select to_regnamespace('kb_search_next') as left`);
    expect(rows).toEqual([{ left: null }]);
    await search.close();
  });
});

/** Stands between the search and the server; cut, no connection works. */
async function aCable(to: string) {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((socket) => {
    if (!whole) return void socket.destroy();
    const other = connect(Number(port), hostname);
    for (const each of [socket, other]) {
      sockets.add(each);
      each.on('error', () => {});
      each.on('close', () => {
        socket.destroy();
        other.destroy();
      });
    }
    socket.pipe(other).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  closing.push(async () => {
    cut();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (whole = true),
  };
}

if (meilisearch === null) {
  process.stderr.write(
    `The search is NOT tested with a Meilisearch that goes and comes back: ${HOW_TO_TEST}.\n`,
  );
}
describe.skipIf(meilisearch === null)('the search with a Meilisearch that goes and comes back', () => {
  const { url, apiKey } = meilisearch ?? NOWHERE;

  it('goes on, and C3.3.1 never finds again what was taken out meanwhile', { timeout: 30_000 }, async () => {
    const postgres = await aPool();
    const cable = await aCable(url);
    const search = createSearch({ postgres, meilisearch: { url: cable.url, apiKey }, log });
    closing.push(() => new MeilisearchEngine({ url, apiKey, postgres }).drop());
    await search.ready();
    await search.index([namedArticle('a', 'Mandat secret'), namedArticle('b', 'Mandat public')]);
    expect(await answer(search, 'mandat')).toMatchObject({ engine: 'meilisearch', degraded: false });

    cable.cut();
    await search.remove(['a']);
    await search.index([namedArticle('c', 'Mandat nouveau')]);
    const meanwhile = await answer(search, 'mandat');
    expect(meanwhile).toMatchObject({ engine: 'postgresql', degraded: true });
    expect(meanwhile.ids.toSorted()).toEqual(['b', 'c']);

    cable.mend();
    const back = await vi.waitUntil(
      async () => {
        const now = await answer(search, 'mandat');
        expect(now.ids.toSorted()).toEqual(['b', 'c']);
        return now.degraded ? false : now;
      },
      { timeout: 20_000, interval: 50 },
    );
    expect(back).toMatchObject({ engine: 'meilisearch', degraded: false });
    await search.close();
  });

  it('is filled anew when Meilisearch has lost everything', { timeout: 30_000 }, async () => {
    const postgres = await aPool();
    const search = createSearch({ postgres, meilisearch: { url, apiKey }, log });
    await search.ready();
    await search.index([namedArticle('a', 'Mandat'), namedArticle('b', 'Titre')]);
    await new MeilisearchEngine({ url, apiKey, postgres }).drop();
    expect(await answer(search, 'mandat')).toEqual({ engine: 'postgresql', degraded: true, ids: ['a'] });
    const again = createSearch({ postgres, meilisearch: { url, apiKey }, log });
    await again.ready();
    expect(await answer(again, 'mandat')).toEqual({ engine: 'meilisearch', degraded: false, ids: ['a'] });
    await new MeilisearchEngine({ url, apiKey, postgres }).drop();
    await Promise.all([search.close(), again.close()]);
  });

  it(
    'does not answer with an index that is behind, even if another instance left it so',
    { timeout: 30_000 },
    async () => {
      const postgres = await aPool();
      const search = createSearch({ postgres, meilisearch: { url, apiKey }, log });
      closing.push(() => new MeilisearchEngine({ url, apiKey, postgres }).drop());
      await search.ready();
      await search.index([namedArticle('a', 'Mandat')]);
      await postgres.query(`select kb_search.remove_articles('{a}', true)`);
      await postgres.query(`update kb_search.unsent set since = now() - interval '1 minute'`);
      expect(await answer(search, 'mandat')).toEqual({ engine: 'postgresql', degraded: true, ids: [] });
      await search.close();
    },
  );

  it(
    'is made anew beside the index in use, without a moment of missing results',
    { timeout: 60_000 },
    async () => {
      const postgres = await aPool();
      const search = createSearch({ postgres, meilisearch: { url, apiKey }, log });
      closing.push(() => new MeilisearchEngine({ url, apiKey, postgres }).drop());
      await search.ready();
      const articles = Array.from({ length: 30 }, (_, at) => namedArticle(`a${at}`, `Mandat ${at}`));
      await search.index(articles);
      const rounds = { left: 3 };
      const progress = new Set<string>();
      const rebuilding = (async () => {
        for (; rounds.left > 0; rounds.left -= 1)
          await search.rebuild(batches(articles), (engine, done) => progress.add(`${engine} ${done}`));
      })();
      while (rounds.left > 0) {
        const { engine, degraded, ids } = await answer(search, 'mandat');
        expect([engine, degraded, ids.length]).toEqual(['meilisearch', false, 10]);
      }
      await rebuilding;
      expect(progress).toEqual(new Set(['postgresql 30', 'meilisearch 30']));
      await search.remove(['a1']);
      expect((await answer(search, '"Mandat 1"')).ids).toEqual([]);
      await search.close();
    },
  );

  it('is compared article by article, and put right', { timeout: 60_000 }, async () => {
    const postgres = await aPool();
    const search = createSearch({ postgres, meilisearch: { url, apiKey }, log });
    const engine = new MeilisearchEngine({ url, apiKey, postgres });
    closing.push(() => engine.drop());
    await search.ready();
    await search.index([
      namedArticle('a', 'Mandat', { version: 2 }),
      namedArticle('b', 'Titre'),
      namedArticle('c', 'Facture'),
    ]);
    expect(await search.repairPrimary()).toBe(0);

    const uid = (await new Meilisearch({ host: url, apiKey: apiKey ?? '' }).getStats()).indexes;
    const { rows } = await postgres.query(
      `select left(generation::text, 8) as name from kb_search.collection`,
    );
    const name = Object.keys(uid).find((each) => each.endsWith(`_${rows[0].name}`)) ?? '';
    const index = new Meilisearch({ host: url, apiKey: apiKey ?? '' }).index(name);
    const key = (id: string): string => Buffer.from(id).toString('base64url');
    await index.deleteDocument(key('b')).waitTask();
    await index.updateDocuments([{ key: key('a'), version: 1 }]).waitTask();
    await index.addDocuments([{ key: key('z'), id: 'z', version: 1, held: ['mandat'] }]).waitTask();

    expect(await search.repairPrimary()).toBe(3);
    expect(await search.repairPrimary()).toBe(0);
    expect((await answer(search, 'titre')).ids).toEqual(['b']);
    expect((await answer(search, 'mandat')).ids).toEqual(['a']);
    await search.close();
  });
});
