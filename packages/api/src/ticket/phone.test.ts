import { describe, expect, it } from 'vitest';
import {
  acknowledge,
  aRequestInput,
  openTicket,
  perform,
  refusedAct,
  type ActName,
  type Brief,
} from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, PRODUCTS, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix, paul, sacha] = await Promise.all([
  desk.as('camille'),
  desk.as('alix'),
  desk.as('paul'),
  desk.as('sacha'),
]);

/** A ticket of Camille's, of which a complement is awaited: both acts are possible on it. */
async function awaiting(given: object = {}, agentId: string = PEOPLE.alix.id): Promise<Brief> {
  const taken = await acknowledge(alix, await openTicket(camille, given), agentId);
  const { id: ticketId } = taken;
  return perform(alix, 'requestComplement', { ticketId, expectedVersion: 2, text: 'Envoyez la trace ST22.' });
}
const onSiham = { productId: PRODUCTS.siham };
const told = ({ id }: Brief, callerId: string | null) => ({
  ticketId: id,
  text: 'Vu au téléphone : le message vient après FMJ2.',
  callerId,
});
const callersOf = async ({ id }: Brief, client = alix): Promise<string[]> =>
  (await client.query(`query ($id: ID!) { ticket(id: $id) { callers { id } } }`, { id })).ticket.callers.map(
    (caller: Data) => caller.id,
  );

describe.each<[ActName, string]>([
  ['addInformation', 'INFORMATION_ADDED'],
  ['giveComplement', 'COMPLEMENT_GIVEN'],
])('C3.1.3 %s by phone', (act, type) => {
  it('names the correspondent who called, for both sides', async () => {
    const ticket = await awaiting();
    await perform(alix, act, told(ticket, PEOPLE.claude.id.toUpperCase()));
    for (const client of [alix, camille]) {
      const { nodes } = (
        await client.query(
          `query ($id: ID!) { ticket(id: $id) { timeline(first: 50) { nodes { type channel by { id } caller { id } } } } }`,
          { id: ticket.id },
        )
      ).ticket.timeline;
      expect(nodes.at(-1)).toEqual({
        type,
        channel: 'PHONE',
        by: { id: PEOPLE.alix.id },
        caller: { id: PEOPLE.claude.id },
      });
    }
  });

  it.each<[what: string, given: object, callerId: string | null, code: string, rule: string]>([
    ['nobody named', {}, null, 'CALLER_REQUIRED', 'C3.1.3'],
    ['somebody of another establishment', {}, PEOPLE.sacha.id, 'CALLER_NOT_CORRESPONDENT', 'C3.1.1'],
    ['somebody unknown', {}, UNKNOWN_ID, 'CALLER_NOT_CORRESPONDENT', 'C3.1.1'],
    ['an agent', {}, PEOPLE.alix.id, 'CALLER_NOT_CORRESPONDENT', 'C3.1.1'],
    ['no id at all', {}, 'Claude', 'CALLER_NOT_CORRESPONDENT', 'C3.1.1'],
    [
      'a colleague without a seat for the product',
      onSiham,
      PEOPLE.claude.id,
      'CALLER_WITHOUT_SEAT',
      'C4.1.1',
    ],
  ])('is refused of %s, and writes nothing', async (_what, given, callerId, code, rule) => {
    const ticket = await awaiting(given);
    const before = await stateOf(desk);
    expect(await refusedAct(alix, act, told(ticket, callerId))).toMatchObject({
      code,
      rule,
      field: 'callerId',
    });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('is refused on a request that was declared by phone: the establishment completes it on the site', async () => {
    const call = { correspondentId: PEOPLE.camille.id, request: aRequestInput({ blocking: true }) };
    const taken = await acknowledge(alix, await perform(alix, 'recordCall', call), PEOPLE.alix.id);
    const ticket = await perform(alix, 'requestComplement', {
      ticketId: taken.id,
      expectedVersion: taken.version,
      text: 'Envoyez la trace ST22.',
    });
    expect(await refusedAct(alix, act, told(ticket, PEOPLE.camille.id))).toMatchObject({
      code: 'NOT_ENTERED_ON_THE_WEB',
      rule: 'C3.1.3',
    });
    expect(await callersOf(ticket)).toEqual([]);
    await perform(camille, act, { ticketId: ticket.id, text: 'Voici la trace.' });
  });
});

describe('C3.1.3 who may call about a ticket', () => {
  it('is whoever holds a seat for the product, and who asked even without one', async () => {
    expect(await callersOf(await awaiting())).toEqual([PEOPLE.camille.id, PEOPLE.claude.id]);
    const ticket = await awaiting(onSiham);
    expect(await callersOf(ticket)).toEqual([PEOPLE.camille.id]);
    await desk.sql(`delete from seat where person_id = $1 and product_id = $2`, [
      PEOPLE.camille.id,
      PRODUCTS.siham,
    ]);
    expect(await callersOf(ticket)).toEqual([PEOPLE.camille.id]);
    await perform(alix, 'addInformation', told(ticket, PEOPLE.camille.id));
  });

  it('is known to the Amue’s side alone, and to a provider on its own tickets', async () => {
    const ticket = await awaiting({}, PEOPLE.paul.id);
    expect(await callersOf(ticket, camille)).toEqual([]);
    expect(await callersOf(ticket, paul)).toHaveLength(2);
    await perform(paul, 'addInformation', told(ticket, PEOPLE.claude.id));
    expect(await refusedAct(sacha, 'addInformation', told(ticket, PEOPLE.claude.id))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'ticketId',
    });
  });
});
