import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openScratchEngine } from './search/index.js';
import { createTestDatabase, EMPTY } from '../testing/postgres.js';
import { peerSearch } from './evaluation-peer.js';
import {
  runQueries,
  runMisspeltQueries,
  evaluateSearch,
  readCorpus,
  readQueries,
  unanswerable,
} from './evaluate.js';

const database = await createTestDatabase({ template: EMPTY });
const pool = new pg.Pool({ connectionString: database.url, max: 4 });
// The database is dropped by force: errors of the connections that it closes are expected.
pool.on('error', () => {});
afterAll(() => pool.end());

const CORPUS = [
  { id: '1', title: 'Annuler un ordre de reversement', theme: 'Recette', text: 'Contre-passez la pièce.' },
  { id: 'fiche/2', title: 'Rejet d’une facture', theme: null, text: 'Constatez le service fait.' },
  { id: 3, title: 'Rejet d’un mandat', text: 'Corrigez le compte.' },
];

describe('the evaluation of the search', () => {
  it('tells the shares of questions answered at each depth, and leaves nothing behind', async () => {
    const scratch = await openScratchEngine('postgresql', {
      postgres: pool,
      meilisearch: null,
      scratch: 'kb_scratch',
    });
    const queries = readQueries([
      { query: 'annuler un reversement', expected: '1' },
      { query: 'rejet de facture', expected: 'fiche/2' },
      { query: 'rejet de facture', expected: 3 },
      { query: 'xylophone', expected: '1' },
    ]);
    const indexed: number[] = [];
    const result = await evaluateSearch(scratch.engine, readCorpus(CORPUS), queries, (done) =>
      indexed.push(done),
    );
    expect(result).toEqual({ n: 4, 'recall@1': 0.5, 'recall@5': 0.75, 'recall@10': 0.75, 'mrr@10': 0.625 });
    expect(indexed).toEqual([3]);
    await scratch.drop();
    const { rows } = await pool.query(`select from pg_namespace where nspname = 'kb_scratch'`);
    expect(rows).toEqual([]);
  });

  it.each([
    [{ articles: [] }, 'array'],
    [[{ id: '1', text: 'no title' }], 'title'],
    [[{ title: 'no id', text: '' }], 'id'],
    [[CORPUS[0], { ...CORPUS[2], id: 1 }], 'twice'],
    [[null], 'object'],
  ])('says what is wrong with the corpus %j', (json, named) => {
    expect(() => readCorpus(json)).toThrow(named);
  });

  it.each([
    [[{ query: 'no answer' }], 'expected'],
    [[{ question: 'a', expected: '1' }], 'query'],
  ])('says what is wrong with the questions %j', (json, named) => {
    expect(() => readQueries(json)).toThrow(named);
  });

  it('tells which questions no search can answer', () => {
    const queries = readQueries([
      { query: 'there', expected: 3 },
      { query: 'nowhere', expected: '4' },
    ]);
    expect(unanswerable(readCorpus(CORPUS), queries)).toEqual(['nowhere']);
  });

  it('asks the misspelt questions once for each seed, and a peer the same', async () => {
    const queries = readQueries([
      { query: 'annuler un reversement', expected: '1' },
      { query: 'facture rejetée', expected: 'fiche/2' },
    ]);
    const asked: string[] = [];
    const result = await runMisspeltQueries(
      (question) => {
        asked.push(question);
        return ['1'];
      },
      queries,
      [1, 2, 3],
    );
    expect(result).toEqual({ n: 6, 'recall@1': 0.5, 'recall@5': 0.5, 'recall@10': 0.5, 'mrr@10': 0.5 });
    expect(new Set(asked).size).toBe(6);
    expect(asked).not.toContain('annuler un reversement');

    const peer = await peerSearch(readCorpus(CORPUS));
    expect(await runQueries(peer, queries)).toMatchObject({ n: 2, 'recall@1': 1 });
    expect((await runMisspeltQueries(peer, queries, [1, 2, 3]))['mrr@10']).toBeGreaterThan(0.4);
  });
});
