import { describe, expect, it } from 'vitest';
import { acknowledge, close, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, dominique] = [
  await desk.as('camille'),
  await desk.as('alix'),
  await desk.as('dominique'),
];

const ASSIGN = `mutation ($input: AssignManyInput!) { assignTickets(input: $input) {
  ticketId refusal { code rule field fr en } ticket { number version agent { firstName } } } }`;
const seen = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
const inputOf = (tickets: readonly object[], agentId: string = PEOPLE.dominique.id) => ({
  input: { agentId, tickets },
});
const assign = async (tickets: readonly object[]): Promise<Data[]> =>
  (await alix.query(ASSIGN, inputOf(tickets))).assignTickets;

describe('several tickets are given to an agent at once', () => {
  it('each decided by itself: what cannot be done says why, the rest is done', async () => {
    const fresh = await openTicket(camille);
    const begun = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const theirs = await acknowledge(alix, await openTicket(camille), PEOPLE.dominique.id);
    const moved = await openTicket(camille);
    await perform(camille, 'addInformation', { ticketId: moved.id, text: 'Un fait nouveau.' });
    const answered = await respond(alix, await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id));
    const closed = await close(camille, answered);
    const unknown = { ticketId: UNKNOWN_ID, expectedVersion: 1 };

    const outcomes = await assign([...[fresh, begun, theirs, moved, closed].map(seen), unknown]);
    expect(outcomes.map(({ refusal }) => refusal?.code ?? 'done')).toEqual([
      'done',
      'done',
      'ALREADY_IN_CHARGE',
      'STALE_VERSION',
      'CLOSED',
      'NOT_FOUND',
    ]);
    expect(outcomes[0].ticket).toEqual({
      number: fresh.number,
      version: fresh.version + 1,
      agent: { firstName: 'Dominique' },
    });
    expect(outcomes[3].ticket.agent).toBeNull();
    expect(outcomes[5].ticket).toBeNull();
    expect(outcomes[3].refusal.fr).toMatch(/changé depuis votre lecture/);
    expect(outcomes[3].refusal.en).toMatch(/changed since you read it/);
  });

  it('the same ticket twice is done once', async () => {
    const ticket = await openTicket(camille);
    const outcomes = await assign([seen(ticket), seen(ticket)]);
    expect(outcomes.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'STALE_VERSION']);
  });

  it('two agents at once: each ticket goes to one of them', async () => {
    const tickets = await Promise.all(Array.from({ length: 6 }, () => openTicket(camille)));
    const both = await Promise.all([
      alix.query(ASSIGN, inputOf(tickets.map(seen), PEOPLE.alix.id)),
      dominique.query(ASSIGN, inputOf(tickets.map(seen), PEOPLE.dominique.id)),
    ]);
    const done = both.map(({ assignTickets }) => assignTickets.map(({ refusal }: Data) => refusal === null));
    for (const rank of tickets.keys()) expect(Number(done[0][rank]) + Number(done[1][rank])).toBe(1);
  });

  it.each<[what: string, tickets: object[], agentId: string, code: string, field: string]>([
    ['to a correspondent', [], PEOPLE.camille.id, 'NOT_FOUND', 'agentId'],
    ['to nobody', [], UNKNOWN_ID, 'NOT_FOUND', 'agentId'],
    [
      'to a provider who has not accepted (C3.3.3)',
      [],
      PEOPLE.perrine.id,
      'CONFIDENTIALITY_NOT_ACCEPTED',
      'agentId',
    ],
    [
      'a hundred and one',
      Array.from({ length: 101 }, () => ({ ticketId: UNKNOWN_ID, expectedVersion: 1 })),
      PEOPLE.alix.id,
      'TOO_MANY_VALUES',
      'tickets',
    ],
  ])('%s: refused as a whole', async (_what, tickets, agentId, code, field) => {
    const given = tickets.length > 0 ? tickets : [seen(await openTicket(camille))];
    const before = await stateOf(desk);
    expect(await alix.refusal(ASSIGN, inputOf(given, agentId))).toMatchObject({ code, field });
    expect(await stateOf(desk)).toEqual(before);
  });
});
