import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase, EMPTY } from '../../../testing/postgres.js';
import { namedArticle } from '../testing/an-article.js';
import type { SearchableArticle } from '../types.js';
import { extentSql, Lexicon, type Extent } from './lexicon.js';
import { PostgresEngine } from './postgres-engine.js';

const database = await createTestDatabase({ template: EMPTY });
const pool = new pg.Pool({ connectionString: database.url, max: 4 });
pool.on('error', () => {});
afterAll(() => pool.end());

const SCHEMA = 'kb_words';
const holding = (id: string, words: string): SearchableArticle =>
  namedArticle(id, words, { problem: '', solution: '' });
const extent = async (): Promise<Extent> =>
  (await pool.query(`select ${extentSql(SCHEMA)}`)).rows[0] as Extent;

describe('the known words in memory', () => {
  it('are those of the articles, whatever is put, taken out, emptied and made anew', async () => {
    const engine = new PostgresEngine(pool, { schema: SCHEMA });
    await engine.ready();
    const lexicon = new Lexicon(pool, SCHEMA);
    const similar = async (word: string): Promise<string[]> =>
      ((await lexicon.similar([word], await extent())).get(word) ?? []).map((each) => each.word);
    const containing = async (word: string): Promise<string[]> =>
      ((await lexicon.containing([word], await extent())).get(word) ?? []).map((each) => each.word);

    expect(await similar('mnadat')).toEqual([]);
    await engine.index([holding('a', 'mandat mandats mandater'), holding('b', 'mandat commandes facture')]);
    expect(await similar('mandta')).toEqual(['mandat', 'mandats', 'mandater']);
    expect(await containing('mand')).toEqual(['mandat', 'mandater', 'mandats', 'commandes']);

    await engine.index([holding('c', 'mandant')]);
    expect(await containing('mandan')).toEqual(['mandant']);
    await engine.remove(['a', 'c']);
    expect(await similar('mandta')).toEqual(['mandat']);
    expect(await containing('mand')).toEqual(['mandat', 'commandes']);
    await engine.index([holding('a', 'mandats')]);
    expect(await similar('mandta')).toEqual(['mandat', 'mandats']);
    expect(await containing('mandats')).toEqual(['mandats']);

    await engine.rebuild(
      (async function* () {
        yield [holding('d', 'factures')];
      })(),
    );
    expect(await similar('mandta')).toEqual([]);
    expect(await similar('factrues')).toEqual(['factures']);
    await engine.clear();
    expect(await similar('factrues')).toEqual([]);
    await engine.index([holding('e', 'facture')]);
    expect(await Promise.all([similar('factrue'), containing('actur')])).toEqual([['facture'], ['facture']]);
  });

  it('are told with what the tables say now', async () => {
    const engine = new PostgresEngine(pool, { schema: SCHEMA });
    await engine.clear();
    await engine.index([holding('a', 'clôture')]);
    const lexicon = new Lexicon(pool, SCHEMA);
    const told = async () => (await lexicon.similar(['clotrue'], await extent())).get('clotrue');
    expect(await told()).toEqual([{ word: 'cloture', shown: 'clôture', documents: 1 }]);
    await engine.index([holding('b', 'clôture')]);
    expect(await told()).toEqual([{ word: 'cloture', shown: 'clôture', documents: 2 }]);
  });
});
