import { A_RESPONSE } from '@assistance/domain/testing';
import { describe, expect, it, vi } from 'vitest';
import {
  acknowledge,
  close,
  openTicket,
  perform,
  processedTicket,
  respond,
  type Brief,
} from '../testing/acts.js';
import { refusalIn, type Data, type TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, RELEASES, UNKNOWN_ID } from '../testing/world.js';
import { Redactor } from './redactor.js';

const desk = await startTestServer();
const [camille, sacha, alix] = [await desk.as('camille'), await desk.as('sacha'), await desk.as('alix')];

const processed = (request: object = {}) => processedTicket(camille, alix, PEOPLE.alix.id, request);
const ARTICLE = {
  title: 'Clôture : la reprise s’arrête',
  problem: 'La reprise des engagements s’arrête sur dix centres financiers.',
  solution: 'Relancer FMJ2 en période 013 après contrôle du journal.',
  errorCodes: ['FMAVC 005'],
  releases: ['Patch 26'],
};
const publishing = (client: TestClient, { id }: Brief, given: object = {}) =>
  client.send(
    `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number version title } }`,
    { input: { ticketId: id, ...ARTICLE, ...given } },
  );
const publish = async (ticket: Brief, given: object = {}): Promise<Data> => {
  const { body } = await publishing(alix, ticket, given);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.publishArticle;
};
const found = async (client: TestClient, question: string): Promise<string[]> => {
  const { searchKnowledgeBase } = await client.query(
    `query ($question: String!) { searchKnowledgeBase(question: $question, first: 50) { hits { article { number } } } }`,
    { question },
  );
  return searchKnowledgeBase.hits.map(({ article }: Data) => article.number);
};
const article = (client: TestClient, number: string) =>
  client.send(
    `query ($number: String!) { article(number: $number) { number title version ticket { number } } }`,
    {
      number,
    },
  );
const toReview = async (client: TestClient): Promise<string[]> =>
  (await client.query(`{ ticketsToReview(first: 100) { nodes { id } } }`)).ticketsToReview.nodes.map(
    ({ id }: Brief) => id,
  );

describe('C3.4.5 a processed ticket', () => {
  it('waits for its review, then is read and found by every establishment', async () => {
    const ticket = await processed();
    expect(await toReview(alix)).toContain(ticket.id);
    const { number } = await publish(ticket, { title: 'Virement qui reste bloqué' });
    await desk.indexed();
    expect(await toReview(alix)).not.toContain(ticket.id);
    for (const client of [camille, sacha, alix, await desk.as('paul')]) {
      expect(await found(client, 'virement bloqué')).toContain(number);
      expect((await article(client, number.toLowerCase())).body.data.article.title).toBe(
        'Virement qui reste bloqué',
      );
    }
    const { ticket: own } = await camille.query(
      `query ($id: ID!) { ticket(id: $id) { article { number } } }`,
      {
        id: ticket.id,
      },
    );
    expect(own.article.number).toBe(number);
  });

  it('C3.3.1 is known by its article to the Amue’s own people alone', async () => {
    const ticket = await processed();
    const { number } = await publish(ticket);
    const ticketOf = async (client: TestClient) => (await article(client, number)).body.data.article.ticket;
    expect(await ticketOf(alix)).toEqual({ number: ticket.number });
    expect(await ticketOf(await desk.as('ada'))).toEqual({ number: ticket.number });
    // Not even to those who asked, nor to a provider.
    for (const name of ['camille', 'sacha', 'paul'] as const) {
      expect(await ticketOf(await desk.as(name))).toBeNull();
    }
  });

  it.each<[how: string, live: () => Promise<Brief>]>([
    ['is open', () => openTicket(camille)],
    [
      'was withdrawn',
      async () => {
        const { id, version } = await openTicket(camille);
        return perform(camille, 'withdrawTicket', {
          ticketId: id,
          expectedVersion: version,
          reason: 'Résolu.',
        });
      },
    ],
    [
      'was refused as level 1',
      async () => {
        const { id, version } = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
        return perform(alix, 'refuseLevelOne', {
          ticketId: id,
          expectedVersion: version,
          explanation: 'Voir le guide.',
          documentTitle: 'Guide de clôture, chapitre 3',
        });
      },
    ],
    [
      'was out of scope',
      async () => {
        const opened = await openTicket(camille, { releaseId: RELEASES.sifac25 });
        const { id, version } = await acknowledge(alix, opened, PEOPLE.alix.id);
        return perform(alix, 'recordOutOfScope', {
          ticketId: id,
          expectedVersion: version,
          ground: 'UNSUPPORTED_RELEASE',
          treatment: 'INTERRUPTED',
          reason: 'Version abandonnée.',
        });
      },
    ],
  ])('is none that %s', async (_how, live) => {
    const ticket = await live();
    expect(await toReview(alix)).not.toContain(ticket.id);
    const before = await stateOf(desk);
    const documents = [
      `query ($id: ID!) { articleProposal(ticketId: $id) { title } }`,
      `mutation ($id: ID!) { refuseArticle(ticketId: $id, reason: "non") }`,
    ];
    const refusals = [
      refusalIn((await publishing(alix, ticket)).body.errors),
      ...(await Promise.all(documents.map((document) => alix.refusal(document, { id: ticket.id })))),
    ];
    for (const refused of refusals) {
      expect(refused).toMatchObject({ code: 'NOT_PROCESSED', rule: 'C3.4.5', field: 'ticketId' });
    }
    expect(await stateOf(desk)).toEqual(before);
  });

  it('may be kept out, once, with a reason', async () => {
    const { id } = await processed();
    const refuse = (reason: string) =>
      alix.send(`mutation ($id: ID!, $reason: String!) { refuseArticle(ticketId: $id, reason: $reason) }`, {
        id,
        reason,
      });
    expect(refusalIn((await refuse(' ')).body.errors)).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect((await refuse('Propre à un établissement.')).body.data).toEqual({ refuseArticle: true });
    expect(await toReview(alix)).not.toContain(id);
    expect(refusalIn((await refuse('Encore.')).body.errors)).toMatchObject({ code: 'ALREADY_REVIEWED' });
  });
});

describe('C3.3.1 what is published', () => {
  it('is proposed without what names a person or an establishment, and says what was taken out', async () => {
    const { id } = await processed({
      title: 'Clôture à l’Université de Rochebrune',
      description:
        'Camille Aubry (camille.aubry@rochebrune.example, 04 76 12 34 56) ne peut pas clôturer depuis ce matin.',
    });
    const { articleProposal } = await alix.query(
      `query ($id: ID!) { articleProposal(ticketId: $id) { title problem solution errorCodes findings { field kind text mark } } }`,
      { id },
    );
    const shown = JSON.stringify({ ...articleProposal, findings: [] });
    expect(shown).not.toMatch(/rochebrune|aubry|04 76|@/i);
    expect(articleProposal.errorCodes).toEqual(['FMAVC 005']);
    expect(articleProposal.solution).toBe(A_RESPONSE);
    const taken = articleProposal.findings.map(({ field, text }: Data) => `${field}: ${text}`);
    expect(taken).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^title: .*Rochebrune/),
        expect.stringMatching(/^problem: .*Camille Aubry/),
        expect.stringMatching(/^problem: .*@rochebrune\.example/),
        expect.stringMatching(/^problem: .*04 76 12 34 56/),
      ]),
    );
  });

  it.each<[field: string, given: object, what: string]>([
    ['title', { title: 'Vu avec Camille Aubry' }, 'Camille Aubry'],
    ['problem', { problem: 'À l’Université de Rochebrune, la reprise s’arrête.' }, 'Rochebrune'],
    [
      'solution',
      { solution: 'Écrire à camille.aubry@rochebrune.example pour la suite.' },
      '@rochebrune.example',
    ],
    ['errorCodes.1', { errorCodes: ['FMAVC 005', 'Camille Aubry'] }, 'Camille Aubry'],
    ['releases.0', { releases: ['Université de Rochebrune'] }, 'Rochebrune'],
    ['theme', { theme: 'Camille Aubry' }, 'Camille Aubry'],
  ])('holds nothing confidential: %s is refused', async (field, given, what) => {
    const ticket = await processed();
    const before = await stateOf(desk);
    const refused = refusalIn((await publishing(alix, ticket, given)).body.errors);
    expect(refused).toMatchObject({ code: 'STILL_CONFIDENTIAL', rule: 'C3.3.1', field });
    expect(refused.messages.fr).toContain(what);
    expect(await stateOf(desk)).toEqual(before);
    // One confirmation is for one text, no other.
    const other = refusalIn((await publishing(alix, ticket, { ...given, confirmed: ['x', ''] })).body.errors);
    expect(other.code).toBe('STILL_CONFIDENTIAL');
  });

  it('C3.3.1 is read for what is confidential once whose ticket it is and the lengths are known', async () => {
    const ticket = await processed();
    const asked = vi.spyOn(Redactor.prototype, 'redact');
    const secret = { problem: 'Le mot de passe est Azerty12! pour tous.' };
    const tooLong = `${secret.problem} ${'x'.repeat(20_000)}`;
    for (const [given, code, field] of [
      [{ ...secret, ticketId: UNKNOWN_ID }, 'NOT_FOUND', 'ticketId'],
      [{ problem: tooLong, ticketId: UNKNOWN_ID }, 'TOO_LONG', 'problem'],
      [{ problem: tooLong }, 'TOO_LONG', 'problem'],
      [{ ...secret, title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
      [
        { ...secret, errorCodes: Array.from({ length: 21 }, () => 'ME 062') },
        'TOO_MANY_VALUES',
        'errorCodes',
      ],
      [{ ...secret, solution: ' ' }, 'REQUIRED', 'solution'],
    ] as const) {
      const { body } = await publishing(alix, ticket, given);
      expect(refusalIn(body.errors)).toMatchObject({ code, field });
    }
    for (const name of ['camille', 'paul'] as const) {
      const { body } = await publishing(await desk.as(name), ticket, secret);
      expect(refusalIn(body.errors)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(asked).not.toHaveBeenCalled();
    const { body } = await publishing(alix, ticket, secret);
    expect(refusalIn(body.errors)).toMatchObject({ code: 'STILL_CONFIDENTIAL', field: 'problem' });
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it(
    'is proposed beside the server’s thread: others are answered while a long text is read',
    { timeout: 120_000 },
    async () => {
      const long = (words: string) => `${words} ${'pwd '.repeat(5_000)}`.slice(0, 20_000).trim();
      let ticket = await openTicket(camille, {
        description: long('Le traitement s’arrête, et la trace est la suivante, telle qu’à l’écran :'),
        lastActions: long('FMJ2, exercice 2026, exécution réelle, puis la trace que voici :'),
      });
      ticket = await acknowledge(alix, ticket, PEOPLE.alix.id);
      for (let n = 0; n < 10; n += 1) {
        const asked = { ticketId: ticket.id, text: `Merci de joindre la trace numéro ${n} du traitement.` };
        ticket = await perform(alix, 'requestComplement', { ...asked, expectedVersion: ticket.version });
        ticket = await perform(camille, 'giveComplement', {
          ticketId: ticket.id,
          text: long(`Voici la trace numéro ${n} du traitement :`),
        });
      }
      ticket = await close(alix, await respond(alix, ticket));
      const start = performance.now();
      const progress = { isDone: false };
      const proposing = alix
        .query(`query ($id: ID!) { articleProposal(ticketId: $id) { problem } }`, { id: ticket.id })
        .finally(() => (progress.isDone = true));
      let longest = 0;
      let answered = 0;
      while (!progress.isDone) {
        const asked = performance.now();
        await desk.nobody.query('{ desk { name } }');
        longest = Math.max(longest, performance.now() - asked);
        answered += 1;
      }
      const whole = performance.now() - start;
      expect((await proposing).articleProposal.problem.length).toBeGreaterThan(230_000);
      expect(answered).toBeGreaterThan(5);
      expect(longest).toBeLessThan(whole / 2);
    },
  );

  it('may hold what an agent confirms is no secret, as it stands', async () => {
    const ticket = await processed();
    const given = { solution: 'Le message cite toujours l’adresse 192.168.14.7, puis relancer FMJ2.' };
    const refused = refusalIn((await publishing(alix, ticket, given)).body.errors);
    expect(refused.code).toBe('STILL_CONFIDENTIAL');
    const [, held = ''] = /confidentiel : (.*)\. Retirez/.exec(refused.messages.fr) ?? [];
    const { number } = await publish(ticket, { ...given, confirmed: held.split(', ') });
    expect((await article(sacha, number)).body.data.article.number).toBe(number);
  });
});

describe('an article', () => {
  it('published again keeps its number; each version stays on record', async () => {
    const ticket = await processed();
    const first = await publish(ticket, { title: 'Avant correction' });
    const second = await publish(ticket, { title: 'Après rectification' });
    expect(second).toMatchObject({
      id: first.id,
      number: first.number,
      version: 2,
      title: 'Après rectification',
    });
    const rows = await desk.sql(
      `select version, title, published_by from article_version where article_id = $1 order by version`,
      [first.id],
    );
    expect(rows).toEqual([
      { version: 1, title: 'Avant correction', published_by: PEOPLE.alix.id },
      { version: 2, title: 'Après rectification', published_by: PEOPLE.alix.id },
    ]);
    await desk.indexed();
    expect(await found(sacha, 'rectification')).toContain(first.number);
    expect((await article(sacha, first.number)).body.data.article.version).toBe(2);
    const versions = `query ($number: String!) { article(number: $number) { versions { version title by { id } } } }`;
    const { number } = first;
    expect((await alix.query(versions, { number })).article.versions).toEqual([
      { version: 2, title: 'Après rectification', by: { id: PEOPLE.alix.id } },
      { version: 1, title: 'Avant correction', by: { id: PEOPLE.alix.id } },
    ]);
    // Who wrote what is the Amue's own business, and so is a text that was taken back (C3.3.1).
    expect((await sacha.query(versions, { number })).article.versions).toEqual([]);
  });

  it('withdrawn is gone at once for everybody, and may come back under its number', async () => {
    const ticket = await processed();
    const { id, number } = await publish(ticket, { title: 'Mandatement des zébrures' });
    await desk.indexed();
    const withdraw = (client: TestClient, articleId: string, reason = 'Obsolète.') =>
      client.send(
        `mutation ($id: ID!, $reason: String!) { withdrawArticle(articleId: $id, reason: $reason) }`,
        {
          id: articleId,
          reason,
        },
      );
    expect(refusalIn((await withdraw(alix, id, '')).body.errors)).toMatchObject({ code: 'REASON_REQUIRED' });
    for (const unknown of [UNKNOWN_ID, 'x']) {
      expect(refusalIn((await withdraw(alix, unknown)).body.errors)).toMatchObject({
        code: 'NOT_FOUND',
        field: 'articleId',
      });
    }
    expect((await withdraw(alix, id)).body.data).toEqual({ withdrawArticle: true });
    expect(await found(sacha, 'zébrures')).not.toContain(number);
    const gone = refusalIn((await article(sacha, number)).body.errors);
    expect(gone).toEqual(refusalIn((await article(sacha, 'KB-999999')).body.errors));
    const { ticket: own } = await alix.query(`query ($id: ID!) { ticket(id: $id) { article { number } } }`, {
      id: ticket.id,
    });
    expect(own.article).toBeNull();
    expect(refusalIn((await withdraw(alix, id)).body.errors)).toMatchObject({ code: 'NOT_FOUND' });

    expect(await publish(ticket, { title: 'Mandatement des zébrures' })).toMatchObject({
      number,
      version: 2,
    });
    await desk.indexed();
    expect(await found(sacha, 'zébrures')).toContain(number);
  });

  it('has a number that leaves no gap, when many are published at once and others refused', async () => {
    const tickets = await Promise.all(Array.from({ length: 8 }, () => processed()));
    const open = await openTicket(camille);
    const before = Number((await publish(await processed())).number.slice(3));
    const [, ...published] = await Promise.all([
      publishing(alix, open),
      ...tickets.map((ticket) => publish(ticket)),
      publishing(alix, open),
    ]);
    const ranks = published
      .filter((each): each is Data => 'number' in each)
      .map(({ number }) => Number(number.slice(3)));
    expect(ranks.sort((a, b) => a - b)).toEqual(Array.from({ length: 8 }, (_, rank) => before + 1 + rank));
  });

  it('is published by two at once as one, in two versions', async () => {
    const ticket = await processed();
    const both = await Promise.all([publish(ticket, { title: 'Une' }), publish(ticket, { title: 'Autre' })]);
    expect(new Set(both.map(({ number }) => number)).size).toBe(1);
    expect(both.map(({ version }) => version).sort()).toEqual([1, 2]);
  });
});

describe('a search', () => {
  it.each<[what: string, variables: object, code: string, field: string]>([
    ['a question too long', { question: 'x'.repeat(1_001) }, 'QUERY_TOO_LONG', 'question'],
    ['no page', { first: 0 }, 'INVALID_VALUE', 'first'],
    ['a page too large', { first: 101 }, 'INVALID_VALUE', 'first'],
    ['a beginning before the first', { offset: -1 }, 'INVALID_VALUE', 'offset'],
    ['a beginning nobody reads', { offset: 1_001 }, 'INVALID_VALUE', 'offset'],
    ['an outcome that is none', { filter: { outcome: ['MAYBE'] } }, 'INVALID_VALUE', 'filter.outcome.0'],
    ['a year too large', { filter: { year: [2 ** 31] } }, 'INVALID_VALUE', 'filter.year.0'],
    ['half a sign', { question: 'a\ud83d' }, 'INVALID_VALUE', 'question'],
  ])('with %s is refused', async (_what, variables, code, field) => {
    const refused = await sacha.refusal(
      `query ($question: String! = "", $first: Int! = 10, $offset: Int! = 0, $filter: KnowledgeBaseFilter) {
         searchKnowledgeBase(question: $question, first: $first, offset: $offset, filter: $filter) { totalCount } }`,
      { ...variables },
    );
    expect(refused).toMatchObject({ code, field });
  });

  it.each(["'; drop table article; --", '" or 1=1', '!!! & | ( : *', '%_%', '\\', '🦒', '-'.repeat(1_000)])(
    'for %j is answered like any other',
    async (question) => {
      expect(Array.isArray(await found(sacha, question))).toBe(true);
      expect(desk.takeErrors()).toEqual([]);
    },
  );
});
