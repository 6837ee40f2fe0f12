import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, processedTicket } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const [camille, sacha, alix, ada] = [
  await desk.as('camille'),
  await desk.as('sacha'),
  await desk.as('alix'),
  await desk.as('ada'),
];

async function published(title: string): Promise<{ id: string; number: string }> {
  const { id } = await processedTicket(camille, alix, PEOPLE.alix.id, { title });
  const article = {
    problem: 'La reprise s’arrête.',
    solution: 'Relancer FMJ2.',
    errorCodes: [],
    releases: [],
  };
  const { publishArticle } = await alix.query(
    `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`,
    { input: { ticketId: id, title, ...article } },
  );
  return publishArticle;
}
let one: { id: string; number: string };
let other: { id: string; number: string };
beforeAll(async () => {
  [one, other] = [await published('Première fiche'), await published('Seconde fiche')];
});

const read = async (client: TestClient, { number }: { number: string }): Promise<Data> =>
  (
    await client.query(
      `query ($number: String!) { article(number: $number) {
         use { useful notUseful deflections seenInTickets } comments { at useful comment by { id } article { number } }
       } }`,
      { number },
    )
  ).article;
const rate = (client: TestClient, { id }: { id: string }, useful: boolean, comment: string | null = null) =>
  client.query(
    `mutation ($id: ID!, $useful: Boolean!, $comment: String) {
       rateArticle(articleId: $id, useful: $useful, comment: $comment) { id }
     }`,
    { id, useful, comment },
  );
const comments = (client: TestClient) =>
  client.query(`{ articleComments { at useful comment by { id } article { number } } }`);

describe('what an article is of use for', () => {
  it('counts a person’s last opinion, and keeps their words', async () => {
    await rate(camille, one, false, '  Rien sur le patch 26. ');
    await rate(camille, one, true);
    await rate(sacha, one, false);
    expect((await read(alix, one)).use).toMatchObject({ useful: 1, notUseful: 1 });
    expect((await read(alix, one)).comments).toEqual([
      {
        at: desk.clock.now(),
        useful: true,
        comment: 'Rien sur le patch 26.',
        by: { id: PEOPLE.camille.id },
        article: { number: one.number },
      },
    ]);
  });

  it('counts the tickets on which an agent named it, and leads from them to it', async () => {
    const opened = await openTicket(sacha);
    await perform(sacha, 'addInformation', {
      ticketId: opened.id,
      text: `Nous avons suivi ${one.number}`,
      attachmentIds: [],
    });
    const { id } = await acknowledge(alix, { ...opened, version: opened.version + 1 }, PEOPLE.alix.id);
    await perform(alix, 'addNote', {
      ticketId: id,
      text: `Voir ${other.number} – Seconde fiche, et KB-999999.`,
      attachmentIds: [],
    });
    await expect.poll(async () => (await read(camille, other)).use.seenInTickets).toBe(2);
    // A correspondent who names one proves nothing.
    expect((await read(camille, one)).use.seenInTickets).toBe(1);
    const namedTo = async (client: TestClient) =>
      (await client.query(`query ($id: ID!) { ticket(id: $id) { articles { number } } }`, { id })).ticket
        .articles;
    expect(await namedTo(alix)).toEqual([{ number: other.number }]);
    // C3.3.1: an internal note named it. To the establishment it is named once a message of its own names it.
    expect(await namedTo(sacha)).toEqual([]);
    await perform(alix, 'requestComplement', {
      ticketId: id,
      text: `Avez-vous suivi ${other.number} jusqu’au bout ? Envoyez la trace ST22.`,
    });
    await expect.poll(() => namedTo(sacha)).toEqual([{ number: other.number }]);
  });

  it('C3.3.1 keeps what people wrote from other establishments', async () => {
    await rate(camille, other, false, 'À Rochebrune, la période 013 est fermée.');
    expect((await read(sacha, other)).comments).toEqual([]);
    for (const client of [sacha, alix]) {
      expect(await client.refusal(`{ articleComments { comment } }`)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await comments(ada)).articleComments).toContainEqual({
      at: desk.clock.now(),
      useful: false,
      comment: 'À Rochebrune, la période 013 est fermée.',
      by: { id: PEOPLE.camille.id },
      article: { number: other.number },
    });
  });
});
