import {
  acknowledge,
  close,
  openTicket,
  perform,
  processedTicket,
  respond,
} from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { PASSWORD, PEOPLE, WORLD, type PersonName } from '@assistance/api/testing/world';
import { startServer, type ServerProcess } from '../support/server.js';

/** A desk with a ticket in each state, by number or id. */
export interface Scene {
  readonly desk: ServerProcess;
  readonly submitted: string;
  readonly inProgress: string;
  /** In progress too, in charge of Alix: for what changes hands. */
  readonly toHandOver: string;
  readonly awaitingComplement: string;
  readonly answered: string;
  /** Answered as a malfunction: the decision of maintenance is owed (C3.2.6). */
  readonly malfunction: string;
  readonly closed: string;
  /** The id of a processed ticket that nobody has reviewed. */
  readonly toReview: string;
  readonly article: string;
}

const ARTICLE = {
  title: 'Reprise des engagements : FMAVC 005',
  problem: 'La reprise des engagements s’arrête sur le message FMAVC 005.',
  solution: 'Virez les crédits manquants en période 013, puis relancez FMJ2.',
  errorCodes: ['FMAVC005'],
  releases: ['Patch 26'],
};

async function client({ url }: ServerProcess, login: PersonName): Promise<TestClient> {
  const somebody = new TestClient(url);
  await somebody.signIn(login, PASSWORD);
  return somebody;
}

/** Sets the scene by the front door: what pages show is there before anyone looks. */
export async function setScene(): Promise<Scene> {
  const desk = await startServer({ template: WORLD });
  const [camille, alix] = await Promise.all([client(desk, 'camille'), client(desk, 'alix')]);
  const { alix: agent } = PEOPLE;
  const begun = async (given: object) => acknowledge(alix, await openTicket(camille, given), agent.id);

  const submitted = await openTicket(camille, { title: 'Fiche à accuser', blocking: true });
  const inProgress = await begun({ title: 'Fiche en cours', changedOutsideApplication: true });
  const toHandOver = await begun({ title: 'Fiche à confier' });
  const asked = await begun({ title: 'Fiche incomplète' });
  await perform(alix, 'requestComplement', {
    ticketId: asked.id,
    expectedVersion: asked.version,
    text: 'Quelle est la trace de FMJ2 ?',
  });
  const answered = await respond(alix, await begun({ title: 'Fiche répondue' }));
  const malfunction = await respond(alix, await begun({ title: 'Dysfonctionnement' }), {
    outcome: 'MAINTENANCE',
  });
  const file = await camille.uploaded('écran_Camille_Aubry.txt');
  const withFile = await begun({ title: 'Fiche close', attachmentIds: [file] });
  const noted = await perform(alix, 'addNote', {
    ticketId: withFile.id,
    text: 'La trace est en annexe.',
    attachmentIds: [await alix.uploaded('trace interne.txt')],
  });
  const answeredNoted = await respond(alix, noted);
  // The note counts for those alone who may read it (C3.3.1).
  const { ticket: seen } = await camille.query(`query ($id: ID!) { ticket(id: $id) { version } }`, {
    id: answeredNoted.id,
  });
  const closed = await close(camille, { ...answeredNoted, version: seen.version });
  const cleared = await camille.uploaded('trace FMJ2.txt');
  const published = await processedTicket(camille, alix, agent.id, {
    title: 'Fiche publiée',
    attachmentIds: [cleared],
  });
  const { publishArticle } = await alix.query(
    `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { number } }`,
    { input: { ticketId: published.id, ...ARTICLE, attachmentIds: [cleared] } },
  );
  return {
    desk,
    submitted: submitted.number,
    inProgress: inProgress.number,
    toHandOver: toHandOver.number,
    awaitingComplement: asked.number,
    answered: answered.number,
    malfunction: malfunction.number,
    closed: closed.number,
    toReview: closed.id,
    article: publishArticle.number as string,
  };
}
