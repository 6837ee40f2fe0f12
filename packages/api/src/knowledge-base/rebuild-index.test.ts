import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { createSearch } from './search/index.js';
import { processedTicket } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';
import { rebuildIndex, repairIndex } from './rebuild-index.js';

const desk = await startTestServer();
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
const pool = new pg.Pool({ connectionString: desk.databaseUrl, max: 2 });
pool.on('error', () => {});
const search = createSearch({ postgres: pool, meilisearch: null, log: { warn: () => {} } });
afterAll(async () => {
  await search.close();
  await pool.end();
});

const publish = async (title: string): Promise<string> => {
  const { id } = await processedTicket(camille, alix, PEOPLE.alix.id);
  const { publishArticle } = await alix.query(
    `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id } }`,
    {
      input: {
        ticketId: id,
        title,
        problem: 'La reprise s’arrête.',
        solution: 'Relancer la reprise.',
        errorCodes: [],
        releases: [],
      },
    },
  );
  return publishArticle.id;
};
const found = async (question: string): Promise<number> =>
  (
    await camille.query(
      `query ($question: String!) { searchKnowledgeBase(question: $question) { totalCount } }`,
      { question },
    )
  ).searchKnowledgeBase.totalCount;
const em = () => desk.orm.em.fork();

it('compares the index with the database article by article, and puts right what differs', async () => {
  const ids = [await publish('Mandat'), await publish('Titre'), await publish('Facture')];
  await desk.indexed();
  expect(await repairIndex(em(), search)).toEqual({ missing: 0, outdated: 0, surplus: 0, primary: 0 });

  await pool.query(`select kb_search.remove_articles($1, false)`, [[ids[0]]]);
  await pool.query(`update kb_search.article set version = 9 where id = $1`, [ids[1]]);
  await desk.sql(`update article set withdrawn_at = now() where id = $1`, [ids[2]]);
  expect([await found('mandat'), await found('facture')]).toEqual([0, 1]);

  expect(await repairIndex(em(), search)).toEqual({ missing: 1, outdated: 1, surplus: 1, primary: 0 });
  expect([await found('mandat'), await found('titre'), await found('facture')]).toEqual([1, 1, 0]);
  expect(await repairIndex(em(), search)).toEqual({ missing: 0, outdated: 0, surplus: 0, primary: 0 });
});

it('makes the index anew beside the desk that uses it, and tells how far it is', async () => {
  await publish('Budget');
  await desk.indexed();
  await pool.query(`update kb_search.term set documents = 1000`);
  const progress: string[] = [];
  const total = await rebuildIndex(em(), search, (engine, done, all) =>
    progress.push(`${engine} ${done}/${all}`),
  );
  expect(progress).toEqual([`postgresql ${total}/${total}`]);
  expect(await found('budget')).toBe(1);
  const { rows } = await pool.query(`select max(documents) as most from kb_search.term`);
  expect(rows[0].most).toBeLessThanOrEqual(total);
  // The feed goes on with the new tables.
  await publish('Convention');
  await desk.indexed();
  expect(await found('convention')).toBe(1);
});
