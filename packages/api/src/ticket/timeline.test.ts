import { afterEach, describe, expect, it } from 'vitest';
import { START } from '@assistance/domain/testing';
import { MovableClock } from '../platform/clock/index.js';
import { acknowledge, close, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { TestClient } from '../testing/client.js';
import { asCorrespondent, ofTheAmue } from '../demo/seed/viewers.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS, PEOPLE, RELEASES } from '../testing/world.js';
import { readTimeline } from './timeline.js';

const clock = new MovableClock(START);
const desk = await startTestServer({ clock });
const [camille, alix] = await Promise.all([desk.as('camille'), desk.as('alix')]);
const PRECISE = 'La correction du calcul des reprises FMJ2 entre dans le patch de décembre.';

const entriesOf = async (reader: TestClient, { id }: Brief): Promise<Record<string, unknown>[]> =>
  (
    await reader.query(
      `query ($id: ID!) { ticket(id: $id) { timeline { nodes {
         type outOfScopeGround outOfScopeTreatment deliveredIn { id }
       } } } }`,
      { id },
    )
  ).ticket.timeline.nodes;

describe('the establishment is told', () => {
  it('C2.5 that its request is out of scope, on which ground, and what becomes of it', async () => {
    const { id, version } = await openTicket(camille, { releaseId: RELEASES.sifac25 });
    const recorded = await perform(alix, 'recordOutOfScope', {
      ticketId: id,
      expectedVersion: version,
      ground: 'UNSUPPORTED_RELEASE',
      treatment: 'PAID_SERVICE',
      reason: 'La version 25 n’est plus assistée depuis six mois.',
    });
    expect((await entriesOf(camille, recorded)).at(-1)).toMatchObject({
      type: 'OUT_OF_SCOPE_RECORDED',
      outOfScopeGround: 'UNSUPPORTED_RELEASE',
      outOfScopeTreatment: 'PAID_SERVICE',
      deliveredIn: null,
    });
  });

  it('C3.2.6 in which release its malfunction is corrected', async () => {
    const opened = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const answered = await respond(alix, opened, { outcome: 'MAINTENANCE', text: PRECISE });
    const decided = await perform(alix, 'decideMaintenance', {
      ticketId: answered.id,
      expectedVersion: answered.version,
      taken: true,
      explanation: PRECISE,
    });
    const reported = await perform(alix, 'reportProgress', {
      ticketId: decided.id,
      expectedVersion: decided.version,
      text: 'Livré ce matin.',
      deliveredInReleaseId: RELEASES.sifac26,
    });
    const entries = await entriesOf(camille, await close(camille, reported));
    expect(entries.map(({ deliveredIn }) => deliveredIn).filter(Boolean)).toEqual([{ id: RELEASES.sifac26 }]);
  });
});

describe('a ticket that moves while it is read', () => {
  it.each([
    ['the Amue', ofTheAmue('agent')(PEOPLE.alix)],
    ['its establishment', asCorrespondent({ ...PEOPLE.camille, establishmentId: ESTABLISHMENTS.rochebrune })],
  ])('shows %s the conversation of the version that the answer gives', async (_who, viewer) => {
    const opened = await openTicket(camille);
    await acknowledge(alix, opened, PEOPLE.alix.id);
    const timeline = (version: number) =>
      readTimeline(desk.orm.em.fork(), viewer, { id: opened.id, version }, { first: 50, after: null });
    expect(await timeline(opened.version)).toMatchObject({
      nodes: [{ type: 'TicketOpened' }],
      totalCount: 1,
      pageInfo: { hasNextPage: false },
    });
    expect((await timeline(opened.version + 1)).nodes).toHaveLength(2);
  });
});

describe('what is due today', () => {
  afterEach(() => clock.moveTo(START));

  it.each([
    ['the day before', '2026-12-01T14:00:00Z', false],
    ['that morning', '2026-12-02T08:30:00Z', true],
    ['once it is overdue', '2026-12-02T16:30:00Z', false],
  ])('%s: %s is %s', async (_when, now, listed) => {
    clock.moveTo('2026-12-01T13:00:00Z');
    // Due one working day later (C3.2.1): on 2 December at 14 h in Paris.
    const { number } = await openTicket(camille, { title: `Échéance du jour, ${now}` });
    clock.moveTo(now);
    const { tickets } = await alix.query(`{ tickets(filter: { dueToday: true }) { nodes { number } } }`);
    expect(tickets.nodes.some((each: Brief) => each.number === number)).toBe(listed);
  });
});
