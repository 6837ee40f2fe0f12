import { processedTicket } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { readMetrics } from '@assistance/api/testing/metrics';
import {
  HOW_TO_TEST,
  openMortalMeilisearch,
} from '@assistance/api/knowledge-base/search/testing/meilisearch';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { startServer } from '../support/server.js';
import { PASSWORD, PEOPLE, WORLD } from '../support/world.js';

/** Tickets closed and published; CLOSINGS for a quick look. */
const CLOSINGS = Number(process.env['CLOSINGS'] ?? 1_000);
/** Agents who publish at once. */
const AT_ONCE = 6;
const MINUTES = 60_000;

const meilisearch = await openMortalMeilisearch();
afterAll(() => meilisearch?.stop());
if (meilisearch === null) {
  process.stderr.write(
    `SKIPPED: a Meilisearch that is killed in the middle of ${CLOSINGS} closings. To run it: ${HOW_TO_TEST}.\n`,
  );
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'];
/** A number as a word that one article alone has. */
const wordOf = (rank: number): string =>
  `fiche${[...String(rank).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('')}k`;

describe.skipIf(meilisearch === null)('C3.4.5 a Meilisearch that is killed while tickets are closed', () => {
  it('misses no article, and is caught up by itself', { timeout: 30 * MINUTES }, async () => {
    if (meilisearch === null) throw new Error('Skipped.');
    const env = { MEILISEARCH_URL: meilisearch.url, MEILISEARCH_API_KEY: meilisearch.apiKey ?? '' };
    const desk = await startServer({ template: WORLD, env });
    const [camille, alix] = [new TestClient(desk.url), new TestClient(desk.url)];
    await camille.signIn('camille', PASSWORD);
    await alix.signIn('alix', PASSWORD);

    const metric = async (name: string): Promise<number> => {
      const text = await readMetrics(desk.url);
      return Number(new RegExp(`^assistance_${name} (.+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    };
    const search = async (question: string, offset = 0) => {
      const { searchKnowledgeBase } = await camille.query(
        `query ($question: String!, $offset: Int!) {
           searchKnowledgeBase(question: $question, first: 100, offset: $offset, sort: DATE) {
             engine degraded totalCount hits { article { number } }
           }
         }`,
        { question, offset },
      );
      return searchKnowledgeBase;
    };
    const publish = async (rank: number): Promise<string> => {
      const { id } = await processedTicket(camille, alix, PEOPLE.alix.id);
      const { publishArticle } = await alix.query(
        `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { number } }`,
        {
          input: {
            ticketId: id,
            title: `La reprise s’arrête : ${wordOf(rank)}`,
            problem: 'La reprise des engagements s’arrête sur dix centres financiers.',
            solution: 'Relancer la reprise en période 013 après contrôle du journal.',
            errorCodes: ['FMAVC 005'],
            releases: ['Patch 26'],
          },
        },
      );
      return publishArticle.number;
    };

    const [killedAt, revivedAt] = [Math.ceil(CLOSINGS / 3), Math.ceil((2 * CLOSINGS) / 3)];
    const published: string[] = [];
    let next = 0;
    const upTo = async (last: number): Promise<void> => {
      const work = async (): Promise<void> => {
        while (next < last) published.push(await publish(next++));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    };

    await upTo(killedAt);
    await vi.waitFor(async () => expect((await search(wordOf(0))).engine).toBe('MEILISEARCH'), MINUTES);
    // Killed while others are still publishing, and brought back while they do.
    const during = upTo(revivedAt);
    await meilisearch.kill();
    await during;
    await vi.waitFor(async () => {
      const found = await search(wordOf(revivedAt - 1));
      expect(found).toMatchObject({ engine: 'POSTGRESQL', degraded: true, totalCount: 1 });
    }, MINUTES);
    expect(await metric('knowledge_base_unsent_articles')).toBeGreaterThan(0);
    expect(await metric('knowledge_base_degraded')).toBe(1);

    const after = upTo(CLOSINGS);
    await meilisearch.revive();
    await after;
    // Nobody searches: it comes back all the same.
    await vi.waitFor(
      async () => {
        expect(await metric('knowledge_base_lag_events')).toBe(0);
        expect(await metric('knowledge_base_unsent_articles')).toBe(0);
        expect(await metric('knowledge_base_degraded')).toBe(0);
      },
      { timeout: 2 * MINUTES, interval: 200 },
    );

    const found: string[] = [];
    for (let offset = 0; offset < CLOSINGS; offset += 100) {
      const page = await search('', offset);
      expect(page).toMatchObject({ engine: 'MEILISEARCH', degraded: false, totalCount: CLOSINGS });
      found.push(...page.hits.map(({ article }: { article: { number: string } }) => article.number));
    }
    expect(found.toSorted()).toEqual(published.toSorted());
    for (const rank of [0, killedAt, revivedAt, CLOSINGS - 1]) {
      expect(await search(wordOf(rank))).toMatchObject({ engine: 'MEILISEARCH', totalCount: 1 });
    }
  });
});
