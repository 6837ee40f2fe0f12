import { termOf } from '@assistance/domain/knowledge-base';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Config } from '../platform/config/index.js';
import { openEmbedder } from './search/testing/embedder.js';
import { HOW_TO_START, openAskingMeilisearch } from './search/testing/meilisearch.js';
import { openTicket, processedTicket, type Brief } from '../testing/acts.js';
import { refusalIn, type Data, type TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS, type PersonName } from '../testing/world.js';

const meilisearch = await openAskingMeilisearch();
const model = await openEmbedder();
afterAll(async () => {
  await meilisearch?.stop();
  await model.stop();
});
if (meilisearch === null) {
  process.stderr.write(
    `SKIPPED: the knowledge base's confidentiality (C3.3.1) with Meilisearch. To run it: ${HOW_TO_START}.\n`,
  );
}

/** The setting `meilisearch` of each engine; `undefined` where it cannot be had here. */
const ENGINES: readonly (readonly [
  name: string,
  engine: string,
  setting: Config['meilisearch'] | undefined,
])[] = [
  ['PostgreSQL', 'POSTGRESQL', null],
  ['Meilisearch', 'MEILISEARCH', meilisearch ? { ...meilisearch, embedder: null } : undefined],
  [
    'Meilisearch by meaning',
    'MEILISEARCH',
    meilisearch ? { ...meilisearch, embedder: model.embedder } : undefined,
  ],
];

/** A word of each thing that nobody may find, that nothing published holds. */
const SECRETS = {
  'an open ticket': 'zircophanie',
  'a processed ticket that waits for its review': 'quartzolithe',
  'a ticket that was kept out': 'malachitage',
  'the ticket behind an article': 'turquoisement',
  'an article that was withdrawn': 'obsidiennage',
  'a former text of an article': 'améthystation',
  'an establishment': 'Rochebrune',
  somebody: 'Aubry',
} as const;
const ALL = new RegExp(Object.values(SECRETS).join('|'), 'i');

const SEARCH = `query ($question: String!, $filter: KnowledgeBaseFilter, $sort: KnowledgeBaseSort! = RELEVANCE) {
  searchKnowledgeBase(question: $question, filter: $filter, sort: $sort, first: 100) {
    engine totalCount suggestion
    facets { field values { value count label } }
    hits {
      title { text marked } snippet { text marked }
      article { number title problem solution releases errorCodes theme ticket { number } versions { title }
        comments { comment } related { number title } }
    }
  } }`;

for (const [name, engine, setting] of ENGINES) {
  const desk =
    setting === undefined
      ? null
      : await startTestServer(setting === null ? {} : { config: { meilisearch: setting } });

  describe.skipIf(desk === null)(`C3.3.1 the search of the knowledge base, ${name}`, () => {
    const as = (person: PersonName): Promise<TestClient> =>
      desk?.as(person) ?? Promise.reject(new Error('Skipped.'));
    let sacha: TestClient;
    let published: string;
    let withdrawn: string;
    let whilePublished: Data;
    let justWithdrawn: Data;
    const search = async (client: TestClient, question: string, what: object = {}): Promise<Data> =>
      (await client.query(SEARCH, { question, ...what })).searchKnowledgeBase;

    beforeAll(async () => {
      const [camille, alix] = [await as('camille'), await as('alix')];
      sacha = await as('sacha');
      const processed = (description: string) =>
        processedTicket(camille, alix, PEOPLE.alix.id, {
          description: `Depuis ce matin, ${description} s’arrête à l’Université de Rochebrune (Camille Aubry).`,
        });
      const publish = async ({ id }: Brief, title: string, given: object = {}): Promise<Data> =>
        (
          await alix.query(
            `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`,
            {
              input: {
                ticketId: id,
                title,
                problem: 'Le véhicule de service n’est pas rendu.',
                solution: 'Relancer la reprise en période 013.',
                errorCodes: ['FMAVC 005'],
                releases: ['Patch 26'],
                ...given,
              },
            },
          )
        ).publishArticle;
      await openTicket(camille, {
        description: 'La zircophanie s’arrête sur un message inconnu depuis hier.',
      });
      await processed('la quartzolithe');
      const kept = await processed('le malachitage');
      await alix.query(`mutation ($id: ID!) { refuseArticle(ticketId: $id, reason: "Propre à un site.") }`, {
        id: kept.id,
      });
      const behind = await processed('le turquoisement');
      await publish(behind, 'Reprise des améthystations');
      ({ number: published } = await publish(behind, 'Reprise des engagements'));
      const taken = await publish(await processed('autre chose'), 'Un obsidiennage de maison', {
        releases: ['Lot 77'],
        errorCodes: ['ZZTOP 404'],
        theme: 'Obsidiennage',
      });
      withdrawn = taken.number;
      await desk?.indexed();
      whilePublished = await search(sacha, 'obsidiennage');
      await alix.query(`mutation ($id: ID!) { withdrawArticle(articleId: $id, reason: "Trop précis.") }`, {
        id: taken.id,
      });
      justWithdrawn = await search(sacha, 'obsidiennage');
      await desk?.indexed();
    }, 120_000);

    it('answers with the engine that is meant', async () => {
      const answer = await search(sacha, 'engagements');
      expect(answer.engine).toBe(engine);
      expect(answer.hits.map(({ article }: Data) => article.number)).toEqual([published]);
    });

    it.skipIf(!setting?.embedder)('finds by meaning what is published', async () => {
      await vi.waitFor(async () => {
        const near = await search(sacha, 'louer une automobile');
        expect(near.hits.map(({ article }: Data) => article.number)).toEqual([published]);
      }, 10_000);
    });

    it('shows an article until it is withdrawn, and no longer', () => {
      expect(whilePublished).toMatchObject({ totalCount: 1, hits: [{ article: { number: withdrawn } }] });
      expect(justWithdrawn.hits).toEqual([]);
    });

    it.each(Object.entries(SECRETS))('finds nothing of %s, however it is asked', async (_what, word) => {
      const misspelt = `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
      for (const question of [word, `« ${word} »`, word.slice(0, -2), misspelt, `"${word}`, `${word}*`]) {
        // Exact texts are PostgreSQL's, which alone holds texts.
        const asked = question.startsWith('«') ? 'POSTGRESQL' : engine;
        for (const client of [sacha, await as('camille'), await as('paul')]) {
          const answer = await search(client, question);
          expect({ question, ...answer }).toMatchObject({ engine: asked, totalCount: 0, hits: [] });
          expect(answer.suggestion ?? '').not.toMatch(ALL);
          expect(answer.facets.flatMap(({ values }: Data) => values)).toEqual([]);
        }
      }
    });

    it('shows none of it beside what is found, in counts and facets neither', async () => {
      for (const question of [
        '',
        'engagements',
        'reprise',
        'véhicule',
        'maison',
        `-${SECRETS['somebody']}`,
      ]) {
        for (const sort of ['RELEVANCE', 'DATE']) {
          const answer = await search(sacha, question, { sort });
          expect(JSON.stringify(answer)).not.toMatch(ALL);
          const none = question === 'maison';
          expect(answer.totalCount).toBe(none ? 0 : 1);
          const shown = Object.fromEntries(
            answer.facets.map(({ field, values }: Data) => [field, values.map(({ value }: Data) => value)]),
          );
          expect(shown).toMatchObject({
            release: none ? [] : ['Patch 26'],
            productId: none ? [] : [PRODUCTS.sifac],
          });
          const counts = answer.facets.flatMap(({ values }: Data) => values.map(({ count }: Data) => count));
          expect(counts).toEqual(counts.map(() => 1));
          for (const { article } of answer.hits) {
            expect(article).toMatchObject({ ticket: null, versions: [], comments: [], related: [] });
          }
        }
      }
    });

    it('tells nothing by a filter, a code or a number', async () => {
      for (const filter of [{ release: ['Lot 77'] }, { release: ['Patch 25'] }]) {
        expect(await search(sacha, '', { filter })).toMatchObject({ totalCount: 0, hits: [] });
      }
      for (const question of ['ZZTOP 404', 'zztop404', withdrawn]) {
        expect(await search(sacha, question)).toMatchObject({ totalCount: 0, suggestion: null });
      }
      const read = (number: string) => sacha.send(`{ article(number: "${number}") { title } }`);
      expect(refusalIn((await read(withdrawn)).body.errors)).toEqual(
        refusalIn((await read('KB-999999')).body.errors),
      );
    });

    it.skipIf(!setting)('leaves nothing of it in Meilisearch itself', async () => {
      const client = new Meilisearch({ host: setting?.url ?? '', apiKey: setting?.apiKey ?? '' });
      const [row] =
        (await desk?.sql(`select left(generation::text, 8) as name from kb_search.collection`)) ?? [];
      const { results } = await client.getRawIndexes({ limit: 100 });
      const own = results.filter(({ uid }) => uid.includes(String(row?.['name'])));
      expect(own).toHaveLength(setting?.embedder ? 2 : 1);
      const terms = Object.values(SECRETS).map((word) => termOf(word.toLowerCase()));
      for (const { uid } of own) {
        const index = client.index(uid);
        await vi.waitFor(async () => expect((await index.getStats()).numberOfDocuments).toBe(1), 10_000);
        if (uid.includes('_sentences_')) continue;
        expect((await index.search('', { filter: `held IN ${JSON.stringify(terms)}` })).hits).toEqual([]);
      }
    });
  });
}
