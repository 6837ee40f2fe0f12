import { candidateOf, gramNumber, statisticsOf } from '@assistance/domain/knowledge-base';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase, EMPTY } from '../../../testing/postgres.js';
import { analysedArticle } from '../indexed-article.js';
import { namedArticle } from '../testing/an-article.js';
import type { SearchableArticle, SearchRequest } from '../types.js';
import { PostgresEngine } from './postgres-engine.js';
import { fromStored, toStored } from './stored-text.js';

const database = await createTestDatabase({ template: EMPTY });
const pool = new pg.Pool({ connectionString: database.url, max: 8 });
// The database goes by force: what a closing connection is told of it is nobody's error.
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
  return {
    documents,
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
    expect(await cost({})).toBe(3);
    expect(await cost({ question: 'mandat' })).toBe(4);
    expect(
      await cost({
        question: 'mandat titre facture paie écriture clôture',
        filter: { year: [2026], productId: ['sifac'] },
      }),
    ).toBe(4);
    expect(await cost({ question: 'mnadat titer xylophone "titre" -absent' })).toBe(5);
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
