import { dueAt } from '@assistance/domain/calendar';
import { A_RESPONSE, paris, START } from '@assistance/domain/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS, RELEASES } from '../testing/world.js';
import { rebuildCommitments } from '../ticket/index.js';

const desk = await startTestServer();
/** Another server on the same data, with the same clock. */
const other = await startTestServer({ beside: desk, clock: desk.clock });
const [camille, sacha, alix, paul, ada] = await Promise.all([
  desk.as('camille'),
  desk.as('sacha'),
  desk.as('alix'),
  desk.as('paul'),
  desk.as('ada'),
]);
const DAYS = 5;
beforeEach(async () => {
  desk.clock.moveTo(START);
  for (const table of ['scheduled_act', 'mail', 'notification', 'closure'])
    await desk.sql(`delete from ${table}`);
  await desk.sql(`update service_settings set progress_days = ${DAYS}, version = 1`);
});

/** Every server looks, several times and all at once. */
const everybodyLooks = () =>
  Promise.all([desk.runDue(), other.runDue(), desk.runDue(), other.runDue()]).then(() => desk.runDue());
const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
async function answered(client: TestClient = camille, agentId: string = PEOPLE.alix.id): Promise<Brief> {
  return respond(alix, await acknowledge(alix, await openTicket(client), agentId), {
    outcome: 'MAINTENANCE',
  });
}
const decided = async (): Promise<Brief> =>
  perform(alix, 'decideMaintenance', { ...on(await answered()), taken: true, explanation: A_RESPONSE });
const days = (start: string, workingDays: number = DAYS): string =>
  dueAt({ start, workingDays, closures: [], suspensions: [] }) ?? '';
const asksOn = async ({ id }: Pick<Brief, 'id'>): Promise<string[]> =>
  (
    await desk.sql(
      `select at from ticket_event where ticket_id = $1 and type = 'ProgressAsked' order by version`,
      [id],
    )
  ).map(({ at }) => (at as Date).toISOString());
const toldTo = async (person: TestClient): Promise<Data[]> =>
  (
    await person.query(`{ notifications(first: 100) { nodes { kind at dueAt label by ticket { id } } } }`)
  ).notifications.nodes.filter(({ kind }: Data) => kind === 'PROGRESS_DUE');

describe('C3.2.6 the agent is asked for the progress of a ticket', () => {
  it('after so many working days, once each time, whoever looks and however often', async () => {
    const ticket = await decided();
    const due = days(START);
    desk.clock.moveTo(new Date(Date.parse(due) - 1).toISOString());
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([]);
    desk.clock.moveTo(due);
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([due]);
    expect(await toldTo(alix)).toEqual([
      { kind: 'PROGRESS_DUE', at: due, dueAt: due, label: null, by: null, ticket: { id: ticket.id } },
    ]);
    // The establishment learns nothing of what the Amue asks of its own.
    const { timeline } = (
      await camille.query(`query ($id: ID!) { ticket(id: $id) { timeline(first: 50) { nodes { type } } } }`, {
        id: ticket.id,
      })
    ).ticket;
    expect(timeline.nodes.map(({ type }: Data) => type)).not.toContain('PROGRESS_ASKED');

    desk.clock.moveTo(days(due));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([due, days(due)]);
    expect((await rebuildCommitments(desk.orm.em, { dryRun: true })).differences).toEqual([]);
  });

  it('once after a month without a server, and not at night', async () => {
    const ticket = await decided();
    desk.clock.moveTo(paris('2026-12-22 22:00'));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([]);
    const morning = paris('2026-12-23 09:00');
    desk.clock.moveTo(morning);
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([morning]);
    // The next one runs out as the service closes: it waits for the next opening.
    expect(days(morning)).toBe(paris('2026-12-30 17:00'));
    desk.clock.moveTo(paris('2026-12-30 17:00'));
    await everybodyLooks();
    desk.clock.moveTo(paris('2026-12-31 09:00'));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([morning, paris('2026-12-31 09:00')]);
  });

  it('begins anew when progress is told, and ends with the release that delivers it', async () => {
    let ticket = await decided();
    desk.clock.moveTo(days(START, DAYS - 1));
    const told = desk.clock.now();
    ticket = await perform(alix, 'reportProgress', {
      ...on(ticket),
      text: 'Correctif en recette chez deux établissements.',
    });
    desk.clock.moveTo(days(START));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([]);
    desk.clock.moveTo(days(told));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([days(told)]);

    await perform(alix, 'reportProgress', {
      ticketId: ticket.id,
      expectedVersion: ticket.version + 1,
      text: 'Correctif livré avec le patch 26.',
      deliveredInReleaseId: RELEASES.sifac26,
    });
    desk.clock.moveTo(paris('2027-06-01 10:00'));
    await everybodyLooks();
    expect(await asksOn(ticket)).toHaveLength(1);
    expect(
      await desk.sql(`select from scheduled_act where subject = $1 and kind = 'ask-progress'`, [ticket.id]),
    ).toEqual([]);
  });

  it('counts no closure, even one announced since', async () => {
    const ticket = await decided();
    await everybodyLooks();
    await desk.sql(`update service_settings set progress_days = 20`);
    await ada.query(
      `mutation { announceClosure(start: "${paris('2026-12-10 00:00')}", end: "${paris('2026-12-11 00:00')}", label: "Déménagement") { ticketsMoved } }`,
    );
    desk.clock.moveTo(days(START, 20));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([]);
    desk.clock.moveTo(days(START, 21));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([days(START, 21)]);
  });

  it('follows the calendar when a closure is cancelled: it is asked for as if it had never been', async () => {
    await desk.sql(`update service_settings set progress_days = 20`);
    const ticket = await decided();
    const [start, end] = [paris('2026-12-10 00:00'), paris('2026-12-11 00:00')];
    const { announceClosure } = await ada.query(
      `mutation { announceClosure(start: "${start}", end: "${end}", label: "Déménagement") { closure { id } } }`,
    );
    await everybodyLooks();
    await ada.query(`mutation ($id: ID!) { cancelClosure(id: $id, reason: "Reporté") { ticketsMoved } }`, {
      id: announceClosure.closure.id,
    });
    for (const day of [start, days(START, 20)]) {
      desk.clock.moveTo(day);
      await everybodyLooks();
    }
    expect(await asksOn(ticket)).toEqual([days(START, 20)]);
  });

  it('is told to the team, or the admins, when the agent has left', async () => {
    const ticket = await answered(camille, PEOPLE.dominique.id);
    await perform(alix, 'decideMaintenance', { ...on(ticket), taken: true, explanation: A_RESPONSE });
    await desk.sql(`update person set active = false where id = $1`, [PEOPLE.dominique.id]);
    desk.clock.moveTo(days(START));
    await everybodyLooks();
    await desk.sql(`update person set active = true where id = $1`, [PEOPLE.dominique.id]);
    expect((await toldTo(ada)).map((each) => each.ticket?.id)).toContain(ticket.id);
  });
});

describe('C3.2.6 the period is for the admins to set', () => {
  const CHANGE = `mutation ($input: ServiceSettingsInput!) { changeServiceSettings(input: $input) { version } }`;

  it.each([
    ['shorter', 2, days(START, 2)],
    ['longer', 9, days(START, 9)],
  ])('%s, and what is planned follows at once', async (_how, progressDays, due) => {
    const ticket = await decided();
    await everybodyLooks();
    await ada.query(CHANGE, { input: { reopeningDays: 90, progressDays, expectedVersion: 1 } });
    await everybodyLooks();
    desk.clock.moveTo(new Date(Date.parse(due) - 1).toISOString());
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([]);
    desk.clock.moveTo(due);
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([due]);
  });
});

describe('C3.2.6 the progress of a malfunction', () => {
  const declare = async (tickets: readonly Brief[]): Promise<Data> =>
    (
      await alix.query(
        `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id number version } }`,
        {
          input: {
            productId: PRODUCTS.sifac,
            title: 'Reprise des engagements',
            description: 'FMJ2 s’arrête en période 013 sur le message FMAVC 005.',
            tickets: tickets.map(on),
          },
        },
      )
    ).declareMalfunction;

  it('is asked for once for all its tickets, of each agent in charge; a provider by its own ticket', async () => {
    const [one, two, three] = [
      await answered(camille, PEOPLE.alix.id),
      await answered(sacha, PEOPLE.alix.id),
      await answered(sacha, PEOPLE.paul.id),
    ];
    const { id, number, version } = await declare([one, two, three]);
    await alix.query(
      `mutation ($input: DecideMalfunctionInput!) { decideMalfunction(input: $input) { id } }`,
      { input: { malfunctionId: id, expectedVersion: version, taken: true, explanation: A_RESPONSE } },
    );
    const due = days(START);
    desk.clock.moveTo(due);
    await everybodyLooks();
    expect(await toldTo(alix)).toEqual([
      { kind: 'PROGRESS_DUE', at: due, dueAt: due, label: number, by: null, ticket: null },
    ]);
    expect(await toldTo(await desk.signedIn('dominique'))).toEqual([]);
    // C3.3.3: no malfunction for a provider.
    expect((await toldTo(paul))[0]).toMatchObject({ label: null, ticket: { id: three.id } });
    for (const ticket of [one, two, three]) expect(await asksOn(ticket)).toEqual([]);
    const { entries } = (
      await alix.query(
        `query ($number: String!) { malfunction(number: $number) { entries { type by { id } } } }`,
        {
          number,
        },
      )
    ).malfunction;
    expect(entries.at(-1)).toEqual({ type: 'PROGRESS_ASKED', by: null });

    // Told once, on the malfunction: the wait begins again.
    await alix.query(
      `mutation ($input: MalfunctionProgressInput!) { reportMalfunctionProgress(input: $input) { id } }`,
      { input: { malfunctionId: id, expectedVersion: version + 2, text: 'Correctif en recette.' } },
    );
    desk.clock.moveTo(days(due, DAYS - 1));
    await everybodyLooks();
    expect(await toldTo(alix)).toHaveLength(1);
    desk.clock.moveTo(days(due));
    await everybodyLooks();
    expect(await toldTo(alix)).toHaveLength(2);
  });

  it('of a ticket that is unbound is asked for on the ticket again', async () => {
    const ticket = await decided();
    const { version } = (await declare([ticket])) as { version: number };
    expect(version).toBe(1);
    await alix.query(`mutation ($input: UnbindTicketInput!) { unbindTicket(input: $input) { id } }`, {
      input: {
        ticketId: ticket.id,
        expectedVersion: ticket.version + 1,
        reason: 'Une autre cause, dans FMJ3.',
      },
    });
    desk.clock.moveTo(days(START));
    await everybodyLooks();
    expect(await asksOn(ticket)).toEqual([days(START)]);
  });
});
