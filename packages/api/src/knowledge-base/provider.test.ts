import { beforeAll, describe, expect, it } from 'vitest';
import {
  acknowledge,
  close,
  openTicket,
  perform,
  processedTicket,
  refusedAct,
  respond,
  type Brief,
} from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, sacha, alix, paul] = await Promise.all([
  desk.as('camille'),
  desk.as('sacha'),
  desk.as('alix'),
  desk.as('paul'),
]);

/** Rochebrune's, for SIFAC: Paul answered and closed it. */
let his: Brief;
/** An article from a ticket of Alix's, with a comment of each establishment. */
let article: { id: string; number: string };

const publish = async (ticket: Brief): Promise<{ id: string; number: string }> =>
  (
    await alix.query(
      `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`,
      {
        input: {
          ticketId: ticket.id,
          title: 'Clôture',
          problem: 'La reprise s’arrête.',
          solution: 'Relancer FMJ2 en période 013.',
          errorCodes: [],
          releases: [],
        },
      },
    )
  ).publishArticle;

beforeAll(async () => {
  const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.paul.id);
  his = await close(paul, await respond(paul, taken));
  const other = await processedTicket(camille, alix, PEOPLE.alix.id);
  article = await publish(other);
  await publish(other);
  for (const [client, comment] of [
    [camille, 'À Rochebrune, la période 013 est fermée.'],
    [sacha, 'À Valmore, tout va bien.'],
  ] as const) {
    await client.query(
      `mutation ($id: ID!, $comment: String) { rateArticle(articleId: $id, useful: true, comment: $comment) { id } }`,
      { id: article.id, comment },
    );
  }
});

describe('C3.4.5 an article is proposed by whoever closes the ticket, and published by the Amue’s own people', () => {
  it('a provider that closes its ticket proposes it: it waits for their review', async () => {
    const { ticketsToReview } = await alix.query(`{ ticketsToReview(first: 100) { nodes { id } } }`);
    expect(ticketsToReview.nodes.map(({ id }: Brief) => id)).toContain(his.id);
  });

  it.each<[what: string, document: string, of: () => string]>([
    [
      'reads no proposal',
      `query ($id: ID!) { articleProposal(ticketId: $id) { findings { text } } }`,
      () => his.id,
    ],
    [
      'publishes none, whatever it confirms',
      `mutation ($id: ID!) { publishArticle(input: { ticketId: $id, title: "Camille Aubry", problem: "p", solution: "s",
        errorCodes: [], releases: [], confirmed: ["Camille Aubry"] }) { id } }`,
      () => his.id,
    ],
    ['refuses none', `mutation ($id: ID!) { refuseArticle(ticketId: $id, reason: "Non.") }`, () => his.id],
    [
      'withdraws none',
      `mutation ($id: ID!) { withdrawArticle(articleId: $id, reason: "Non.") }`,
      () => article.id,
    ],
  ])('a provider %s, not even of its own ticket', async (_what, document, of) => {
    const before = await stateOf(desk);
    const refused = await paul.refusal(document, { id: of() });
    expect(refused).toMatchObject({ code: 'FORBIDDEN', rule: 'C3.3.3' });
    // Neither its own ticket, another’s, nor one that never was: nothing to learn from the answer.
    expect(await paul.refusal(document, { id: UNKNOWN_ID })).toEqual(refused);
    expect(await stateOf(desk)).toEqual(before);
  });

  it('C3.3.1 whoever is in the directory is told to no provider: a name and a word are answered alike', async () => {
    const ask = (title: string) =>
      paul.refusal(`mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id } }`, {
        input: { ticketId: his.id, title, problem: 'p', solution: 's', errorCodes: [], releases: [] },
      });
    expect(await ask('Sacha Cazenave')).toEqual(await ask('Période 013'));
  });
});

describe('C3.3.3 of an article, a provider reads what every establishment reads', () => {
  const read = async (client: TestClient): Promise<Data> =>
    (
      await client.query(
        `query ($number: String!) { article(number: $number) { solution
           comments { comment by { lastName } } versions { version by { lastName } } ticket { id } } }`,
        { number: article.number },
      )
    ).article;

  it('neither what people wrote on it, nor who, nor what stood there before', async () => {
    expect(await read(paul)).toEqual({
      solution: 'Relancer FMJ2 en période 013.',
      comments: [],
      versions: [],
      ticket: null,
    });
    const { comments, versions } = await read(alix);
    expect(comments).toHaveLength(2);
    expect(versions).toHaveLength(2);
  });
});

describe('C3.3.1, C3.3.3 of establishments, a provider knows those of its tickets, as far as these need it', () => {
  const SAVE = `mutation ($input: SaveQueueInput!) { saveQueue(input: $input) { filter { establishmentId
    establishments { name deployments { host product { name } } } } } }`;
  let rank = 0;
  const saved = async (client: TestClient, establishmentId: string): Promise<Data> => {
    rank += 1;
    const input = {
      name: `File ${rank}`,
      view: 'OPEN',
      sort: 'DUE',
      filter: { establishmentId: [establishmentId] },
    };
    return (await client.query(SAVE, { input })).saveQueue.filter.establishments;
  };

  it('a queue that it saves tells of no other: as of one that never was', async () => {
    expect(await saved(paul, ESTABLISHMENTS.valmore)).toEqual(await saved(paul, UNKNOWN_ID));
    expect(await saved(paul, ESTABLISHMENTS.valmore)).toEqual([]);
    expect(await saved(alix, ESTABLISHMENTS.valmore)).toMatchObject([
      { name: 'École supérieure de Valmore' },
    ]);
  });

  it('of its own, the products that its tickets are about', async () => {
    expect(await saved(paul, ESTABLISHMENTS.rochebrune)).toEqual([
      { name: 'Université de Rochebrune', deployments: [{ host: null, product: { name: 'SIFAC' } }] },
    ]);
    expect((await saved(alix, ESTABLISHMENTS.rochebrune))[0].deployments).toHaveLength(2);
  });

  it('no longer, once the ticket is given back', async () => {
    const taken = await acknowledge(
      alix,
      await openTicket(camille, { productId: PRODUCTS.siham, title: 'Paie' }),
      PEOPLE.paul.id,
    );
    const productsOf = async () => (await saved(paul, ESTABLISHMENTS.rochebrune))[0].deployments.length;
    expect(await productsOf()).toBe(2);
    const input = { ticketId: taken.id, expectedVersion: taken.version, agentId: PEOPLE.alix.id };
    await perform(paul, 'assignTicket', input);
    expect(await productsOf()).toBe(1);
  });
});

describe('C3.3.3 whom a provider may give its ticket to', () => {
  let taken: Brief;
  beforeAll(async () => {
    taken = await acknowledge(alix, await openTicket(camille), PEOPLE.paul.id);
  });
  const give = (agentId: string, ticketId = taken.id) =>
    refusedAct(paul, 'assignTicket', { ticketId, expectedVersion: taken.version, agentId });

  it.each([
    ['another provider', PEOPLE.perrine.id],
    ['a correspondent', PEOPLE.camille.id],
  ])('%s is as unknown as anybody', async (_who, id) => {
    expect(await give(id)).toEqual(await give(UNKNOWN_ID));
    expect(await give(id)).toMatchObject({ code: 'NOT_FOUND', field: 'agentId' });
  });

  it('on a ticket that is not its own, nobody is answered on', async () => {
    const { id } = await openTicket(camille);
    const unknown = await give(UNKNOWN_ID, id);
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', field: 'ticketId' });
    expect(await give(PEOPLE.alix.id, id)).toEqual(unknown);
  });
});
