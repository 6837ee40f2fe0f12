import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, close, openTicket, respond, type Brief } from '../testing/acts.js';
import { type Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS, PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const [camille, sacha, alix] = await Promise.all([desk.as('camille'), desk.as('sacha'), desk.as('alix')]);

/** One ticket that gives a login away once, and an establishment with its town. */
let ticket: Brief;
let file: string;

beforeAll(async () => {
  await desk.sql(`update establishment set short_name = 'UCA-Ambre', town = 'Port-Ambrelle' where id = $1`, [
    ESTABLISHMENTS.rochebrune,
  ]);
  file = await camille.uploaded('trace_smartinet_uca-ambre.txt');
  const opened = await openTicket(camille, {
    title: 'UCA-Ambre, site de Port-Ambrelle : compte smartinet refusé',
    description: 'Login : SMARTINET. La saisie est refusée (uca-ambre) depuis ce matin à l’ouverture.',
    messages: ['Utilisateur smartinet inconnu en mandant 500'],
    attachmentIds: [file],
  });
  const acknowledged = await acknowledge(alix, opened, PEOPLE.alix.id);
  ticket = await close(alix, await respond(alix, acknowledged));
});

const ALL = /smartinet|ambre/i;
const proposal = async (): Promise<Data> =>
  (
    await alix.query(
      `query ($id: ID!) { articleProposal(ticketId: $id) {
         title problem solution errorCodes findings { field text } files { publishedName } } }`,
      { id: ticket.id },
    )
  ).articleProposal;
const publishing = (given: object) =>
  alix.send(
    `mutation ($input: PublishArticleInput!) {
       publishArticle(input: $input) { number title problem attachments { name } } }`,
    {
      input: {
        ticketId: ticket.id,
        title: 'Compte refusé',
        problem: 'La saisie est refusée.',
        solution: 'Relancer.',
        errorCodes: [],
        releases: [],
        ...given,
      },
    },
  );

describe('C3.3.1 what one text of a ticket gives away', () => {
  it('is taken out of its title, its texts, its messages and the names of its files', async () => {
    const { findings, ...texts } = await proposal();
    expect(JSON.stringify(texts)).not.toMatch(ALL);
    expect(texts.title).toBe('[établissement], site de [établissement] : compte [identifiant] refusé');
    expect(texts.files).toEqual([{ publishedName: 'trace_[identifiant]_[établissement].txt' }]);
    expect(findings.map(({ text }: Data) => text)).toEqual(
      expect.arrayContaining(['UCA-Ambre', 'Port-Ambrelle', 'SMARTINET', 'smartinet', 'uca-ambre']),
    );
  });

  it('is not published when it is typed again, in any form, and is not found', async () => {
    for (const again of ['Vu avec smartinet.', 'Vu avec SMARTINET.', 'Vu avec ｓｍａｒｔｉｎｅｔ.']) {
      const { body } = await publishing({ problem: again });
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'STILL_CONFIDENTIAL', field: 'problem' });
    }
    const { body } = await publishing({ attachmentIds: [file] });
    expect(JSON.stringify(body.data.publishArticle)).not.toMatch(ALL);
    await desk.indexed();
    const { searchKnowledgeBase } = await sacha.query(
      `{ searchKnowledgeBase(question: "smartinet", first: 10) { totalCount } }`,
    );
    expect(searchKnowledgeBase.totalCount).toBe(0);
  });

  it('is published when the agent says that it is none, in any of its forms', async () => {
    const { body } = await publishing({ problem: 'Lancer smartinet.', confirmed: ['SMARTINET'] });
    expect(body.data.publishArticle.problem).toBe('Lancer smartinet.');
  });
});
