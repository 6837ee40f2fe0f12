import { candidateOf, gramNumber, holdingsOf, statisticsOf } from '@assistance/domain/knowledge-base';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase, EMPTY } from '../../../testing/postgres.js';
import { analysedArticle } from '../indexed-article.js';
import { namedArticle } from '../testing/an-article.js';
import type { SearchableArticle, SearchRequest } from '../types.js';
import { PostgresEngine } from './postgres-engine.js';
import { bestOf } from './best-of.js';
import { fromStored, toStored } from './stored-text.js';

const database = await createTestDatabase({ template: EMPTY });
const pool = new pg.Pool({ connectionString: database.url, max: 8 });
// The database is dropped by force: errors of the connections that it closes are expected.
pool.on('error', () => {});
afterAll(() => pool.end());

const WORDS = [
  'mandat',
  'titre',
  'facture',
  'Paie',
  'écriture',
  'ORA-00942',
  'FMAVC 005',
  'de',
  'la',
  'clôture',
  'l’état',
];
const anArticle = (id: string, words: readonly string[], version = 1): SearchableArticle =>
  namedArticle(id, words.slice(0, 3).join(' '), {
    theme: words[1] ?? null,
    problem: words.join(' '),
    solution: '',
    publishedAt: '2026-01-01T00:00:00.000Z',
    version,
  });

/** Which articles hold a term, and whether their titles do, as the postings say it. */
async function postingsIn(schema: string) {
  const { rows } = await pool.query(
    `select term || ' ' || id || case when (entry & 1) = 1 then ' in title' else '' end as held,
            article.facet = (entry >> 1 & 2147483647) as right
       from ${schema}.posting, unnest(entries) entry left join ${schema}.article on place = (entry >> 32)::integer`,
  );
  expect(rows.every((row) => row.right)).toBe(true);
  return rows.map((row) => String(row.held)).toSorted();
}

/** What the tables say of the collection, in the words of the domain. */
async function countsIn(schema: string) {
  const counts = async (table: string) => {
    const { rows } = await pool.query(
      `select ${table} as name, documents from ${schema}.${table} order by 1`,
    );
    return new Map<string, number>(rows.map((row) => [String(row.name), row.documents]));
  };
  const { rows } = await pool.query(`select documents, lengths from ${schema}.collection`);
  const sums = (rows[0].lengths as string[]).map(Number);
  return {
    documents: rows[0].documents as number,
    sums,
    terms: await counts('term'),
    postings: await postingsIn(schema),
    grams: await counts('gram'),
    words: await counts('word'),
  };
}

const sorted = (counts: ReadonlyMap<string, number>) =>
  new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** As the tables keep them: by number, in the order of the numbers. */
const byNumber = (grams: ReadonlyMap<string, number>) =>
  new Map(
    [...grams]
      .map(([gram, documents]) => [gramNumber(gram), documents] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([number, documents]) => [String(number), documents] as const),
  );

function expected(articles: readonly SearchableArticle[]) {
  const candidates = articles.map(analysedArticle);
  const { documents, terms, grams, termLengths, gramLengths } = statisticsOf(candidates);
  const sums = [termLengths, gramLengths].flatMap(({ title, theme, text }) => [title, theme, text]);
  const words = new Map<string, number>();
  for (const { title, theme, text } of candidates) {
    const held = new Set(
      [title, theme, text].flatMap((field) => field.words.split(' ')).filter((word) => word !== ''),
    );
    for (const word of held) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const postings = candidates.flatMap((candidate) => {
    const titled = new Set(candidate.title.terms.split(' '));
    return holdingsOf(candidate).terms.map(
      (term) => `${term} ${candidate.id}${titled.has(term) ? ' in title' : ''}`,
    );
  });
  return {
    documents,
    postings: postings.toSorted(),
    sums: sums.map((sum) => Math.round(sum * documents)),
    terms: sorted(terms),
    grams: byNumber(grams),
    words: sorted(words),
  };
}

/** The same numbers from 0 below `below` in every run, whatever the machine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the best of what is found', () => {
  it('are the heaviest, of equals the newest, as sorting all of them would tell', () => {
    const some = numbersFrom(3);
    for (const most of [1, 5, 30, 200]) {
      const places = Array.from({ length: 100 }, (_, at) => (at * 37) % 101);
      const weights = places.map(() => some(4));
      const fits = (at: number): boolean => weights[at] !== 2;
      const ordered = [...places.keys()]
        .filter(fits)
        .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (places[b] ?? 0) - (places[a] ?? 0));
      expect(bestOf(places, weights, fits, most)).toEqual(ordered.slice(0, most).map((at) => places[at]));
    }
    expect(bestOf([], [], () => true, 250)).toEqual([]);
  });
});

describe('the counts of the PostgreSQL engine', () => {
  it('are those of the articles, whatever was put, changed and taken out', { timeout: 60_000 }, async () => {
    const engine = new PostgresEngine(pool, { schema: 'kb_counts' });
    await engine.ready();
    const some = numbersFrom(7);
    const now = new Map<string, SearchableArticle>();
    const change = async (): Promise<void> => {
      const id = 'abcdef'.charAt(some(6));
      const words = Array.from({ length: some(8) }, () => WORDS[some(WORDS.length)] ?? '');
      if (some(3) === 0) {
        now.delete(id);
        return engine.remove([id, 'unknown']);
      }
      now.set(id, anArticle(id, words));
      return engine.index([anArticle(id, words)]);
    };
    for (let round = 0; round < 12; round += 1) {
      for (let turn = 0; turn < 10; turn += 1) await change();
      expect(await countsIn('kb_counts')).toEqual(expected([...now.values()]));
    }
  });

  it('stay right when many put and take out the same at once', async () => {
    const engine = new PostgresEngine(pool, { schema: 'kb_at_once' });
    await Promise.all([engine.ready(), engine.ready(), engine.ready()]);
    const [one, other] = [anArticle('a', ['mandat', 'titre']), anArticle('b', ['facture', 'mandat'])];
    await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        turn % 3 === 2 ? engine.remove(['a']) : engine.index([one, other]),
      ),
    );
    await engine.index([one]);
    expect(await countsIn('kb_at_once')).toEqual(expected([one, other]));
  });
});

describe('a search of the PostgreSQL engine', () => {
  it('takes the same few statements whatever is asked', async () => {
    let statements = 0;
    const counting = {
      query: (text: string, values?: unknown[]) => ((statements += 1), pool.query(text, values)),
    };
    const engine = new PostgresEngine(counting, { schema: 'kb_statements' });
    await engine.ready();
    await engine.index(Array.from({ length: 30 }, (_, at) => anArticle(String(at), WORDS.slice(at % 5))));
    const cost = async (request: Partial<SearchRequest>): Promise<number> => {
      statements = 0;
      await engine.search({ question: '', filter: {}, sort: 'relevance', first: 30, offset: 0, ...request });
      return statements;
    };
    // Once: what its facets stand for.
    expect(await cost({})).toBe(4);
    expect(await cost({})).toBe(3);
    expect(await cost({ question: 'mandat' })).toBe(4);
    expect(
      await cost({
        question: 'mandat titre facture paie écriture clôture',
        filter: { year: [2026], productId: ['sifac'] },
      }),
    ).toBe(4);
    expect(await cost({ question: 'mnadat titer xylophone "titre" -absent' })).toBeLessThanOrEqual(10);
    expect(await cost({ question: '?!' })).toBe(0);
  });

  it('writes nothing when an article is put again as it is', async () => {
    const engine = new PostgresEngine(pool, { schema: 'kb_again' });
    await engine.ready();
    const placeOf = async (id: string) =>
      (await pool.query(`select place from kb_again.article where id = $1`, [id])).rows[0]?.place as number;
    await engine.index([anArticle('a', ['mandat']), anArticle('b', ['titre'])]);
    const before = await placeOf('a');
    await engine.index([anArticle('a', ['mandat']), anArticle('b', ['facture'])]);
    expect(await placeOf('a')).toBe(before);
    expect(await countsIn('kb_again')).toEqual(
      expected([anArticle('a', ['mandat']), anArticle('b', ['facture'])]),
    );
  });

  it('says that the server is away, or that it refused', async () => {
    const away = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(new PostgresEngine(away).count()).rejects.toMatchObject({
      name: 'SearchError',
      kind: 'unavailable',
      engine: 'postgresql',
    });
    await away.end();
    await expect(new PostgresEngine(pool, { schema: 'kb_none' }).count()).rejects.toMatchObject({
      kind: 'refused',
    });
  });
});

it('stores what the ranker reads, and reads the same back', () => {
  const candidate = candidateOf({
    id: 'a',
    title: 'Un mandat',
    theme: null,
    text: 'Ligne 1\n\nLigne 2 : ORA-00942',
  });
  expect(fromStored('a', toStored(candidate))).toEqual(candidate);
});
