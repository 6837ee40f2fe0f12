import { describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, refusedAct, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, dominique] = [
  await desk.as('camille'),
  await desk.as('alix'),
  await desk.as('dominique'),
];
const paul = await desk.as('paul');

const aTicket = async (agentId: string = PEOPLE.alix.id): Promise<Brief> =>
  acknowledge(alix, await openTicket(camille), agentId);
const note = ({ id }: Brief, mentionIds: readonly string[]) => ({
  ticketId: id,
  text: '@Dominique Fauvel peux-tu regarder ?',
  mentionIds,
});
const told = async (client: TestClient, { number }: Brief): Promise<Data[]> => {
  const { notifications } = await client.query(
    `{ notifications(first: 100) { nodes { kind by ticket { number } } } }`,
  );
  return notifications.nodes.filter(
    ({ kind, ticket }: Data) => kind === 'MENTION' && ticket?.number === number,
  );
};

describe('somebody is named in an internal note', () => {
  it('and told, once; the author of the note is told nothing', async () => {
    const ticket = await aTicket();
    const { alix: me, dominique: you, ada } = PEOPLE;
    await perform(alix, 'addNote', note(ticket, [you.id, you.id, me.id, ada.id]));
    expect(await told(dominique, ticket)).toEqual([
      { kind: 'MENTION', by: 'Alix Estève', ticket: { number: ticket.number } },
    ]);
    expect(await told(await desk.as('ada'), ticket)).toHaveLength(1);
    expect(await told(alix, ticket)).toEqual([]);
    const { ticket: read } = await dominique.query(
      `query ($id: ID!) { ticket(id: $id) { timeline { nodes { type mentions { firstName } } } } }`,
      { id: ticket.id },
    );
    expect(read.timeline.nodes.at(-1)).toEqual({
      type: 'NOTE_ADDED',
      mentions: [{ firstName: 'Dominique' }, { firstName: 'Alix' }, { firstName: 'Ada' }],
    });
    expect(read.timeline.nodes[0].mentions).toEqual([]);
  });

  it('C3.3.3 a provider is named on a ticket in its charge, and there alone', async () => {
    const [theirs, other] = [await aTicket(PEOPLE.paul.id), await aTicket()];
    await perform(alix, 'addNote', note(theirs, [PEOPLE.paul.id]));
    expect(await told(paul, theirs)).toHaveLength(1);
    const refused = await refusedAct(alix, 'addNote', note(other, [PEOPLE.dominique.id, PEOPLE.paul.id]));
    expect(refused).toMatchObject({ code: 'NOT_FOUND', field: 'mentionIds.1' });
    expect(await told(dominique, other)).toEqual([]);
  });

  it('C3.3.1 the establishment sees nothing of it', async () => {
    const ticket = await aTicket();
    await perform(alix, 'addNote', note(ticket, [PEOPLE.dominique.id]));
    const { body } = await camille.send(
      `query ($id: ID!) { ticket(id: $id) { timeline { nodes { type text mentions { lastName } } } } }`,
      { id: ticket.id },
    );
    expect(JSON.stringify(body)).not.toMatch(/Fauvel|NOTE_ADDED/);
  });

  it.each<[who: string, client: TestClient, ids: readonly string[], code: string, field: string]>([
    ['a correspondent', alix, [PEOPLE.camille.id], 'NOT_FOUND', 'mentionIds.0'],
    ['nobody', alix, [UNKNOWN_ID], 'NOT_FOUND', 'mentionIds.0'],
    ['what is no id', alix, ['x'], 'NOT_FOUND', 'mentionIds.0'],
    ['anybody, by a provider', paul, [PEOPLE.dominique.id], 'FORBIDDEN', 'mentionIds'],
  ])('%s: refused, and no note is written', async (_who, client, ids, code, field) => {
    const ticket = await aTicket(client === paul ? PEOPLE.paul.id : PEOPLE.alix.id);
    const before = await stateOf(desk);
    expect(await refusedAct(client, 'addNote', note(ticket, ids))).toMatchObject({ code, field });
    expect(await stateOf(desk)).toEqual(before);
  });
});
