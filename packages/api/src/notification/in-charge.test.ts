import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, dominique, paul] = [
  await desk.as('camille'),
  await desk.as('alix'),
  await desk.as('dominique'),
  await desk.as('paul'),
];
beforeEach(async () => {
  await desk.sql('delete from notification');
  await desk.sql('delete from mail');
});

const CAMILLE = 'Camille Aubry';
/** In the order of their kinds: what happens in one instant has no other. */
const bellOf = async (client: TestClient): Promise<Data[]> => {
  const { notifications } = await client.query(
    `{ notifications { nodes { kind by blocking label ticket { number } } } }`,
  );
  return notifications.nodes.toSorted((one: Data, other: Data) => one.kind.localeCompare(other.kind));
};
const takenBy = async (agentId: string): Promise<Brief> =>
  acknowledge(alix, await openTicket(camille), agentId);
const choose = (client: TestClient, kind: string, ways: { site: boolean; browser: boolean; mail: string }) =>
  client.query(
    `mutation ($kind: NotificationKind!, $site: Boolean!, $browser: Boolean!, $mail: MailChoice!) {
       setNotificationPreference(kind: $kind, site: $site, browser: $browser, mail: $mail) { digestHour } }`,
    { kind, ...ways },
  );

describe('the person in charge of a ticket is told what happens to it', () => {
  it('by the establishment: complement, information, reopening, closing', async () => {
    const ticket = await takenBy(PEOPLE.alix.id);
    await perform(alix, 'requestComplement', { ticketId: ticket.id, text: 'Envoyez la trace ST22.' });
    await perform(camille, 'giveComplement', { ticketId: ticket.id, text: 'Voici la trace demandée.' });
    const informed = await perform(camille, 'addInformation', {
      ticketId: ticket.id,
      text: 'Cela se produit aussi en base de test.',
    });
    const answered = await respond(alix, informed);
    const reopened = await perform(camille, 'reopenTicket', {
      ticketId: ticket.id,
      expectedVersion: answered.version,
      reason: 'Le message revient au deuxième essai.',
    });
    await respond(alix, reopened);
    const told = await bellOf(alix);
    expect(told.map(({ kind }) => kind)).toEqual([
      'COMPLEMENT_RECEIVED',
      'INFORMATION_ADDED',
      'TICKET_REOPENED',
    ]);
    for (const one of told) expect(one).toMatchObject({ by: CAMILLE, ticket: { number: ticket.number } });
    // The establishment has its letters; nobody else is concerned.
    expect(await bellOf(camille)).toEqual([]);
    expect(await bellOf(dominique)).toEqual([]);
  });

  it('by a colleague: given, requalified, taken off; and whoever did it is told nothing', async () => {
    const ticket = await takenBy(PEOPLE.dominique.id);
    const requalified = await perform(alix, 'requalifyTicket', {
      ticketId: ticket.id,
      expectedVersion: ticket.version,
      blocking: true,
      reason: 'La clôture est impossible de bout en bout.',
    });
    await perform(alix, 'assignTicket', {
      ticketId: ticket.id,
      expectedVersion: requalified.version,
      agentId: PEOPLE.paul.id,
    });
    const by = 'Alix Estève';
    expect(await bellOf(dominique)).toMatchObject([
      { kind: 'TICKET_ENTRUSTED', by },
      { kind: 'TICKET_REQUALIFIED', by, blocking: true },
      { kind: 'TICKET_TAKEN_OFF', by, label: ticket.number },
    ]);
    expect(await bellOf(paul)).toMatchObject([
      { kind: 'TICKET_ENTRUSTED', ticket: { number: ticket.number } },
    ]);
    expect(await bellOf(alix)).toEqual([]);
  });

  it('C3.3.3 a provider who is taken off learns it, by the number alone, by mail too', async () => {
    await choose(paul, 'TICKET_TAKEN_OFF', { site: true, browser: false, mail: 'IMMEDIATE' });
    const ticket = await acknowledge(
      alix,
      await openTicket(camille, { title: 'Titre à taire du tout au tout' }),
      PEOPLE.paul.id,
    );
    await perform(alix, 'assignTicket', {
      ticketId: ticket.id,
      expectedVersion: ticket.version,
      agentId: PEOPLE.alix.id,
    });
    expect(await bellOf(paul)).toMatchObject([
      { kind: 'TICKET_ENTRUSTED', ticket: null },
      { kind: 'TICKET_TAKEN_OFF', label: ticket.number, ticket: null },
    ]);
    await desk.runDue();
    const mails = await desk.sql(`select subject, plain from mail where person_id = $1`, [PEOPLE.paul.id]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.['subject']).toContain(ticket.number);
    expect(JSON.stringify(mails)).not.toContain('taire');
  });

  it('by the ways that each has chosen', async () => {
    await choose(alix, 'INFORMATION_ADDED', { site: false, browser: true, mail: 'IMMEDIATE' });
    const ticket = await takenBy(PEOPLE.alix.id);
    await perform(camille, 'addInformation', { ticketId: ticket.id, text: 'Cela se produit aussi en test.' });
    expect(await bellOf(alix)).toEqual([]);
    await desk.runDue();
    const [mail] = await desk.sql(`select subject, plain from mail where person_id = $1`, [PEOPLE.alix.id]);
    expect(mail?.['subject']).toBe(
      `[${ticket.number}] Information ajoutée par ${CAMILLE}\u00a0: Clôture\u00a0: message FMAVC 005`,
    );
    expect(mail?.['plain']).toContain(`/fiches/${ticket.number}`);
    await choose(alix, 'INFORMATION_ADDED', { site: true, browser: false, mail: 'NONE' });
  });

  it('once, whatever is sent twice', async () => {
    const ticket = await takenBy(PEOPLE.alix.id);
    const input = { ticketId: ticket.id, text: 'Voici ce que nous avons constaté.' };
    await perform(camille, 'addInformation', input);
    await perform(camille, 'addInformation', { ...input, text: 'Et encore ceci, vu ce matin.' });
    const keys = await desk.sql(`select unique_key from notification where person_id = $1`, [PEOPLE.alix.id]);
    expect(new Set(keys.map((row) => row['unique_key'])).size).toBe(2);
  });
});
