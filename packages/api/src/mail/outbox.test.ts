import { A_RESPONSE, paris } from '@assistance/domain/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { moment } from './index.js';
import { PEOPLE, RELEASES, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
let camille: TestClient;
let claude: TestClient;
let sacha: TestClient;
let alix: TestClient;
let ada: TestClient;
beforeAll(async () => {
  [camille, claude, sacha] = [await desk.as('camille'), await desk.as('claude'), await desk.as('sacha')];
  [alix, ada] = [await desk.as('alix'), await desk.as('ada')];
});
beforeEach(async () => {
  await desk.sql('delete from mail');
});

const outbox = async (given = ''): Promise<Data> =>
  (
    await ada.query(
      `{ outbox${given} { totalCount pageInfo { endCursor hasNextPage }
         nodes { id kind status address language subject plain html ticketId attempts lastError person { firstName } } } }`,
    )
  ).outbox;
const nodes = async (): Promise<Data[]> => (await outbox()).nodes;

describe('the outbox', () => {
  it('C3.2.1 holds the acknowledgement, to the correspondent who asked, with the number and the agent', async () => {
    const opened = await openTicket(camille);
    await acknowledge(alix, opened, PEOPLE.dominique.id);
    expect(await nodes()).toMatchObject([
      {
        kind: 'ACKNOWLEDGEMENT',
        address: 'camille@desk.example',
        language: 'fr',
        ticketId: opened.id,
        subject: `[${opened.number}] Accusé de réception\u00a0: réponse au plus tard le 30 novembre`,
        plain: expect.stringContaining('Dominique Fauvel la prend en charge et vous répond au plus tard le'),
        html: expect.stringContaining(`href="http://localhost:4000/fiches/${opened.number}"`),
      },
    ]);
  });

  it.each([
    ['refuseLevelOne', { explanation: 'La procédure y est.', documentTitle: 'Guide, chapitre 3' }],
    [
      'recordOutOfScope',
      { ground: 'CONDITIONS_NOT_MET', treatment: 'INTERRUPTED', reason: 'Aucun module déployé.' },
    ],
  ] as const)(
    'C3.2.1 %s before the acknowledgement stands for it: the letter names the agent',
    async (name, given) => {
      const opened = await openTicket(camille);
      await perform(alix, name, { ticketId: opened.id, expectedVersion: opened.version, ...given });
      expect(await nodes()).toMatchObject([
        {
          subject: expect.stringContaining(opened.number),
          plain: expect.stringContaining('Interlocuteur Amue\u00a0: Alix Estève'),
        },
      ]);
      const { ticket } = await camille.query(
        `query ($id: ID!) { ticket(id: $id) { agent { lastName } commitments { kind outcome } } }`,
        { id: opened.id },
      );
      expect(ticket).toEqual({
        agent: { lastName: 'Estève' },
        commitments: [{ kind: 'ACKNOWLEDGEMENT', outcome: 'KEPT' }],
      });
    },
  );

  it('writes to each in their own language', async () => {
    await claude.query(`mutation { setLanguage(language: EN) { id } }`);
    await acknowledge(alix, await openTicket(claude), PEOPLE.alix.id);
    expect(await nodes()).toMatchObject([
      {
        language: 'en',
        subject: expect.stringContaining('Acknowledgement: '),
        person: { firstName: 'Claude' },
      },
    ]);
    await claude.query(`mutation { setLanguage(language: FR) { id } }`);
  });

  it('C3.3.1 holds nothing of internal notes, nothing of another establishment, and no secret', async () => {
    const theirs = await acknowledge(
      alix,
      await openTicket(sacha, { title: 'Titre de Valmore', firstAnalysis: 'Analyse de Valmore.' }),
      PEOPLE.alix.id,
    );
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await perform(alix, 'addNote', { ticketId: taken.id, text: 'Note interne : client difficile.' });
    await respond(
      alix,
      { ...taken, version: 3 },
      {
        text: 'Voir la fiche de configuration, le mot de passe : Xk9!fgT22zz est à changer dans SU01 avant de relancer la transaction FMJ2.',
      },
    );
    const mails = await nodes();
    const toRochebrune = mails.filter(({ ticketId }) => ticketId === taken.id);
    expect(toRochebrune).toHaveLength(2);
    const all = JSON.stringify(toRochebrune);
    expect(all).not.toContain('Valmore');
    expect(all).not.toContain('difficile');
    expect(all).not.toContain('Xk9!fgT22zz');
    expect(all).toContain('SU01');
    // Nobody of the other establishment reads of this one.
    const [toValmore, ...more] = mails.filter(({ ticketId }) => ticketId === theirs.id);
    expect(more).toEqual([]);
    expect(toValmore.person.firstName).toBe('Sacha');
    expect(JSON.stringify(toValmore)).not.toContain('Rochebrune');
  });

  it('holds one mail for each thing that the charter promises to tell, and for a decision of two events but one', async () => {
    const text = A_RESPONSE;
    const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
    const taken = async () => acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);

    let ticket = await taken();
    ticket = await perform(alix, 'giveFirstAnalysis', {
      ...on(ticket),
      text,
      scheduledFor: paris('2026-12-15 11:00'),
    });
    ticket = await perform(alix, 'respond', { ...on(ticket), text, outcome: 'MAINTENANCE' });
    ticket = await perform(alix, 'decideMaintenance', { ...on(ticket), taken: true, explanation: text });
    ticket = await perform(alix, 'reportProgress', {
      ...on(ticket),
      text: 'Correctif en recette.',
      deliveredInReleaseId: RELEASES.sifac26,
    });
    ticket = await perform(alix, 'closeTicket', on(ticket));
    const refused = await perform(alix, 'refuseLevelOne', {
      ...on(await taken()),
      explanation: 'La procédure y est pas à pas.',
      documentTitle: 'Guide de clôture, chapitre 3',
    });
    const out = await perform(alix, 'recordOutOfScope', {
      ...on(await taken()),
      ground: 'CONDITIONS_NOT_MET',
      treatment: 'INTERRUPTED',
      reason: 'La base a été modifiée hors application.',
    });
    const kindsOf = async ({ id }: Brief) =>
      (await desk.sql(`select kind from mail where ticket_id = $1 order by version`, [id])).map(
        ({ kind }) => kind,
      );
    expect(await kindsOf(ticket)).toEqual([
      'acknowledgement',
      'first-analysis',
      'response',
      'maintenance-decision',
      'maintenance-progress',
      'closing',
    ]);
    expect(await kindsOf(refused)).toEqual(['acknowledgement', 'level-one-refusal']);
    expect(await kindsOf(out)).toEqual(['acknowledgement', 'out-of-scope']);
    const progress = (await nodes()).find(({ kind }) => kind === 'MAINTENANCE_PROGRESS');
    expect(progress?.plain).toContain('SIFAC Patch 26');
  });

  it('C3.2.1 C3.2.3 tells of another person in charge and of a requalification, with its reason and the new date', async () => {
    const opened = await openTicket(camille);
    // Before the acknowledgement, which will say it all.
    const given = await perform(alix, 'assignTicket', {
      ticketId: opened.id,
      expectedVersion: 1,
      agentId: PEOPLE.dominique.id,
    });
    const requalified = await perform(alix, 'requalifyTicket', {
      ticketId: opened.id,
      expectedVersion: given.version,
      blocking: true,
      reason: 'La paie ne peut pas être validée ce mois-ci.',
    });
    expect(await nodes()).toEqual([]);
    const taken = await acknowledge(alix, requalified, PEOPLE.alix.id);
    await desk.sql('delete from mail');

    const eased = await perform(alix, 'requalifyTicket', {
      ticketId: taken.id,
      expectedVersion: taken.version,
      blocking: false,
      reason: 'Un contournement permet de valider la paie.',
    });
    await perform(alix, 'assignTicket', {
      ticketId: taken.id,
      expectedVersion: eased.version,
      agentId: PEOPLE.dominique.id,
    });
    const { ticket } = await alix.query(`query ($id: ID!) { ticket(id: $id) { clock { dueAt } } }`, {
      id: taken.id,
    });
    const [moved, changed, ...more] = (await nodes()).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(more).toEqual([]);
    const due = moment(ticket.clock.dueAt).fr;
    expect(moved).toMatchObject({ kind: 'NEW_AGENT', person: { firstName: 'Camille' } });
    expect(moved?.plain).toContain('Votre demande est désormais suivie par Dominique Fauvel.');
    expect(moved?.plain).toContain(`Réponse au plus tard\u00a0: ${due}`);
    expect(changed).toMatchObject({ kind: 'REQUALIFICATION', person: { firstName: 'Camille' } });
    expect(changed?.plain).toContain('désormais non bloquante');
    expect(changed?.plain).toContain('\n    Un contournement permet de valider la paie.');
    expect(changed?.plain).toContain(`Réponse au plus tard\u00a0: ${due}`);
  });

  it('C3.2.1 tells of it for each of the tickets that are given to somebody at once', async () => {
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const fresh = await openTicket(camille);
    await desk.sql('delete from mail');
    const tickets = [taken, fresh].map(({ id, version }) => ({ ticketId: id, expectedVersion: version }));
    await alix.query(
      `mutation ($input: AssignManyInput!) { assignTickets(input: $input) { ticketId refusal { code } } }`,
      { input: { agentId: PEOPLE.dominique.id, tickets } },
    );
    expect(await nodes()).toMatchObject([{ kind: 'NEW_AGENT', ticketId: taken.id }]);
  });

  it('tells nobody what they did themselves, and colleagues what a colleague did', async () => {
    const first = await openTicket(camille);
    await perform(camille, 'withdrawTicket', { ticketId: first.id, expectedVersion: 1, reason: 'Doublon.' });
    expect(await nodes()).toEqual([]);
    const second = await openTicket(camille);
    await perform(claude, 'withdrawTicket', { ticketId: second.id, expectedVersion: 1, reason: 'Doublon.' });
    expect(await nodes()).toMatchObject([
      { kind: 'CLOSING', person: { firstName: 'Camille' }, plain: expect.stringContaining('\n    Doublon.') },
    ]);
  });

  it('C4.1.1 writes to those who hold a seat for the product once the one who asked has left', async () => {
    const opened = await openTicket(camille);
    await desk.sql(`update person set active = false where login = 'camille'`);
    try {
      await acknowledge(alix, opened, PEOPLE.alix.id);
      expect(await nodes()).toMatchObject([{ person: { firstName: 'Claude' } }]);
    } finally {
      await desk.sql(`update person set active = true where login = 'camille'`);
      // Whoever was withdrawn signs in again.
      camille = await desk.signedIn('camille');
    }
  });

  it('C3.3.1 never follows a correspondent to another establishment', async () => {
    const opened = await openTicket(camille);
    await desk.sql(
      `update person set establishment_id = (select establishment_id from person where login = 'sacha') where login = 'camille'`,
    );
    try {
      await acknowledge(alix, opened, PEOPLE.alix.id);
      expect((await nodes()).map(({ person }) => person.firstName)).toEqual(['Claude']);
    } finally {
      await desk.sql(
        `update person set establishment_id = (select establishment_id from person where login = 'claude') where login = 'camille'`,
      );
    }
  });

  it('does not let a title make headers', async () => {
    const opened = await openTicket(camille, { title: 'Bonjour\r\nBcc: tous@exemple.fr' });
    await respond(alix, await acknowledge(alix, opened, PEOPLE.alix.id));
    const subject = (await nodes()).find(({ kind }) => kind === 'RESPONSE')?.subject;
    expect(subject).toContain('Bonjour Bcc: tous@exemple.fr');
    // Whatever writes around the rooms, the database refuses.
    await expect(desk.sql(`update mail set subject = E'a\\r\\nb'`)).rejects.toThrow('check');
  });

  it('shows who has no address as a mail that failed, not as nothing', async () => {
    await desk.sql(
      `update person set email = 'camille@desk.example, tous@exemple.fr' where login = 'camille'`,
    );
    try {
      await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
      expect(await nodes()).toMatchObject([{ status: 'FAILED', address: null, lastError: 'NO_ADDRESS' }]);
    } finally {
      await desk.sql(`update person set email = 'camille@desk.example' where login = 'camille'`);
    }
  });

  it('holds what waits while no server is set, page by page, by status, and says so', async () => {
    const tickets = [await openTicket(camille), await openTicket(camille), await openTicket(camille)];
    for (const [rank, ticket] of tickets.entries()) {
      desk.clock.moveTo(paris(`2026-11-24 1${rank}:00`));
      await acknowledge(alix, ticket, PEOPLE.alix.id);
    }
    await desk.runDue();
    const first = await outbox('(first: 2, status: WAITING)');
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await outbox(`(first: 2, status: WAITING, after: "${first.pageInfo.endCursor}")`);
    const seen = [...first.nodes, ...rest.nodes].map(({ ticketId }: Data) => ticketId);
    expect(seen).toEqual(tickets.map(({ id }) => id).reverse());
    expect((await outbox('(status: FAILED)')).totalCount).toBe(0);
    expect((await outbox('(status: KEPT)')).totalCount).toBe(0);
    const state = '{ outboxState { service waiting waitingSince failed kept error since } }';
    expect(await ada.query(state)).toEqual({
      outboxState: {
        service: 'MISSING',
        waiting: 3,
        failed: 0,
        kept: 0,
        error: null,
        since: null,
        waitingSince: paris('2026-11-24 10:00'),
      },
    });
    const { notifications } = await ada.query('{ notifications(first: 5) { nodes { kind } } }');
    expect(notifications.nodes).toContainEqual({ kind: 'MAIL_HELD' });
    const [{ id }] = first.nodes;
    await desk.sql(`update mail set status = 'kept' where id = $1`, [id]);
    const all = `mutation { retryMails { again withoutAddress } }`;
    expect(await ada.refusal(all)).toMatchObject({ code: 'MAIL_SERVER_MISSING' });
    const retry = `mutation ($id: ID!) { retryMail(id: $id) { id } }`;
    expect(await ada.refusal(retry, { id })).toMatchObject({ code: 'MAIL_SERVER_MISSING' });
    expect(await ada.refusal(retry, { id: UNKNOWN_ID })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await ada.refusal(`{ outbox(after: "x") { totalCount } }`)).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'after',
    });
  });

  it('is undone with the act: what did not happen is told to no one', async () => {
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const [fileId] = [UNKNOWN_ID];
    await alix.refusal(`mutation ($input: RespondInput!) { respond(input: $input) { id } }`, {
      input: {
        ticketId: taken.id,
        expectedVersion: taken.version,
        outcome: 'ANSWER',
        text: 'Relancez la transaction FMJ2 en période 013, puis contrôlez le journal.',
        attachmentIds: [fileId],
      },
    });
    expect((await nodes()).map(({ kind }) => kind)).toEqual(['ACKNOWLEDGEMENT']);
  });
});
