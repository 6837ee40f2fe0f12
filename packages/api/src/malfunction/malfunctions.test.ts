import { A_RESPONSE, paris } from '@assistance/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, refusedAct, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, PRODUCTS, RELEASES, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
let camille: TestClient;
let sacha: TestClient;
let alix: TestClient;
let paul: TestClient;
let ada: TestClient;
beforeAll(async () => {
  [camille, sacha, paul] = [await desk.as('camille'), await desk.as('sacha'), await desk.as('paul')];
  [alix, ada] = [await desk.as('alix'), await desk.as('ada')];
});

/** A ticket answered as a malfunction. */
async function answered(who: TestClient, given: object = {}): Promise<Brief> {
  const taken = await acknowledge(alix, await openTicket(who, given), PEOPLE.alix.id);
  return respond(alix, taken, { outcome: 'MAINTENANCE' });
}
const read = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
const FIELDS = `{ id number version status title explanation ticketCount establishmentCount overdueCount
  deliveredIn { name } entries { type text taken } tickets { nodes { id } } bindable { nodes { id } } }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${FIELDS} }`;
const DECLARE = mutation('declareMalfunction', 'DeclareMalfunctionInput');
const DECIDE = mutation('decideMalfunction', 'DecideMalfunctionInput');
const REPORT = mutation('reportMalfunctionProgress', 'MalfunctionProgressInput');
const DESCRIBE = mutation('describeMalfunction', 'DescribeMalfunctionInput');
const BIND = mutation('bindTickets', 'BindTicketsInput');
const UNBIND = mutation('unbindTicket', 'UnbindTicketInput');
const act = async (document: string, input: object): Promise<Data> =>
  Object.values((await alix.query(document, { input })) as Data)[0] as Data;
const declare = (tickets: Brief[] = [], given: object = {}) =>
  act(DECLARE, {
    productId: PRODUCTS.sifac,
    title: 'Reprise des engagements',
    description: 'Vu aussi chez Rochebrune : FMJ2 s’arrête.',
    tickets: tickets.map(read),
    ...given,
  });
const on = ({ id, version }: Data) => ({ malfunctionId: id, expectedVersion: version });

const ticketOf = async (client: TestClient, { id }: Brief): Promise<Data> =>
  (
    await client.query(
      `query ($id: ID!) { ticket(id: $id) { version actions malfunction { number title status }
        commitments { kind outcome settledAt lateBy } timeline(first: 100) { nodes { type text maintenanceTaken
        deliveredIn { name } malfunctionNumber } } } }`,
      { id },
    )
  ).ticket;
const decisionOf = async (ticket: Brief): Promise<Data> =>
  (await ticketOf(alix, ticket)).commitments.find(({ kind }: Data) => kind === 'MAINTENANCE_DECISION');

describe('C2.2, C3.2.6 several tickets, one malfunction', () => {
  it('one decision informs each establishment, settles each commitment at its own date, tells nothing of the others', async () => {
    // The blocking one is due on 26 November, two working days after its answer; the other has ten.
    const blocking = await answered(camille, { blocking: true, title: 'Paie bloquée de Rochebrune' });
    const ordinary = await answered(sacha, { title: 'Anomalie de Valmore' });
    const malfunction = await declare([blocking, ordinary]);
    expect(malfunction).toMatchObject({
      number: 'DYS-000001',
      status: 'UNDECIDED',
      ticketCount: 2,
      establishmentCount: 2,
      overdueCount: 0,
    });
    desk.clock.moveTo(paris('2026-12-01 10:00'));
    expect((await declared(malfunction)).overdueCount).toBe(1);
    await desk.sql('delete from mail');

    const decided = await act(DECIDE, { ...on(malfunction), taken: true, explanation: A_RESPONSE });
    expect(decided).toMatchObject({ status: 'TAKEN', explanation: A_RESPONSE, version: 2 });
    const at = paris('2026-12-01 10:00');
    expect(await decisionOf(blocking)).toMatchObject({ outcome: 'BROKEN', settledAt: at });
    expect(await decisionOf(ordinary)).toMatchObject({ outcome: 'KEPT', settledAt: at, lateBy: 0 });

    const mails = await desk.sql(
      `select ticket_id, kind, person_id, subject || plain || html as words from mail order by subject`,
    );
    expect(mails.map(({ ticket_id: ticketId, kind, person_id: person }) => [ticketId, kind, person])).toEqual(
      expect.arrayContaining([
        [blocking.id, 'maintenance-decision', PEOPLE.camille.id],
        [ordinary.id, 'maintenance-decision', PEOPLE.sacha.id],
      ]),
    );
    expect(mails).toHaveLength(2);
    for (const { ticket_id: ticketId, words } of mails) {
      const foreign =
        ticketId === blocking.id ? [ordinary.number, 'Valmore'] : [blocking.number, 'Rochebrune'];
      for (const word of [...foreign, malfunction.number, malfunction.title, 'Vu aussi']) {
        expect(words).not.toContain(word);
      }
    }

    const told = await act(REPORT, {
      ...on(decided),
      text: 'Correctif livré.',
      deliveredInReleaseId: RELEASES.sifac26,
    });
    expect(told).toMatchObject({ status: 'DELIVERED', deliveredIn: { name: 'Patch 26' } });
    for (const [client, ticket] of [
      [camille, blocking],
      [sacha, ordinary],
    ] as const) {
      const { timeline, malfunction: seen } = await ticketOf(client, ticket);
      expect(timeline.nodes.slice(-2)).toMatchObject([
        { type: 'MAINTENANCE_DECIDED', text: A_RESPONSE, maintenanceTaken: true, malfunctionNumber: null },
        { type: 'MAINTENANCE_PROGRESSED', text: 'Correctif livré.', deliveredIn: { name: 'Patch 26' } },
      ]);
      // C3.3.1: neither the binding nor the malfunction.
      expect(seen).toBeNull();
      expect(timeline.nodes.map(({ type }: Data) => type)).not.toContain('MALFUNCTION_BOUND');
    }
    expect((await ticketOf(alix, blocking)).malfunction).toMatchObject({ number: 'DYS-000001' });
    expect(told.entries).toMatchObject([
      { type: 'DECLARED' },
      { type: 'DECIDED', taken: true },
      { type: 'PROGRESSED', text: 'Correctif livré.' },
    ]);
  });

  it('what was decided before is told to a ticket bound later, at once', async () => {
    const malfunction = await declare([], { title: 'Édition' });
    const decided = await act(DECIDE, { ...on(malfunction), taken: true, explanation: A_RESPONSE });
    await act(REPORT, { ...on(decided), text: 'En recette.' });
    const ticket = await answered(camille);
    expect((await declared(malfunction)).bindable.nodes).toContainEqual({ id: ticket.id });
    const bound = await act(BIND, { malfunctionId: malfunction.id, tickets: [read(ticket)] });
    expect(bound.tickets.nodes).toEqual([{ id: ticket.id }]);
    expect(bound.bindable.nodes).not.toContainEqual({ id: ticket.id });
    expect(await decisionOf(ticket)).toMatchObject({ outcome: 'KEPT' });
    expect((await ticketOf(camille, ticket)).timeline.nodes.slice(-2)).toMatchObject([
      { type: 'MAINTENANCE_DECIDED' },
      { type: 'MAINTENANCE_PROGRESSED', text: 'En recette.' },
    ]);
  });

  it('a bound ticket has its decision there; let go, alone again', async () => {
    const ticket = await answered(camille);
    const malfunction = await declare([ticket]);
    const seen = await ticketOf(alix, ticket);
    expect(seen.actions).toContain('UNBIND_MALFUNCTION');
    expect(seen.actions).not.toContain('DECIDE_MAINTENANCE');
    const alone = { taken: true, explanation: A_RESPONSE };
    expect(
      await refusedAct(alix, 'decideMaintenance', {
        ticketId: ticket.id,
        expectedVersion: seen.version,
        ...alone,
      }),
    ).toMatchObject({ code: 'DECIDED_WITH_MALFUNCTION', rule: 'C3.2.6' });
    const left = await act(UNBIND, {
      ticketId: ticket.id,
      expectedVersion: seen.version,
      reason: 'Autre cause.',
    });
    expect(left).toMatchObject({ id: malfunction.id, ticketCount: 0 });
    await perform(alix, 'decideMaintenance', {
      ticketId: ticket.id,
      expectedVersion: seen.version + 1,
      ...alone,
    });
  });

  it('a reopened ticket is bound no more: what is told later is not told there', async () => {
    const [staying, leaving] = [await answered(camille), await answered(sacha)];
    const malfunction = await declare([staying, leaving]);
    await perform(sacha, 'reopenTicket', {
      ticketId: leaving.id,
      // C3.3.1: that it was bound is none of what the establishment counts.
      expectedVersion: leaving.version,
      reason: 'Ce n’est pas cela.',
    });
    await act(DECIDE, { ...on(malfunction), taken: false, explanation: A_RESPONSE });
    expect((await declared(malfunction)).tickets.nodes).toEqual([{ id: staying.id }]);
    expect((await decisionOf(staying)).outcome).toBe('KEPT');
    expect((await decisionOf(leaving)).outcome).toBe('CANCELLED');
  });

  it('the log alone makes the commitments again', async () => {
    const { rebuildCommitments } = await import('../ticket/index.js');
    const report = await rebuildCommitments(desk.orm.em.fork(), { dryRun: true });
    expect(report.differences).toEqual([]);
  });
});

describe('what is refused changes nothing', () => {
  it.each<[string, string, (ticket: Brief, malfunction: Data) => object, object]>([
    [
      'a product that is not there',
      DECLARE,
      () => ({ productId: UNKNOWN_ID, title: 't', description: 'd' }),
      { code: 'NOT_FOUND', field: 'productId' },
    ],
    [
      'a declaration without a title takes no number',
      DECLARE,
      () => ({ productId: PRODUCTS.sifac, title: ' ', description: 'd' }),
      { code: 'REQUIRED', field: 'title' },
    ],
    [
      'one of several tickets that cannot be bound',
      BIND,
      (ticket, { id }) => ({
        malfunctionId: id,
        tickets: [read(ticket), { ticketId: UNKNOWN_ID, expectedVersion: 1 }],
      }),
      { code: 'NOT_FOUND', field: 'tickets.1.ticketId' },
    ],
    [
      'a ticket that changed meanwhile',
      BIND,
      (ticket, { id }) => ({ malfunctionId: id, tickets: [{ ticketId: ticket.id, expectedVersion: 2 }] }),
      { code: 'STALE_VERSION' },
    ],
    [
      'a ticket named twice',
      BIND,
      (ticket, { id }) => ({ malfunctionId: id, tickets: [read(ticket), read(ticket)] }),
      { code: 'STALE_VERSION' },
    ],
    [
      'a malfunction that changed meanwhile',
      DECIDE,
      (_ticket, { id }) => ({ malfunctionId: id, expectedVersion: 9, taken: true, explanation: A_RESPONSE }),
      { code: 'STALE_VERSION', field: 'expectedVersion' },
    ],
    [
      'a set phrase for all',
      DECIDE,
      (_ticket, malfunction) => ({ ...on(malfunction), taken: true, explanation: 'Bien reçu.' }),
      { code: 'BOILERPLATE_RESPONSE', field: 'explanation' },
    ],
    [
      'progress before the decision',
      REPORT,
      (_ticket, malfunction) => ({ ...on(malfunction), text: 'En recette.' }),
      { code: 'NOT_IN_MAINTENANCE' },
    ],
    [
      'a release of another product',
      REPORT,
      (_ticket, malfunction) => ({
        ...on(malfunction),
        text: 'Livré.',
        deliveredInReleaseId: RELEASES.siham9,
      }),
      { code: 'NOT_FOUND', field: 'deliveredInReleaseId' },
    ],
    [
      'a malfunction that is not there',
      DESCRIBE,
      () => ({ malfunctionId: UNKNOWN_ID, expectedVersion: 1, title: 't', description: 'd' }),
      { code: 'NOT_FOUND', field: 'malfunctionId' },
    ],
    [
      'to let go what is not bound',
      UNBIND,
      (ticket) => ({ ...read(ticket), reason: 'Autre cause.' }),
      { code: 'NOT_BOUND' },
    ],
  ])('%s', async (_name, document, input, refused) => {
    const ticket = await answered(camille);
    const malfunction = await declare();
    const before = await stateOf(desk);
    expect(await alix.refusal(document, { input: input(ticket, malfunction) })).toMatchObject(refused);
    expect(await stateOf(desk)).toEqual(before);
  });

  it('a ticket of another product', async () => {
    const ticket = await answered(camille, { productId: PRODUCTS.siham });
    const malfunction = await declare();
    const input = { malfunctionId: malfunction.id, tickets: [read(ticket)] };
    expect(await alix.refusal(BIND, { input })).toMatchObject({
      code: 'MALFUNCTION_OF_ANOTHER_PRODUCT',
      rule: 'C3.2.6',
    });
  });

  it('C3.3.3 a provider learns of its own ticket’s malfunction, not of the others', async () => {
    const ticket = await answered(camille);
    const malfunction = await declare([ticket]);
    await perform(alix, 'assignTicket', {
      ticketId: ticket.id,
      expectedVersion: ticket.version + 1,
      agentId: PEOPLE.paul.id,
    });
    expect((await ticketOf(paul, ticket)).malfunction).toMatchObject({ number: malfunction.number });
    const ask = `query ($number: String!) { malfunction(number: $number) { tickets { totalCount } } }`;
    expect(await paul.refusal(ask, { number: malfunction.number })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await camille.refusal(ask, { number: malfunction.number })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await ada.query(ask, { number: malfunction.number })).malfunction.tickets.totalCount).toBe(1);
  });
});

it('finds malfunctions by product, status and words, the last changed first', async () => {
  desk.clock.moveTo(paris('2026-12-01 11:00'));
  const siham = await declare([], { productId: PRODUCTS.siham, title: 'Congés élargis' });
  const list = async (filter: object): Promise<Data[]> =>
    (
      await alix.query(
        `query ($filter: MalfunctionFilter) { malfunctions(filter: $filter, first: 100) { nodes { number } } }`,
        { filter },
      )
    ).malfunctions.nodes;
  expect(await list({ productId: [PRODUCTS.siham] })).toEqual([{ number: siham.number }]);
  expect(await list({ text: 'conges elargis' })).toEqual([{ number: siham.number }]);
  expect(await list({ text: siham.number, status: ['TAKEN'] })).toEqual([]);
  expect((await list({}))[0]).toEqual({ number: siham.number });
});

async function declared({ number }: Data): Promise<Data> {
  return (await alix.query(`query ($number: String!) { malfunction(number: $number) ${FIELDS} }`, { number }))
    .malfunction;
}
