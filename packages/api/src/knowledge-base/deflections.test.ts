import { deflectionsOf, type AnsweredQuestion, type WrittenTicket } from '@assistance/domain/statistics';
import { paris } from '@assistance/domain/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuildStatistics } from '../statistics/index.js';
import { aRequestInput, openTicket, perform, processedTicket } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';

const desk = await startTestServer();
const [camille, claude, sacha, alix, ada] = await Promise.all([
  desk.as('camille'),
  desk.as('claude'),
  desk.as('sacha'),
  desk.as('alix'),
  desk.as('ada'),
]);

interface Published {
  readonly id: string;
  readonly number: string;
}
async function published(productId: string): Promise<Published> {
  const { id } = await processedTicket(camille, alix, PEOPLE.alix.id, { productId });
  const input = {
    ticketId: id,
    title: 'Clôture',
    problem: 'La reprise s’arrête.',
    solution: 'Relancer FMJ2.',
    errorCodes: [],
    releases: [],
  };
  const document = `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`;
  return (await alix.query(document, { input })).publishArticle;
}
/** Of SIFAC, but the last. */
let articles: readonly Published[];
const articleAt = (rank: number): Published => articles[rank] as Published;
beforeAll(async () => {
  desk.clock.moveTo(paris('2026-11-10 10:00'));
  const all: Published[] = [];
  for (let rank = 0; rank < 6; rank += 1) all.push(await published(PRODUCTS.sifac));
  articles = [...all, await published(PRODUCTS.siham)];
}, 60_000);
const SIHAM = 6;

const ANSWERS = `mutation ($articleId: ID!, $question: String!) {
  articleAnswers(articleId: $articleId, question: $question) { id } }`;
const answer = (client: TestClient, article: Published, question: string) =>
  client.query(ANSWERS, { articleId: article.id, question });
/** A day of its own for each test, far from the next one's: tickets of one take nothing back in another. */
let rank = 0;
const dayAfter = (days: number): string =>
  new Date(Date.UTC(2026, 10, 24 + 20 * rank + days)).toISOString().slice(0, 10);
const at = (time: string, days = 0): void => desk.clock.moveTo(paris(`${dayAfter(days)} ${time}`));
beforeEach(async () => {
  await desk.sql('delete from deflection');
  rank += 1;
  at('10:00');
});

/** As the admins count, of all of these days. */
const counted = async (input: object = {}): Promise<number> => {
  const { statistics } = await ada.query(
    `query ($input: StatisticsInput!) { statistics(input: $input) { rows { figures { count } } } }`,
    { input: { measures: ['DEFLECTION'], from: dayAfter(0), to: dayAfter(3), ...input } },
  );
  return statistics.rows.reduce((sum: number, { figures }: Data) => sum + Number(figures[0].count), 0);
};
const shownOn = async ({ number }: Published): Promise<number> =>
  (
    await sacha.query(`query ($number: String!) { article(number: $number) { use { deflections } } }`, {
      number,
    })
  ).article.use.deflections;

describe('C3.4.5 questions that the knowledge base answered', () => {
  it('one a person, question and day: whoever says it of every article has one question answered', async () => {
    for (const article of articles.slice(0, SIHAM))
      await answer(camille, article, 'Reprise des engagements bloquée');
    for (const question of ['la reprise des engagements est bloquée', 'ENGAGEMENTS : reprise bloquee ?']) {
      await answer(camille, articleAt(2), question);
    }
    expect(await counted()).toBe(1);
    expect(await shownOn(articleAt(0))).toBe(1);
    expect(await shownOn(articleAt(2))).toBe(0);
  });

  it('another question, another person and another day are others', async () => {
    await answer(camille, articleAt(0), 'Reprise des engagements');
    await answer(camille, articleAt(0), 'Mandat rejeté');
    await answer(sacha, articleAt(0), 'Reprise des engagements');
    at('10:00', 1);
    await answer(camille, articleAt(0), 'Reprise des engagements');
    expect(await counted()).toBe(4);
    expect(await shownOn(articleAt(0))).toBe(4);
    expect(await counted({ to: dayAfter(0) })).toBe(3);
  });

  it.each<[what: string, write: () => Promise<unknown>, left: number]>([
    ['for the product', () => openTicket(camille), 0],
    [
      'for the product, by phone',
      () =>
        perform(alix, 'recordCall', {
          request: aRequestInput({ blocking: true }),
          correspondentId: PEOPLE.camille.id,
        }),
      0,
    ],
    ['for another product', () => openTicket(camille, { productId: PRODUCTS.siham }), 1],
    ['of a colleague', () => openTicket(claude), 1],
    [
      'the next day',
      () => {
        at('09:00', 1);
        return openTicket(camille);
      },
      1,
    ],
  ])('a ticket written after all takes it back: %s', async (_what, write, left) => {
    await answer(camille, articleAt(0), 'Reprise des engagements');
    at('10:30');
    await write();
    expect(await counted()).toBe(left);
    expect(await shownOn(articleAt(0))).toBe(left);
  });

  it('is said by who could have written the ticket, of a question', async () => {
    const before = await stateOf(desk);
    const refused = (client: TestClient, article: Published, question: string) =>
      client.refusal(ANSWERS, { articleId: article.id, question });
    expect(await refused(sacha, articleAt(SIHAM), 'Paie')).toMatchObject({
      code: 'NO_SEAT_FOR_PRODUCT',
      rule: 'C4.1.1',
      field: 'articleId',
    });
    expect(await refused(camille, articleAt(0), '  ')).toMatchObject({ code: 'REQUIRED', field: 'question' });
    expect(await refused(camille, articleAt(0), 'x'.repeat(1_001))).toMatchObject({
      code: 'QUERY_TOO_LONG',
      field: 'question',
    });
    expect(await refused(alix, articleAt(0), 'Paie')).toMatchObject({ code: 'FORBIDDEN', rule: 'C3.1.1' });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('a count from the beginning gives the same', async () => {
    await answer(camille, articleAt(0), 'Reprise des engagements');
    await answer(sacha, articleAt(0), 'Mandat rejeté');
    await answer(claude, articleAt(0), 'Virement');
    at('11:00');
    await openTicket(claude);
    expect(await counted()).toBe(2);
    await rebuildStatistics(desk.orm.em);
    expect(await counted()).toBe(2);
  });

  it('keeps no word of what was asked', async () => {
    await answer(camille, articleAt(0), 'Reprise des engagements');
    await answer(sacha, articleAt(0), 'Reprise des engagements');
    const rows = await desk.sql('select question from deflection where day = $1', [dayAfter(0)]);
    expect(new Set(rows.map(({ question }) => question)).size).toBe(2);
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('reprise');
  });

  it('tables answer as the definition does, whatever is said and written', async () => {
    let seed = 11;
    const below = (n: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * n);
    };
    const people = [
      [camille, PEOPLE.camille.id],
      [claude, PEOPLE.claude.id],
      [sacha, PEOPLE.sacha.id],
    ] as const;
    const answered: AnsweredQuestion[] = [];
    const written: WrittenTicket[] = [];
    let instant = Date.parse(paris(`${dayAfter(0)} 00:05`));
    for (let step = 0; step < 60; step += 1) {
      instant += below(240) * 60_000;
      const now = new Date(instant).toISOString();
      desk.clock.moveTo(now);
      const [client, personId] = people[below(3)] ?? people[0];
      const own = personId === PEOPLE.camille.id && below(3) === 0 ? 'siham' : 'sifac';
      const productId = PRODUCTS[own];
      if (below(4) === 0) {
        await openTicket(client, { productId });
        written.push({ correspondentId: personId, productId, openedAt: now });
      } else {
        const question = ['reprise', 'mandat', 'virement'][below(3)] ?? '';
        await answer(client, articleAt(own === 'siham' ? SIHAM : below(SIHAM)), question);
        answered.push({ personId, question, productId, at: now });
      }
    }
    const expected = deflectionsOf(answered, written);
    const to = new Date(instant).toISOString().slice(0, 10);
    expect(expected.length).toBeGreaterThan(5);
    expect(expected.length).toBeLessThan(answered.length - 5);
    expect(await counted({ to })).toBe(expected.length);
    const perProduct = await ada.query(
      `query ($input: StatisticsInput!) { statistics(input: $input) { rows { product { id } figures { count } } } }`,
      {
        input: {
          measures: ['DEFLECTION'],
          from: dayAfter(0),
          to,
          granularity: 'WHOLE',
          dimensions: ['PRODUCT'],
        },
      },
    );
    expect(
      Object.fromEntries(
        perProduct.statistics.rows.map(({ product, figures }: Data) => [product.id, figures[0].count]),
      ),
    ).toEqual(
      Object.fromEntries(
        [PRODUCTS.sifac, PRODUCTS.siham].map((id) => [
          id,
          expected.filter(({ productId }) => productId === id).length,
        ]),
      ),
    );
  });
});
