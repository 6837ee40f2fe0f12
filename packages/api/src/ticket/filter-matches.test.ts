import { filterMatches, type QueueFilter } from '@assistance/domain/queue';
import { A_RESPONSE } from '@assistance/domain/testing';
import { beforeAll, expect, it } from 'vitest';
import {
  acknowledge,
  aRequestInput,
  openTicket,
  perform,
  processedTicket,
  respond,
} from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS, ESTABLISHMENTS } from '../testing/world.js';
import type { StoredFacts } from '../ticket-log/index.js';
import { readFacts } from './ticket-now.js';

const desk = await startTestServer();
const DAY = 86_400_000;
const later = (ms: number) => desk.clock.moveTo(new Date(Date.parse(desk.clock.now()) + ms).toISOString());

beforeAll(async () => {
  const [camille, sacha, alix] = [await desk.as('camille'), await desk.as('sacha'), await desk.as('alix')];
  await desk.sql(`update person set team = 'Paie' where login = 'alix'`);
  await processedTicket(camille, alix, PEOPLE.alix.id);
  for (const isDecided of [true, false]) {
    const begun = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const { id, version } = await respond(alix, begun, { outcome: 'MAINTENANCE' });
    const decision = { ticketId: id, expectedVersion: version, taken: true, explanation: A_RESPONSE };
    if (isDecided) await perform(alix, 'decideMaintenance', decision);
  }
  const request = aRequestInput({ blocking: true });
  await perform(alix, 'recordCall', { request, correspondentId: PEOPLE.camille.id });
  await openTicket(camille, { blocking: true });
  later(DAY);
  await acknowledge(alix, await openTicket(sacha), PEOPLE.dominique.id);
  await openTicket(camille, { productId: PRODUCTS.siham });
  const waiting = await openTicket(camille);
  await acknowledge(alix, waiting, PEOPLE.alix.id);
  await perform(alix, 'requestComplement', {
    ticketId: waiting.id,
    expectedVersion: 2,
    text: 'Quel écran ?',
  });
  later(DAY * 2);
  await openTicket(camille, { blocking: true });
  await openTicket(sacha);
  // Half an hour before something is due.
  const [next] = await desk.sql(`select due_at from ticket where due_at > $1 order by due_at limit 1`, [
    desk.clock.now(),
  ]);
  later(Number(next?.['due_at']) - Date.parse(desk.clock.now()) - 1_800_000);
});

const ids = async (who: 'alix' | 'camille', filter: object): Promise<string[]> => {
  const { tickets } = await (
    await desk.as(who)
  ).query(`query ($filter: TicketFilter) { tickets(filter: $filter, first: 100) { nodes { id } } }`, {
    filter,
  });
  return (tickets.nodes as { id: string }[]).map(({ id }) => id).toSorted();
};

/** By what the events say, as subscribers get it. */
async function byEvents(who: 'alix' | 'camille', filter: QueueFilter): Promise<string[]> {
  const rows = await desk.sql(
    `select distinct on (ticket_id) ticket_id as id, facts from ticket_event e
       join ticket t on t.id = e.ticket_id where $1::uuid is null or t.establishment_id = $1
      order by ticket_id, e.version desc`,
    [who === 'alix' ? null : ESTABLISHMENTS.rochebrune],
  );
  const { id: personId, role } = PEOPLE[who];
  const viewer = { personId, role };
  return (rows as { id: string; facts: StoredFacts }[])
    .filter(({ facts }) =>
      filterMatches(filter, { viewer, at: desk.clock.now(), members: [PEOPLE.alix.id] }, facts),
    )
    .map(({ id }) => id)
    .toSorted();
}

it.each<[what: string, filter: QueueFilter, asked?: object]>([
  ['no filter', {}],
  ['a state', { status: ['submitted'] }, { status: ['SUBMITTED'] }],
  [
    'states',
    { status: ['in-progress', 'awaiting-complement'] },
    { status: ['IN_PROGRESS', 'AWAITING_COMPLEMENT'] },
  ],
  ['a product', { productId: [PRODUCTS.siham.toUpperCase()] }],
  ['an establishment', { establishmentId: [ESTABLISHMENTS.rochebrune] }],
  ['people in charge', { agentId: [PEOPLE.alix.id, 'nobody'] }],
  ['nobody in charge', { unassigned: true }],
  ['a team', { team: ['Paie'] }],
  ['a channel', { channel: ['phone'] }, { channel: ['PHONE'] }],
  ['a maintenance decision that is owed', { maintenanceDecision: true }],
  ['older than two days', { olderThanDays: 2 }],
  ['mine', { mine: true }],
  ['blocking', { blocking: true }],
  ['not blocking', { blocking: false }],
  ['overdue', { overdue: true }],
  ['due today', { dueToday: true }],
  ['opened since', { openedFrom: '2026-11-25' }],
  ['opened until', { openedTo: '2026-11-24' }],
  ['several at once', { unassigned: true, blocking: true, overdue: true }],
])('a filter lets the same through live as in a list: %s', async (_what, filter, asked = filter) => {
  for (const who of ['alix', 'camille'] as const) {
    const listed = await ids(who, asked);
    expect(await byEvents(who, filter)).toEqual(listed);
  }
  expect((await ids('alix', asked)).length).toBeGreaterThan(0);
});

it('what an event says of its ticket is what the ticket is', async () => {
  const rows = await desk.sql(
    `select distinct on (ticket_id) ticket_id as id, facts - 'was' as facts from ticket_event order by ticket_id, version desc`,
  );
  for (const { id, facts } of rows) {
    expect(facts).toEqual(await readFacts(desk.orm.em.fork(), String(id)));
  }
});
