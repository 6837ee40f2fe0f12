import { paris, START } from '@assistance/domain/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, respond } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, type PersonName } from '../testing/world.js';

const desk = await startTestServer();
const other = await startTestServer({ beside: desk, clock: desk.clock });
let camille: TestClient;
let alix: TestClient;
beforeAll(async () => {
  [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
});
beforeEach(async () => {
  // Each test has its own tickets: what the others' are owed is no matter.
  await desk.sql('delete from scheduled_act');
  await desk.sql('delete from notification');
  await desk.sql('update person set team = null, leads_team = false');
  await desk.sql('update product set team = null');
  desk.clock.moveTo(START);
});

const looksAt = async (local: string) => {
  desk.clock.moveTo(paris(local));
  await Promise.all([desk.runDue(), other.runDue()]);
  await desk.runDue();
};
/** `login kind share`, in the order in which they were told. */
const told = async (): Promise<string[]> =>
  (
    await desk.sql(
      `select p.login || ' ' || n.kind || ' ' || (n.data ->> 'commitment') || ' ' || (n.data ->> 'share') as line
         from notification n join person p on p.id = n.person_id
        where n.kind in ('warning', 'breach', 'unassigned') order by n.at, 1`,
    )
  ).map(({ line }) => String(line));
const FIELDS = `{ totalCount unreadCount pageInfo { endCursor hasNextPage }
  nodes { id kind at readAt commitment share dueAt ticket { id number title } } }`;
const notificationsOf = async (person: PersonName, given = ''): Promise<Data> =>
  (await (await desk.as(person)).query(`{ notifications${given} ${FIELDS} }`)).notifications;

describe('warnings before a promise breaks', () => {
  it('tell the agent in charge at half, the admins as well at four fifths and at the breach, each once', async () => {
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    // 4 working days from 24 November, 10:00.
    await looksAt('2026-11-26 09:59');
    expect(await told()).toEqual([]);
    await looksAt('2026-11-26 10:00');
    expect(await told()).toEqual(['alix warning response 0.5']);
    await looksAt('2026-11-27 10:00');
    await looksAt('2026-11-27 11:18');
    const four = ['ada warning response 0.8', 'alix warning response 0.8'];
    expect(await told()).toEqual(['alix warning response 0.5', ...four]);
    await looksAt('2026-11-30 10:00');
    expect(await told()).toHaveLength(3);
    await looksAt('2026-11-30 10:01');
    await looksAt('2026-12-02 10:00');
    expect(await told()).toEqual([
      'alix warning response 0.5',
      ...four,
      'ada breach response 1',
      'alix breach response 1',
    ]);
    const { nodes } = await notificationsOf('alix', '(first: 1)');
    expect(nodes).toMatchObject([
      {
        kind: 'BREACH',
        commitment: 'RESPONSE',
        share: 1,
        dueAt: paris('2026-11-30 10:00'),
        ticket: { id: taken.id, number: taken.number },
      },
    ]);
  });

  it('tell the leader of the agent’s team where there is one', async () => {
    await desk.sql(`update person set team = 'Finances' where login in ('alix', 'dominique')`);
    await desk.sql(`update person set leads_team = true where login = 'dominique'`);
    await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await looksAt('2026-11-27 11:18');
    expect(await told()).toEqual(['alix warning response 0.8', 'dominique warning response 0.8']);
  });

  it('after a downtime tell the highest one alone', async () => {
    await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await looksAt('2026-12-08 10:00');
    expect(await told()).toEqual(['ada breach response 1', 'alix breach response 1']);
  });

  it('never come at night or at the week-end', async () => {
    await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await looksAt('2026-11-28 03:00');
    await looksAt('2026-11-29 15:00');
    expect(await told()).toEqual([]);
    await looksAt('2026-11-30 09:00');
    expect(await told()).toEqual(['ada warning response 0.8', 'alix warning response 0.8']);
  });

  it('C3.2.4 wait while a complement is awaited, and come later then', async () => {
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    desk.clock.moveTo(paris('2026-11-25 10:00'));
    await perform(alix, 'requestComplement', { ticketId: taken.id, text: 'Envoyez la trace ST22.' });
    await looksAt('2026-11-30 10:00');
    expect(await told()).toEqual([]);
    await perform(camille, 'giveComplement', { ticketId: taken.id, text: 'Voici la trace.' });
    await looksAt('2026-12-01 09:59');
    expect(await told()).toEqual([]);
    await looksAt('2026-12-01 10:00');
    expect(await told()).toEqual(['alix warning response 0.5']);
  });

  it('C3.2.3 follow a requalification, and do not say twice what was said', async () => {
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await looksAt('2026-11-26 10:00');
    const reason = 'La paie ne peut pas être validée.';
    await perform(alix, 'requalifyTicket', {
      ticketId: taken.id,
      expectedVersion: taken.version,
      blocking: true,
      reason,
    });
    // Two working days from the same start: all of it is used.
    await looksAt('2026-11-26 10:02');
    expect(await told()).toEqual([
      'alix warning response 0.5',
      'ada breach response 1',
      'alix breach response 1',
    ]);
  });

  it('say nothing of what was done in time', async () => {
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await respond(alix, taken);
    await looksAt('2026-12-08 10:00');
    expect(await told()).toEqual([]);
    expect(await desk.sql('select from scheduled_act')).toEqual([]);
  });
});

describe('nothing waits silently without anyone in charge', () => {
  it('past a quarter of the delay the team of the product is told', async () => {
    await desk.sql(`update product set team = 'Finances' where name = 'SIFAC'`);
    await desk.sql(`update person set team = 'Finances' where login in ('alix', 'dominique', 'paul')`);
    await openTicket(camille);
    await looksAt('2026-11-24 11:37');
    expect(await told()).toEqual([]);
    await looksAt('2026-11-24 11:38');
    // C3.3.3: a provider sees but its own tickets.
    expect(await told()).toEqual([
      'alix unassigned acknowledgement 0.25',
      'dominique unassigned acknowledgement 0.25',
    ]);
  });

  it('the admins where no team looks after the product', async () => {
    await openTicket(camille);
    await looksAt('2026-11-24 11:38');
    expect(await told()).toEqual(['ada unassigned acknowledgement 0.25']);
    // Still nobody: the later levels go to them too.
    await looksAt('2026-11-24 14:45');
    expect(await told()).toEqual(['ada unassigned acknowledgement 0.25', 'ada warning acknowledgement 0.5']);
  });

  it('nobody once somebody is in charge', async () => {
    const opened = await openTicket(camille);
    await perform(alix, 'assignTicket', {
      ticketId: opened.id,
      expectedVersion: 1,
      agentId: PEOPLE.dominique.id,
    });
    await looksAt('2026-11-24 12:00');
    expect(await told()).toEqual([]);
  });
});

describe('notifications', () => {
  const MARK = `mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }`;

  it('are each reader’s own, page by page, unread until marked', async () => {
    for (let rank = 0; rank < 3; rank += 1) await openTicket(camille);
    await looksAt('2026-11-24 11:38');
    // That no server is set to send mails is told too, and is no warning.
    await desk.sql(`delete from notification where kind = 'mail-held'`);
    const first = await notificationsOf('ada', '(first: 2)');
    expect(first).toMatchObject({ totalCount: 3, unreadCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await notificationsOf('ada', `(first: 2, after: "${first.pageInfo.endCursor}")`);
    const ids = [...first.nodes, ...rest.nodes].map(({ id }: Data) => id);
    expect(new Set(ids).size).toBe(3);
    expect((await notificationsOf('alix')).totalCount).toBe(0);

    const ada = await desk.as('ada');
    // Somebody else's stay as they are.
    expect(await alix.query(MARK, { ids })).toEqual({ markNotificationsRead: 0 });
    expect(await ada.query(MARK, { ids: [ids[0], 'x'] })).toEqual({ markNotificationsRead: 2 });
    expect(await notificationsOf('ada', '(unreadOnly: true)')).toMatchObject({
      totalCount: 2,
      unreadCount: 2,
    });
    expect(await ada.query(MARK)).toEqual({ markNotificationsRead: 0 });
    const [read] = (await notificationsOf('ada')).nodes;
    expect(read.readAt).toBe(paris('2026-11-24 11:38'));
    expect(await ada.refusal(`{ notifications(after: "x") { totalCount } }`)).toMatchObject({
      field: 'after',
    });
  });

  it('C3.3.3 show a provider a ticket for as long as it is theirs', async () => {
    const opened = await openTicket(camille);
    const taken = await acknowledge(alix, opened, PEOPLE.paul.id);
    await looksAt('2026-11-26 10:00');
    expect((await notificationsOf('paul')).nodes).toMatchObject([
      { kind: 'WARNING', ticket: { id: opened.id } },
      { kind: 'TICKET_ENTRUSTED', ticket: { id: opened.id } },
    ]);
    await perform(alix, 'assignTicket', {
      ticketId: opened.id,
      expectedVersion: taken.version,
      agentId: PEOPLE.alix.id,
    });
    const after = (await notificationsOf('paul')).nodes;
    expect(after.map(({ kind }: Data) => kind).toSorted()).toEqual([
      'TICKET_ENTRUSTED',
      'TICKET_TAKEN_OFF',
      'WARNING',
    ]);
    for (const { ticket } of after) expect(ticket).toBeNull();
  });
});
