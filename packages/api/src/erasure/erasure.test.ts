import { randomUUID } from 'node:crypto';
import { ERASED_TEXT } from '@assistance/domain/ticket';
import { expect, it, onTestFinished } from 'vitest';
import {
  acknowledge,
  aRequestInput,
  openTicket,
  perform,
  processedTicket,
  refusedAct,
} from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';
import { rebuildCommitments } from '../ticket/index.js';

const desk = await startTestServer();
const [camille, alix, ada] = [await desk.as('camille'), await desk.as('alix'), await desk.as('ada')];

const SECRET = 'Le mot de passe du compte est Zephyr2026kumquat, notez-le.';
const WHY = 'Un mot de passe y était écrit.';
const MUTATION = `mutation ($input: EraseTextInput!) { eraseText(input: $input) { id version title } }`;
const inputOf = (ticketId: string, version: number, given: object = {}) => ({
  input: { ticketId, version, reason: WHY, ...given },
});
const erase = (ticketId: string, version: number, given: object = {}): Promise<Data> =>
  ada.query(MUTATION, inputOf(ticketId, version, given));
const refusal = (client: TestClient, ticketId: string, version: number, given: object = {}) =>
  client.refusal(MUTATION, inputOf(ticketId, version, given));

/** Everything that the database holds, table by table: where somebody who looks for a word would find it. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await desk.sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await desk.sql(
      `select exists (select from ${String(name)} t where strpos(lower(t::text), lower($1)) > 0) as there`,
      [word],
    );
    if (row?.['there'] === true) found.push(String(name));
  }
  return found;
}

const timelineOf = async (client: TestClient, id: string): Promise<Data[]> =>
  (
    await client.query(
      `query ($id: ID!) { ticket(id: $id) { timeline(first: 50) { nodes { type text internal by { firstName } } } } }`,
      { id },
    )
  ).ticket.timeline.nodes;
const found = async (client: TestClient, text: string): Promise<string[]> => {
  const { searchTickets, tickets } = await client.query(
    `query ($text: String!) { searchTickets(text: $text) { nodes { ticket { number } } }
       tickets(filter: { text: $text }, first: 5) { nodes { number } } }`,
    { text },
  );
  return [...searchTickets.nodes.map(({ ticket }: Data) => ticket), ...tickets.nodes].map(
    ({ number }: Data) => number,
  );
};

it('C3.3.1 what a request said is gone, from wherever it had come to', async () => {
  const ticket = await openTicket(camille, {
    title: 'Quetsche au visa',
    description: SECRET,
    messages: ['QUETSCHE 12', 'QUETSCHE 13'],
  });
  const taken = await acknowledge(alix, ticket, PEOPLE.alix.id);
  await alix.query(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }`, {
    input: {
      kind: 'RESPOND',
      ticketId: ticket.id,
      fields: [{ name: 'text', value: `Vous écriviez :\n${SECRET}\nChangez-le sans attendre.` }],
      attachmentIds: [],
    },
  });
  expect(await found(camille, 'zephyr2026kumquat')).not.toEqual([]);
  expect(await tablesWith('Zephyr2026kumquat')).toEqual(
    expect.arrayContaining(['public.draft', 'public.ticket', 'public.ticket_search', 'public.ticket_text']),
  );

  await erase(ticket.id, 1, { field: 'request.description' });
  expect(await tablesWith('zephyr2026kumquat')).toEqual([]);
  expect(await found(camille, 'zephyr2026kumquat')).toEqual([]);
  expect(await found(camille, 'quetsche')).not.toEqual([]);
  const [draft] = await desk.sql(
    `select fields ->> 'text' as text, version from draft where ticket_id = $1`,
    [ticket.id],
  );
  expect(draft).toEqual({
    text: `Vous écriviez :\n${ERASED_TEXT}\nChangez-le sans attendre.`,
    version: 2,
  });

  // A digest that named it, and what admins were told of a mail that did not leave.
  const [mail] = await desk.sql(`select subject from mail where ticket_id = $1`, [ticket.id]);
  await desk.sql(
    `insert into mail (id, unique_key, kind, status, person_id, language, subject, plain, html, thread, created_at)
     values (gen_random_uuid(), 'digest', 'notification-digest', 'sent', $1, 'fr', 'Vos notifications', $2, $2, '{}', now())`,
    [PEOPLE.alix.id, `- ${ticket.number} Quetsche au visa : à traiter`],
  );
  await desk.sql(
    `insert into notification (id, person_id, unique_key, kind, data, at)
     values (gen_random_uuid(), $1, 'failed', 'mail-failed', jsonb_build_object('label', $2::text), now())`,
    [PEOPLE.ada.id, `[${ticket.number}] Accusé de réception : Quetsche au visa`],
  );
  expect(mail?.['subject']).toContain(ticket.number);

  // The title is in lists, subjects and digests as well; every text of the entry goes with one command.
  expect(await tablesWith('quetsche')).toContain('public.mail');
  const { eraseText } = await erase(ticket.id, 1);
  expect(eraseText).toEqual({ id: ticket.id, version: taken.version + 2, title: ERASED_TEXT });
  expect(await tablesWith('quetsche')).toEqual([]);
  expect(await found(alix, 'effacé')).toEqual([]);
  expect(
    await desk.sql(`select data ->> 'label' as label from notification where unique_key = 'failed'`),
  ).toEqual([{ label: `[${ticket.number}] ${ERASED_TEXT}` }]);
  const mails = await desk.sql(`select subject, plain, html from mail where ticket_id = $1`, [ticket.id]);
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails)).toContain('citait un texte qui a été effacé');
  expect(JSON.stringify(mails)).toContain(ticket.number);
});

it('that it is gone is told to those who read it; who and why, to the Amue alone', async () => {
  const { id } = await openTicket(camille);
  await perform(camille, 'addInformation', { ticketId: id, text: SECRET });
  await perform(alix, 'addNote', { ticketId: id, text: 'Une note à taire.' });
  await erase(id, 2);
  await erase(id, 3, { reason: 'Elle nommait quelqu’un.' });
  expect(await timelineOf(alix, id)).toMatchObject([
    { type: 'OPENED' },
    { type: 'INFORMATION_ADDED', text: ERASED_TEXT, by: { firstName: PEOPLE.camille.firstName } },
    { type: 'NOTE_ADDED', text: ERASED_TEXT, internal: true },
    { type: 'TEXT_ERASED', text: WHY, internal: false, by: { firstName: PEOPLE.ada.firstName } },
    { type: 'TEXT_ERASED', text: 'Elle nommait quelqu’un.', internal: true },
  ]);
  const seen = await timelineOf(camille, id);
  expect(seen.slice(1)).toEqual([
    {
      type: 'INFORMATION_ADDED',
      text: ERASED_TEXT,
      internal: false,
      by: { firstName: PEOPLE.camille.firstName },
    },
    { type: 'TEXT_ERASED', text: null, internal: false, by: null },
  ]);
  // Nor is it found by a search.
  expect(await found(camille, 'mot de passe y était écrit')).not.toContain(id);
});

it('a mail that quoted it is kept no more, nor what reminds of it', async () => {
  const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
  await perform(alix, 'requestComplement', { ticketId: ticket.id, text: 'Envoyez le mirliton du compte.' });
  const quoted = async () =>
    (await desk.sql(`select kind from mail where strpos(plain || html, 'mirliton') > 0`)).map(
      ({ kind }) => kind,
    );
  expect(await quoted()).toEqual(['complement-request']);
  await erase(ticket.id, 3);
  expect(await quoted()).toEqual([]);
  // The others of the ticket stay as they were written.
  const [other] = await desk.sql(`select plain from mail where ticket_id = $1 and kind = 'acknowledgement'`, [
    ticket.id,
  ]);
  expect(other?.['plain']).toContain('FMAVC 005');
});

it('C3.2.3 the reason of a requalification goes from the commitments that it moved', async () => {
  const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
  await perform(alix, 'requalifyTicket', {
    ticketId: ticket.id,
    expectedVersion: ticket.version,
    blocking: true,
    reason: 'Le farfadet bloque la paie de tous.',
  });
  expect(await tablesWith('farfadet')).toContain('public.commitment');
  await erase(ticket.id, ticket.version + 1);
  expect(await tablesWith('farfadet')).toEqual([]);
  expect((await rebuildCommitments(desk.orm.em, { dryRun: true })).differences).toEqual([]);
});

it('C3.4.5 an article that carried it over loses it in all its versions, and is withdrawn until it is read again', async () => {
  const { id } = await processedTicket(camille, alix, PEOPLE.alix.id, {
    description: `Bonjour.\nLa sarabande du journal arrête la reprise des engagements.`,
  });
  const publish = async (problem: string): Promise<Data> =>
    (
      await alix.query(
        `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`,
        {
          input: {
            ticketId: id,
            title: 'Reprise arrêtée',
            problem,
            solution: 'Relancer FMJ2 en période 013 après contrôle du journal.',
            errorCodes: [],
            releases: [],
          },
        },
      )
    ).publishArticle;
  const article = await publish('La reprise s’arrête : la SARABANDE du journal arrête la reprise.');
  await publish('La reprise s’arrête au contrôle du journal.');
  await desk.indexed();
  expect(await tablesWith('sarabande')).toContain('public.article_version');
  await erase(id, 1, { field: 'request.description' });
  await desk.indexed();
  expect(await tablesWith('sarabande')).toEqual([]);
  expect(
    await desk.sql(
      `select version, problem, solution from article_version where article_id = $1 order by 1`,
      [article.id],
    ),
  ).toMatchObject([
    { problem: ERASED_TEXT, solution: expect.stringContaining('FMJ2') },
    { problem: 'La reprise s’arrête au contrôle du journal.' },
  ]);
  const { searchKnowledgeBase } = await camille.query(
    `{ searchKnowledgeBase(question: "sarabande du journal") { hits { article { number } } } }`,
  );
  expect(searchKnowledgeBase.hits).toEqual([]);
  expect(
    await desk.sql(`select withdrawn_at is not null as gone from article where id = $1`, [article.id]),
  ).toEqual([{ gone: true }]);
  const types = (await timelineOf(alix, id)).map(({ type, internal }: Data) => [type, internal]);
  expect(types.slice(-3)).toEqual([
    ['TEXT_ERASED', false],
    ['TEXT_ERASED', true],
    ['ARTICLE_WITHDRAWN', true],
  ]);
  // Written again, it is published under the same number.
  expect(await publish('La reprise s’arrête au contrôle.')).toEqual(article);
});

it('an article that carried nothing over stays where it is', async () => {
  const { id } = await processedTicket(camille, alix, PEOPLE.alix.id);
  await perform(alix, 'addNote', { ticketId: id, text: 'Rien de tout cela ne regarde les autres.' });
  await alix.query(`mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id } }`, {
    input: {
      ticketId: id,
      title: 'Engagements repris',
      problem: 'La reprise des engagements s’arrête.',
      solution: 'Relancer FMJ2 en période 013.',
      errorCodes: [],
      releases: [],
    },
  });
  await erase(id, 5);
  expect(await desk.sql(`select withdrawn_at from article where ticket_id = $1`, [id])).toEqual([
    { withdrawn_at: null },
  ]);
});

it('statistics and commitments are what they were', async () => {
  const { id } = await processedTicket(camille, alix, PEOPLE.alix.id);
  const figures = () =>
    desk.sql(
      `select (select jsonb_agg(to_jsonb(f) order by rank) from statistics_fact f where ticket_id = $1) as facts,
              (select jsonb_agg(to_jsonb(c) - 'data' order by kind, sequence) from commitment c where ticket_id = $1) as owed`,
      [id],
    );
  await expect.poll(async () => JSON.stringify(await figures())).toContain('processed');
  const before = await figures();
  for (const version of [1, 3]) await erase(id, version);
  expect((await rebuildCommitments(desk.orm.em, { dryRun: true })).differences).toEqual([]);
  await expect
    .poll(async () =>
      desk.sql(
        `select count(*)::int as n from event_reader r join ticket_event e
           on (e.tx_order, e.position) > (r.tx_order, r.position) where r.name = 'statistics'`,
      ),
    )
    .toEqual([{ n: 0 }]);
  expect(await figures()).toEqual(before);
});

it('is refused without a reason, of what is not there, and a second time', async () => {
  const { id } = await openTicket(camille);
  expect(await refusal(ada, id, 1, { reason: '  ' })).toMatchObject({
    code: 'REASON_REQUIRED',
    field: 'reason',
  });
  expect(await refusal(ada, id, 7)).toMatchObject({ code: 'NOT_FOUND', field: 'version' });
  expect(await refusal(ada, id, 1, { field: 'text' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal(ada, randomUUID(), 1)).toMatchObject({ code: 'NOT_FOUND', field: 'ticketId' });
  expect(await refusal(alix, id, 1)).toMatchObject({ code: 'FORBIDDEN', rule: 'C3.3.1' });
  const twice = await Promise.allSettled([erase(id, 1), erase(id, 1)]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await refusal(ada, id, 1)).toMatchObject({ code: 'ALREADY_ERASED' });
  expect((await timelineOf(alix, id)).map(({ type }: Data) => type)).toEqual(['OPENED', 'TEXT_ERASED']);
});

it('the reason of an erasure may be erased too', async () => {
  const { id } = await openTicket(camille);
  await erase(id, 1, { field: 'request.title', reason: 'Il nommait Clafoutis Durand.' });
  expect(await tablesWith('clafoutis')).not.toEqual([]);
  await erase(id, 2);
  expect(await tablesWith('clafoutis')).toEqual([]);
});

it('beside acts on the same ticket: each waits for the other, and nothing is lost', async () => {
  const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
  await Promise.all([
    perform(camille, 'addInformation', { ticketId: ticket.id, text: 'Cela revient aussi en base de test.' }),
    erase(ticket.id, 1, { field: 'request.description' }),
    perform(alix, 'addNote', { ticketId: ticket.id, text: 'Déjà vu en mars.' }),
    erase(ticket.id, 1, { field: 'request.title' }),
  ]);
  const entries = await timelineOf(alix, ticket.id);
  expect(entries.map(({ type }: Data) => type).toSorted()).toEqual(
    ['ACKNOWLEDGED', 'INFORMATION_ADDED', 'NOTE_ADDED', 'OPENED', 'TEXT_ERASED', 'TEXT_ERASED'].toSorted(),
  );
  const [row] = await desk.sql(`select title, description, last_actions from ticket where id = $1`, [
    ticket.id,
  ]);
  expect(row).toEqual({
    title: ERASED_TEXT,
    description: ERASED_TEXT,
    last_actions: aRequestInput().lastActions,
  });
  // Who had read it before acts on what is there now.
  expect(
    await refusedAct(alix, 'respond', {
      ticketId: ticket.id,
      expectedVersion: ticket.version,
      outcome: 'ANSWER',
      text: 'Relancez FMJ2 en période 013.',
    }),
  ).toMatchObject({ code: 'STALE_VERSION' });
});

it('those who follow the ticket live are told', async () => {
  const { id } = await openTicket(camille);
  const { liveCursor } = await camille.query(`{ liveCursor }`);
  const live = camille.subscribe(
    `subscription ($id: ID!, $after: String) { ticketUpdated(ticketId: $id, after: $after) { type ticket { title } } }`,
    { id, after: liveCursor },
  );
  onTestFinished(() => live.stop());
  await erase(id, 1, { field: 'request.title' });
  expect((await live.next()).ticketUpdated).toEqual({ type: 'TEXT_ERASED', ticket: { title: ERASED_TEXT } });
});
