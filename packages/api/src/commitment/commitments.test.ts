import { paris } from '@assistance/domain/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { acknowledge, close, openTicket, perform, respond, type Brief } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';

/** An ordinary Tuesday, in weeks without holidays. */
const TUESDAY = paris('2026-11-24 10:00');
const HOUR = 3_600_000;
const DAY = 6.5 * HOUR;
const clock = new MovableClock(TUESDAY);
const desk = await startTestServer({ clock });
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
beforeEach(() => clock.moveTo(TUESDAY));

const read = async ({ id }: Brief): Promise<Data> =>
  (
    await camille.query(
      `query ($id: ID!) { ticket(id: $id) { clock { kind state dueAt remaining share }
         commitments { kind sequence startedAt dueAt outcome settledAt lateBy } } }`,
      { id },
    )
  ).ticket;
const at = (local: string) => clock.moveTo(paris(local));
const acknowledged = async (request: object = {}) =>
  acknowledge(alix, await openTicket(camille, request), PEOPLE.alix.id);
const say = (name: 'requestComplement' | 'giveComplement', { id }: Brief) =>
  perform(name === 'giveComplement' ? camille : alix, name, { ticketId: id, text: 'La trace ST22.' });

describe('C3.2.1 the acknowledgement', () => {
  it('is due one working day after the request, and what remains is told', async () => {
    const ticket = await openTicket(camille);
    at('2026-11-24 12:00');
    expect(await read(ticket)).toEqual({
      clock: {
        kind: 'ACKNOWLEDGEMENT',
        state: 'RUNNING',
        dueAt: paris('2026-11-25 10:00'),
        remaining: DAY - 2 * HOUR,
        share: expect.closeTo(2 / 6.5),
      },
      commitments: [
        {
          kind: 'ACKNOWLEDGEMENT',
          sequence: 1,
          startedAt: TUESDAY,
          dueAt: paris('2026-11-25 10:00'),
          outcome: 'PENDING',
          settledAt: null,
          lateBy: 0,
        },
      ],
    });
  });

  it.each([
    ['2026-11-25 10:00', 'KEPT', 0],
    ['2026-11-25 10:01', 'BROKEN', 60_000],
    ['2026-11-25 14:30', 'BROKEN', 3 * HOUR],
  ])('sent at %s is %s', async (sentAt, outcome, lateBy) => {
    const ticket = await openTicket(camille);
    at(sentAt);
    await acknowledge(alix, ticket, PEOPLE.alix.id);
    const [first] = (await read(ticket)).commitments;
    expect(first).toMatchObject({ kind: 'ACKNOWLEDGEMENT', outcome, lateBy, settledAt: paris(sentAt) });
  });
});

describe('C3.2.2 the response', () => {
  it.each([
    [false, '2026-11-30 10:00'],
    [true, '2026-11-26 10:00'],
  ])('to a ticket that is blocking (%s) is due at %s', async (blocking, due) => {
    const { clock: next } = await read(await acknowledged({ blocking }));
    expect(next).toMatchObject({ kind: 'RESPONSE', state: 'RUNNING', dueAt: paris(due), share: 0 });
  });

  it('C3.2.3 requalified is due anew, from the same start', async () => {
    const ticket = await acknowledged();
    at('2026-11-25 10:00');
    const { id: ticketId, version: expectedVersion } = ticket;
    await perform(alix, 'requalifyTicket', {
      ticketId,
      expectedVersion,
      blocking: true,
      reason: 'La paie est arrêtée.',
    });
    const { clock: next } = await read(ticket);
    expect(next).toMatchObject({ dueAt: paris('2026-11-26 10:00'), remaining: DAY, share: 0.5 });
  });

  it('C3.2.4 waits while a complement is awaited, and runs on with what remained', async () => {
    const ticket = await acknowledged();
    at('2026-11-25 10:00');
    await say('requestComplement', ticket);
    at('2026-11-27 10:00');
    expect((await read(ticket)).clock).toMatchObject({ state: 'SUSPENDED', dueAt: null, remaining: 3 * DAY });
    await say('giveComplement', ticket);
    expect((await read(ticket)).clock).toMatchObject({
      state: 'RUNNING',
      dueAt: paris('2026-12-02 10:00'),
      remaining: 3 * DAY,
    });
  });

  it('given settles it: nothing is due any more', async () => {
    const ticket = await acknowledged();
    at('2026-11-30 16:00');
    const answered = await respond(alix, ticket);
    const { clock: next, commitments } = await read(answered);
    expect(next).toBeNull();
    expect(commitments.at(-1)).toMatchObject({ kind: 'RESPONSE', outcome: 'BROKEN', lateBy: 4.5 * HOUR });
    await close(camille, answered);
    expect((await read(answered)).clock).toBeNull();
  });

  it('C3.2.6 that finds a malfunction owes a decision', async () => {
    const ticket = await acknowledged({ blocking: true });
    const answered = await respond(alix, ticket, { outcome: 'MAINTENANCE' });
    expect((await read(answered)).clock).toMatchObject({
      kind: 'MAINTENANCE_DECISION',
      dueAt: paris('2026-11-26 10:00'),
    });
  });
});

describe('the queue', () => {
  const numbersOf = async (filter: object, sort = 'DUE'): Promise<string[]> =>
    (
      await alix.query(
        `query ($filter: TicketFilter, $sort: TicketSort!) { tickets(filter: $filter, sort: $sort, first: 100) { nodes { number } } }`,
        { filter, sort },
      )
    ).tickets.nodes.map(({ number }: Brief) => number);

  it('is sorted by what is due, what nothing is due on comes last', async () => {
    const words = 'file triée';
    const request = { title: words };
    const later = await acknowledged(request);
    const suspended = await acknowledged(request);
    await say('requestComplement', suspended);
    const first = await openTicket(camille, request);
    const blocking = await acknowledged({ ...request, blocking: true });
    expect(await numbersOf({ text: words })).toEqual(
      [first, blocking, later, suspended].map(({ number }) => number),
    );
    // Page by page as well, where the due dates end.
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { tickets }: Data = await alix.query(
        `query ($after: String) { tickets(filter: { text: "file triée" }, first: 1, after: $after)
           { nodes { number } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      paged.push(tickets.nodes[0].number);
      after = tickets.pageInfo.hasNextPage ? tickets.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(await numbersOf({ text: words }));
  });

  it('counts what is due today, and what is late, as time passes', async () => {
    const counts = async () =>
      (
        await alix.query(
          `{ queueCounts { dueToday overdue unacknowledged mine unassigned awaitingComplement toReview } }`,
        )
      ).queueCounts;
    at('2027-03-02 10:00');
    const before = await counts();
    const ticket = await openTicket(camille, { title: 'retardataire' });
    expect(await counts()).toEqual({
      ...before,
      unacknowledged: before.unacknowledged + 1,
      unassigned: before.unassigned + 1,
    });
    at('2027-03-03 09:59');
    expect((await counts()).dueToday).toBe(before.dueToday + 1);
    expect(await numbersOf({ overdue: true, text: 'retardataire' })).toEqual([]);
    at('2027-03-03 10:01');
    expect(await counts()).toMatchObject({ dueToday: before.dueToday, overdue: before.overdue + 1 });
    expect(await numbersOf({ overdue: true, text: 'retardataire' })).toEqual([ticket.number]);
    const taken = await acknowledge(alix, ticket, PEOPLE.alix.id);
    expect(await counts()).toMatchObject({ mine: before.mine + 1, unassigned: before.unassigned });
    await say('requestComplement', taken);
    expect(await counts()).toMatchObject({
      awaitingComplement: before.awaitingComplement + 1,
      overdue: before.overdue,
    });
  });
});
