import { dueAt } from '@assistance/domain/calendar';
import { A_RESPONSE, paris } from '@assistance/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, type Brief } from '../testing/acts.js';
import type { TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
/** Another server on the same data, with the same clock. */
const other = await startTestServer({ beside: desk, clock: desk.clock });
let camille: TestClient;
let alix: TestClient;
beforeAll(async () => {
  camille = await desk.as('camille');
  alix = await desk.as('alix');
});

/** Every server looks, several times and all at once. */
const everybodyLooks = () =>
  Promise.all([desk.runDue(), other.runDue(), desk.runDue(), other.runDue()]).then(() => desk.runDue());

const eventsOf = async ({ id }: Pick<Brief, 'id'>, type: string): Promise<string[]> => {
  const rows = await desk.sql(
    `select at from ticket_event where ticket_id = $1 and type = $2 order by version`,
    [id, type],
  );
  return rows.map(({ at }) => (at as Date).toISOString());
};
const mailsOf = async ({ id }: Pick<Brief, 'id'>): Promise<string[]> => {
  const rows = await desk.sql(`select kind from mail where ticket_id = $1 order by version`, [id]);
  return rows.map(({ kind }) => String(kind));
};
const inWorkingDays = (start: string, workingDays: number): string =>
  dueAt({ start, workingDays, closures: [], suspensions: [] }) ?? '';
const clockOf = async ({ id }: Pick<Brief, 'id'>) =>
  (await alix.query(`query ($id: ID!) { ticket(id: $id) { clock { kind state dueAt remaining } } }`, { id }))
    .ticket.clock;

/** A ticket whose complement was asked for on a day of 2026 at 10:00. */
async function asked(day: string, blocking = false): Promise<Brief> {
  desk.clock.moveTo(paris(`${day} 09:00`));
  const opened = await openTicket(camille, { blocking });
  const taken = await acknowledge(alix, opened, PEOPLE.alix.id);
  desk.clock.moveTo(paris(`${day} 10:00`));
  return perform(alix, 'requestComplement', { ticketId: taken.id, text: 'Envoyez la trace ST22.' });
}

const HOUR = 3_600_000;

describe('complements', () => {
  it('C4.2.3 both sides read when the reminder and the closing will come, and so does the letter', async () => {
    const ticket = await asked('2026-12-07');
    const awaited = () =>
      Promise.all(
        [camille, alix].map(
          async (client) =>
            (
              await client.query(
                `query ($id: ID!) { ticket(id: $id) { awaitedReply { reminderAt reminded closingAt } } }`,
                { id: ticket.id },
              )
            ).ticket.awaitedReply,
        ),
      );
    const [reminderAt, closingAt] = [paris('2026-12-14 10:00'), paris('2026-12-21 10:00')];
    const before = { reminderAt, reminded: false, closingAt };
    expect(await awaited()).toEqual([before, before]);
    const [letter] = await desk.sql(
      `select plain from mail where ticket_id = $1 and kind = 'complement-request'`,
      [ticket.id],
    );
    for (const date of ['lundi 14 décembre 2026 à 10 h', 'lundi 21 décembre 2026']) {
      expect(letter?.['plain']).toContain(date);
    }

    // No server ran at its hour: the closing follows the reminder that went out.
    const late = paris('2026-12-15 10:00');
    desk.clock.moveTo(late);
    await everybodyLooks();
    const after = { reminderAt: late, reminded: true, closingAt: paris('2026-12-22 10:00') };
    expect(await awaited()).toEqual([after, after]);
    await perform(camille, 'giveComplement', { ticketId: ticket.id, text: 'Voici la trace.' });
    expect(await awaited()).toEqual([null, null]);
  });

  it('C4.2.2 C4.2.3 C3.2.4 thirty days of a ticket, by the clock alone', async () => {
    const ticket = await asked('2027-01-04');
    expect(await clockOf(ticket)).toMatchObject({ state: 'SUSPENDED', dueAt: null, remaining: 25 * HOUR });

    const reminder = paris('2027-01-11 10:00');
    desk.clock.moveTo(new Date(Date.parse(reminder) - 1).toISOString());
    await everybodyLooks();
    expect(await eventsOf(ticket, 'ComplementReminded')).toEqual([]);
    desk.clock.moveTo(reminder);
    await everybodyLooks();
    expect(await eventsOf(ticket, 'ComplementReminded')).toEqual([reminder]);

    for (const day of ['12', '13', '14', '15', '16', '17']) {
      desk.clock.moveTo(paris(`2027-01-${day} 23:00`));
      await everybodyLooks();
    }
    expect(await eventsOf(ticket, 'TicketClosed')).toEqual([]);
    const closing = paris('2027-01-18 10:00');
    desk.clock.moveTo(closing);
    await everybodyLooks();
    expect(await eventsOf(ticket, 'TicketClosed')).toEqual([closing]);
    expect(await clockOf(ticket)).toMatchObject({ state: 'STOPPED', remaining: 25 * HOUR });

    // C4.2.3: a late answer opens it again, with the 3 days and 5 h 30 that remained of 4.
    desk.clock.moveTo(paris('2027-01-27 09:00'));
    await perform(camille, 'giveComplement', {
      ticketId: ticket.id,
      text: 'Voici la trace, pardon du retard.',
    });
    expect(await clockOf(ticket)).toMatchObject({
      state: 'RUNNING',
      remaining: 25 * HOUR,
      dueAt: inWorkingDays(paris('2027-01-27 09:00'), 25 / 6.5),
    });
    desk.clock.moveTo(paris('2027-02-03 09:00'));
    await everybodyLooks();
    const { version } = (
      await alix.query(`query ($id: ID!) { ticket(id: $id) { version } }`, { id: ticket.id })
    ).ticket;
    await perform(alix, 'respond', {
      ticketId: ticket.id,
      expectedVersion: version,
      outcome: 'ANSWER',
      text: A_RESPONSE,
    });

    expect(await eventsOf(ticket, 'ComplementReminded')).toHaveLength(1);
    expect(await eventsOf(ticket, 'TicketClosed')).toHaveLength(1);
    expect(await mailsOf(ticket)).toEqual([
      'acknowledgement',
      'complement-request',
      'complement-reminder',
      'no-reply-closing',
      'response',
    ]);
    const outcomes = await desk.sql(
      `select kind, outcome from commitment where ticket_id = $1 order by started_at`,
      [ticket.id],
    );
    expect(outcomes).toEqual([
      { kind: 'acknowledgement', outcome: 'kept' },
      { kind: 'response', outcome: 'broken' },
    ]);
    expect(await desk.sql(`select kind from scheduled_act where subject = $1`, [ticket.id])).toEqual([]);
  });

  it('C4.2.3 after 8 days down: each once and in order, the closing 5 working days after the reminder really left', async () => {
    const first = await asked('2027-03-01');
    const second = await asked('2027-03-02');
    // Due on 8 and 9 March; the desk is down until the 17th.
    const back = paris('2027-03-17 08:00');
    desk.clock.moveTo(back);
    await everybodyLooks();
    expect(await eventsOf(first, 'ComplementReminded')).toEqual([back]);
    expect(await eventsOf(second, 'ComplementReminded')).toEqual([back]);
    expect(await eventsOf(first, 'TicketClosed')).toEqual([]);
    const [before] = await desk.sql(
      `select min(position) filter (where ticket_id = $1) < min(position) filter (where ticket_id = $2) as "inOrder"
         from ticket_event where type = 'ComplementReminded'`,
      [first.id, second.id],
    );
    expect(before).toEqual({ inOrder: true });

    const closing = inWorkingDays(back, 5);
    expect(closing).toBe(paris('2027-03-23 17:00'));
    desk.clock.moveTo(new Date(Date.parse(closing) - 1).toISOString());
    await everybodyLooks();
    expect(await eventsOf(first, 'TicketClosed')).toEqual([]);
    desk.clock.moveTo(closing);
    await everybodyLooks();
    expect(await eventsOf(first, 'TicketClosed')).toEqual([closing]);
    expect(await mailsOf(first)).toEqual([
      'acknowledgement',
      'complement-request',
      'complement-reminder',
      'no-reply-closing',
    ]);
  });

  it('C4.2.3 two servers at once remind a dozen tickets once each', { timeout: 30_000 }, async () => {
    const tickets: Brief[] = [];
    for (let rank = 0; rank < 12; rank += 1) tickets.push(await asked('2027-04-05'));
    desk.clock.moveTo(paris('2027-04-30 08:00'));
    await Promise.all([desk.runDue(), other.runDue()]);
    const rows = await desk.sql(
      `select count(*)::int as reminders, count(distinct e.ticket_id)::int as tickets,
              (select count(*)::int from mail where kind = 'complement-reminder' and ticket_id = any($1)) as mails
         from ticket_event e where e.type = 'ComplementReminded' and e.ticket_id = any($1)`,
      [tickets.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ reminders: 12, tickets: 12, mails: 12 }]);
  });

  it('C4.2.2 an answer in time calls the reminder off, a second request plans its own', async () => {
    const ticket = await asked('2027-06-01');
    desk.clock.moveTo(paris('2027-06-04 10:00'));
    await perform(camille, 'giveComplement', { ticketId: ticket.id, text: 'Voici la trace.' });
    desk.clock.moveTo(paris('2027-06-07 10:00'));
    await perform(alix, 'requestComplement', { ticketId: ticket.id, text: 'Et la version du noyau ?' });
    desk.clock.moveTo(paris('2027-06-10 10:00'));
    await everybodyLooks();
    expect(await eventsOf(ticket, 'ComplementReminded')).toEqual([]);
    desk.clock.moveTo(paris('2027-06-14 10:00'));
    await everybodyLooks();
    expect(await eventsOf(ticket, 'ComplementReminded')).toEqual([paris('2027-06-14 10:00')]);
  });

  it('the domain decides again: a plan that is wrong reminds nobody, and is put right', async () => {
    const ticket = await asked('2027-09-06');
    await desk.sql(`update scheduled_act set due_at = $2 where subject = $1 and kind = 'remind'`, [
      ticket.id,
      paris('2027-09-07 10:00'),
    ]);
    desk.clock.moveTo(paris('2027-09-08 10:00'));
    await everybodyLooks();
    expect(await eventsOf(ticket, 'ComplementReminded')).toEqual([]);
    const plans = await desk.sql(`select due_at from scheduled_act where subject = $1 and kind = 'remind'`, [
      ticket.id,
    ]);
    expect(plans).toEqual([{ due_at: new Date(paris('2027-09-13 10:00')) }]);
  });
});
