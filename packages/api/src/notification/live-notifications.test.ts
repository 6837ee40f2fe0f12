import { paris } from '@assistance/domain/testing';
import { expect, it } from 'vitest';
import { acknowledge, openTicket, perform } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { listeners } from '../testing/live.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const BELL = `subscription ($after: String) { notifications(after: $after) { cursor unreadCount
  notification { id kind share ticket { id } } } }`;
const WARNINGS = `subscription ($mine: Boolean! = false, $after: String) { commitmentWarning(mine: $mine, after: $after) {
  cursor kind commitment share ticketId ticket { number } } }`;
const [camille, alix, dominique, paul] = [
  await desk.as('camille'),
  await desk.as('alix'),
  await desk.as('dominique'),
  await desk.as('paul'),
];
const looksAt = async (local: string) => {
  desk.clock.moveTo(paris(local));
  await desk.runDue();
};

it('C3.2 a warning reaches the bell of the person in charge and the desk’s pages, the moment it is given', async () => {
  const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
  const [bell, another] = [alix.subscribe(BELL), dominique.subscribe(BELL)];
  const [all, own, others] = [
    alix.subscribe(WARNINGS),
    alix.subscribe(WARNINGS, { mine: true }),
    paul.subscribe(WARNINGS),
  ];
  await expect.poll(() => listeners(desk.url)).toBe(5);
  await looksAt('2026-11-26 10:00');
  const told = (await bell.next()).notifications;
  expect(told).toMatchObject({
    unreadCount: 1,
    notification: { kind: 'WARNING', share: 0.5, ticket: { id: ticket.id } },
  });
  const warning = { kind: 'WARNING', commitment: 'RESPONSE', share: 0.5, ticketId: ticket.id };
  const first = (await all.next()).commitmentWarning;
  expect(first).toMatchObject({ ...warning, ticket: { number: ticket.number } });
  expect((await own.next()).commitmentWarning).toMatchObject(warning);

  // Given to a provider, the rest is theirs to know (C3.3.3), and no longer one's own.
  await perform(alix, 'assignTicket', { ticketId: ticket.id, expectedVersion: 2, agentId: PEOPLE.paul.id });
  await looksAt('2026-11-27 11:18');
  const next = { ...warning, share: 0.8 };
  expect((await others.next()).commitmentWarning).toMatchObject(next);
  expect((await all.next()).commitmentWarning).toMatchObject(next);

  // Read on one page, the bell of every other one knows.
  await alix.query(`mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }`, {
    ids: [told.notification.id],
  });
  const read = (await bell.next()).notifications;
  expect(read).toMatchObject({ unreadCount: 0, notification: null });

  // And who was away is told the same.
  const away = alix.subscribe(BELL, { after: told.cursor });
  expect((await away.next()).notifications).toEqual(read);
  const late = dominique.subscribe(WARNINGS, { after: first.cursor });
  expect((await late.next()).commitmentWarning).toMatchObject(next);
  await Promise.all([bell, another, all, own, others, away, late].map((live) => live.stop()));
});

it('C3.3.1 an establishment is told of no warning', async () => {
  const ended = await camille.subscribe(WARNINGS).ended;
  expect(ended).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});
