import { beforeAll, describe, expect, it } from 'vitest';
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
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, sacha, alix, paul] = await Promise.all([
  desk.as('camille'),
  desk.as('sacha'),
  desk.as('alix'),
  desk.as('paul'),
]);

/** Rochebrune's, processed: a screen named after somebody, a trace, and a file of an internal note. */
let ticket: Brief;
let screen: string;
let trace: string;
let noteFile: string;
/** Of another processed ticket. */
let otherFile: string;

beforeAll(async () => {
  screen = await camille.uploaded('écran_Camille_Aubry.txt');
  trace = await camille.uploaded('trace.txt');
  noteFile = await alix.uploaded('analyse interne.txt');
  const opened = await openTicket(camille, { attachmentIds: [screen, trace] });
  const acknowledged = await acknowledge(alix, opened, PEOPLE.alix.id);
  const noted = await perform(alix, 'addNote', {
    ticketId: acknowledged.id,
    text: 'À relire.',
    attachmentIds: [noteFile],
  });
  ticket = await close(alix, await respond(alix, noted));
  otherFile = await camille.uploaded('autre.txt');
  await processedTicket(camille, alix, PEOPLE.alix.id, { attachmentIds: [otherFile] });
});

const publishing = (attachmentIds: readonly string[] | undefined, { id }: Brief = ticket) =>
  alix.send(
    `mutation ($input: PublishArticleInput!) {
       publishArticle(input: $input) { id number version attachments { id name size contentType url } } }`,
    {
      input: {
        ticketId: id,
        title: 'Titre',
        problem: 'Problème.',
        solution: 'Solution.',
        errorCodes: [],
        releases: [],
        attachmentIds,
      },
    },
  );
const publish = async (attachmentIds?: readonly string[]): Promise<Data> => {
  const { body } = await publishing(attachmentIds);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.publishArticle;
};
const withdraw = (id: string): Promise<Data> =>
  alix.query(`mutation ($id: ID!) { withdrawArticle(articleId: $id, reason: "Obsolète.") }`, { id });
const download = async (client: TestClient, id: string) => {
  const response = await client.fetch(`/files/${id}`);
  const sent = await response.text();
  const disposition = response.headers.get('content-disposition');
  const name = disposition === null ? null : decodeURIComponent(disposition.split("UTF-8''")[1] ?? '');
  return { status: response.status, sent, name, disposition };
};
const statuses = (client: TestClient): Promise<number[]> =>
  Promise.all([screen, trace, noteFile, otherFile].map(async (id) => (await download(client, id)).status));
const proposed = async (client: TestClient): Promise<Data[]> => {
  const { articleProposal } = await client.query(
    `query ($id: ID!) { articleProposal(ticketId: $id) {
       files { publishedName internal cleared file { id name size url } } } }`,
    { id: ticket.id },
  );
  return articleProposal.files;
};

describe('C3.3.1 the files of a ticket', () => {
  it('are shown to the agent who reviews it, none of them cleared', async () => {
    const shown = (await proposed(alix)).map(({ file, ...rest }) => ({ ...rest, name: file.name }));
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        {
          name: 'écran_Camille_Aubry.txt',
          publishedName: 'écran_[personne].txt',
          internal: false,
          cleared: false,
        },
        { name: 'trace.txt', publishedName: 'trace.txt', internal: false, cleared: false },
        { name: 'analyse interne.txt', publishedName: 'analyse interne.txt', internal: true, cleared: false },
      ]),
    );
  });

  it('stay the ticket’s own when it is published without a word on them', async () => {
    expect((await publish()).attachments).toEqual([]);
    expect(await statuses(sacha)).toEqual([404, 404, 404, 404]);
    expect(await statuses(camille)).toEqual([200, 200, 404, 200]);
  });

  it('that an agent cleared are everybody’s, under a name that tells nobody’s; the others stay unknown', async () => {
    const { number, attachments } = await publish([screen]);
    const shown = {
      id: screen,
      name: 'écran_[personne].txt',
      size: expect.any(Number) as number,
      contentType: 'text/plain',
      url: `/files/${screen}`,
    };
    expect(attachments).toEqual([shown]);
    const { article } = await sacha.query(
      `query ($number: String!) { article(number: $number) { attachments { id name size contentType url } } }`,
      { number },
    );
    expect(article.attachments).toEqual([shown]);
    for (const client of [sacha, paul]) {
      const got = await download(client, screen);
      expect(got).toMatchObject({ status: 200, name: 'écran_[personne].txt' });
      expect(got.disposition).toMatch(/^attachment; /);
      expect(got.disposition).not.toMatch(/aubry/i);
    }
    expect(await statuses(sacha)).toEqual([200, 404, 404, 404]);
    const unknown = await download(sacha, UNKNOWN_ID);
    for (const id of [trace, noteFile, otherFile]) expect(await download(sacha, id)).toEqual(unknown);
    // Those who may read the ticket have it was sent; nobody has it without signing in.
    expect((await download(camille, screen)).name).toBe('écran_Camille_Aubry.txt');
    expect((await download(desk.nobody, screen)).status).toBe(401);
    expect((await proposed(alix)).filter(({ cleared }) => cleared).map(({ file }) => file.id)).toEqual([
      screen,
    ]);
  });

  it('are those of the last version: a new one changes the list', async () => {
    await publish([screen]);
    expect((await publish([trace, screen])).attachments.map(({ id }: Data) => id)).toEqual([trace, screen]);
    expect(await statuses(sacha)).toEqual([200, 200, 404, 404]);
    await publish([trace]);
    expect(await statuses(sacha)).toEqual([404, 200, 404, 404]);
    await publish();
    expect(await statuses(sacha)).toEqual([404, 404, 404, 404]);
  });

  it('leave with the article that is withdrawn, and come back only if they are chosen again', async () => {
    const { id } = await publish([screen, trace]);
    expect(await statuses(sacha)).toEqual([200, 200, 404, 404]);
    await withdraw(id);
    expect(await statuses(sacha)).toEqual([404, 404, 404, 404]);
    expect((await proposed(alix)).some(({ cleared }) => cleared)).toBe(false);
    await publish([trace]);
    expect(await statuses(sacha)).toEqual([404, 200, 404, 404]);
  });

  it('that came with an internal note are published by an agent’s own choice alone', async () => {
    await publish([screen, trace]);
    expect((await download(sacha, noteFile)).status).toBe(404);
    expect((await download(camille, noteFile)).status).toBe(404);
    await publish([noteFile]);
    expect((await download(sacha, noteFile)).status).toBe(200);
    // The establishment of the ticket reads it by the article, as everybody does.
    expect((await download(camille, noteFile)).status).toBe(200);
    await publish();
    expect((await download(camille, noteFile)).status).toBe(404);
  });
});

describe('C3.3.1 what is no file of this very ticket', () => {
  it.each<[what: string, ids: () => string[], code: string, field: string]>([
    ['a file of another ticket', () => [screen, otherFile], 'NOT_FOUND', 'attachmentIds.1'],
    ['an unknown one', () => [UNKNOWN_ID], 'NOT_FOUND', 'attachmentIds.0'],
    ['no id at all', () => ["' or 1=1"], 'NOT_FOUND', 'attachmentIds.0'],
    [
      'more than can be read again',
      () => Array.from({ length: 21 }, (_, rank) => UNKNOWN_ID.slice(0, -2) + String(10 + rank)),
      'TOO_MANY_FILES',
      'attachmentIds',
    ],
  ])('%s is refused, and nothing is published', async (_what, ids, code, field) => {
    await publish([trace]);
    const before = await stateOf(desk);
    expect(refusalIn((await publishing(ids())).body.errors)).toMatchObject({ code, field });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('a file that waits unsent is refused, even the agent’s own', async () => {
    const unsent = await alix.uploaded('brouillon.txt');
    expect(refusalIn((await publishing([unsent])).body.errors)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await download(sacha, unsent)).status).toBe(404);
  });

  it('the same file named twice, in any case, is carried once', async () => {
    expect((await publish([trace, trace.toUpperCase()])).attachments).toHaveLength(1);
  });
});
