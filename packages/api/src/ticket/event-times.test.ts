import { A_RESPONSE, paris, START } from '@assistance/domain/testing';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import {
  acknowledge,
  openTicket,
  perform,
  processedTicket,
  respond,
  type ActName,
  type Brief,
} from '../testing/acts.js';
import type { TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';

/** Stands still unless it ticks: then each look at it is a millisecond later than the one before. */
class TickingClock extends MovableClock {
  ticking = false;
  override now(): string {
    if (this.ticking) this.moveTo(new Date(Date.parse(super.now()) + 1).toISOString());
    return super.now();
  }
}

const clock = new TickingClock(START);
const desk = await startTestServer({ clock });
let camille: TestClient;
let alix: TestClient;
let ada: TestClient;
beforeAll(async () => {
  [camille, alix, ada] = await Promise.all([desk.as('camille'), desk.as('alix'), desk.as('ada')]);
});
const LATER = paris('2026-11-24 10:30');
beforeEach(() => {
  clock.ticking = false;
  clock.moveTo(START);
});

const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
const timesOf = async (ticketId: string): Promise<number[]> =>
  (await desk.sql(`select at from ticket_event where ticket_id = $1 order by version`, [ticketId])).map(
    ({ at }) => (at as Date).getTime(),
  );
/** When something was last written, wherever it was. */
const lastOf = async (sql: string, values: unknown[] = []): Promise<string | null> => {
  const [row] = await desk.sql(sql, values);
  return row ? (row['at'] as Date).toISOString() : null;
};

/** Does what waits for a lock that somebody else holds; the clock moves on while it waits. */
async function whileLocked<T>(
  [lock, ...values]: readonly [sql: string, ...values: readonly unknown[]],
  work: () => Promise<T>,
  later: string = LATER,
): Promise<T> {
  const held = desk.orm.em.fork();
  await held.begin();
  try {
    await held.execute(lock, values);
    const waiting = work();
    const waits = async () =>
      expect(
        await desk.sql(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        ),
      ).not.toHaveLength(0);
    await Promise.race([waiting, vi.waitFor(waits, { timeout: 5_000, interval: 10 })]);
    clock.moveTo(later);
    await held.commit();
    return await waiting;
  } finally {
    if (held.isInTransaction()) await held.rollback();
  }
}

const TICKET = `select 1 from ticket where id = ? for update`;
const lastEvent = (ticketId: string) =>
  lastOf(`select at from ticket_event where ticket_id = $1 order by version desc limit 1`, [ticketId]);

const begun = async () => acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
const maintained = async () => respond(alix, await begun(), { outcome: 'MAINTENANCE' });

describe('the time is read once the lock is held', () => {
  it.each<[what: string, name: ActName, given: () => Promise<Brief>, input: object]>([
    ['an act of the establishment', 'addInformation', begun, { text: 'Aussi en base de test.' }],
    ['a note', 'addNote', begun, { text: 'Déjà vu en mars.' }],
    ['a response', 'respond', begun, { outcome: 'SOLUTION', text: A_RESPONSE }],
    ['a reopening', 'reopenTicket', maintained, { reason: 'Le message revient.' }],
  ])('of %s on a ticket', async (_what, name, given, input) => {
    const ticket = await given();
    await whileLocked([TICKET, ticket.id], () => perform(camilleOr(name), name, { ...on(ticket), ...input }));
    expect(await lastEvent(ticket.id)).toBe(LATER);
  });
  const camilleOr = (name: ActName) =>
    name === 'addInformation' || name === 'reopenTicket' ? camille : alix;

  it('of a merge, on both tickets', async () => {
    const kept = await openTicket(camille);
    const duplicate = await openTicket(camille);
    await whileLocked([TICKET, kept.id], () =>
      perform(alix, 'mergeTicket', { ...on(duplicate), into: kept.number, reason: 'Même demande.' }),
    );
    expect(await lastEvent(kept.id)).toBe(LATER);
    expect(await lastEvent(duplicate.id)).toBe(LATER);
  });

  it('of an opening, whose number follows its time into the new year', async () => {
    clock.moveTo(paris('2026-12-31 23:59'));
    const newYear = paris('2027-01-01 00:01');
    const lock = `select pg_advisory_xact_lock(hashtextextended('ticket_number', 42))`;
    const { id, number } = await whileLocked([lock], () => openTicket(camille), newYear);
    expect(number).toMatch(/^2027-/);
    expect(await lastEvent(id)).toBe(newYear);
  });

  it('of a malfunction’s decision, on the malfunction and on its tickets', async () => {
    const ticket = await maintained();
    const declared = await alix.query(
      `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id version } }`,
      {
        input: {
          productId: PRODUCTS.sifac,
          title: 'Reprise des engagements',
          description: 'FMJ2 s’arrête sur le message FMAVC 005.',
          tickets: [on(ticket)],
        },
      },
    );
    const { id, version } = declared.declareMalfunction;
    await whileLocked([`select 1 from malfunction where id = ? for update`, id], () =>
      alix.query(`mutation ($input: DecideMalfunctionInput!) { decideMalfunction(input: $input) { id } }`, {
        input: { malfunctionId: id, expectedVersion: version, taken: true, explanation: A_RESPONSE },
      }),
    );
    expect(await lastEvent(ticket.id)).toBe(LATER);
    expect(
      await lastOf(
        `select at from malfunction_event where malfunction_id = $1 order by version desc limit 1`,
        [id],
      ),
    ).toBe(LATER);
  });

  it('of an article, its publication and its withdrawal', async () => {
    const { id } = await processedTicket(camille, alix, PEOPLE.alix.id);
    const article = {
      ticketId: id,
      title: 'Clôture',
      problem: 'La reprise s’arrête.',
      solution: A_RESPONSE,
      errorCodes: [],
      releases: [],
    };
    await whileLocked([TICKET, id], () =>
      alix.query(`mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id } }`, {
        input: article,
      }),
    );
    expect(await lastEvent(id)).toBe(LATER);
    const [row] = await desk.sql(`select id, published_at, updated_at from article where ticket_id = $1`, [
      id,
    ]);
    expect(row).toMatchObject({ published_at: new Date(LATER), updated_at: new Date(LATER) });

    clock.moveTo(START);
    await whileLocked([TICKET, id], () =>
      alix.query(`mutation ($id: ID!) { withdrawArticle(articleId: $id, reason: "Obsolète") }`, {
        id: row?.['id'],
      }),
    );
    expect(await lastOf(`select withdrawn_at as at from article where ticket_id = $1`, [id])).toBe(LATER);
  });

  it('C3.1.5 of a closure that is announced', async () => {
    await whileLocked([`select pg_advisory_xact_lock_shared(hashtextextended('closure', 42))`], () =>
      ada.query(
        `mutation ($start: DateTime!, $end: DateTime!) {
           announceClosure(start: $start, end: $end, label: "Déménagement") { ticketsMoved } }`,
        { start: paris('2027-03-01 00:00'), end: paris('2027-03-02 00:00') },
      ),
    );
    expect(await lastOf(`select announced_at as at from closure order by announced_at desc limit 1`)).toBe(
      LATER,
    );
  });

  it('C4.2.3 of a reminder, which goes out when it does, not when it was looked for', async () => {
    const waits = await perform(alix, 'requestComplement', {
      ...on(await begun()),
      text: 'Envoyez la trace.',
    });
    clock.moveTo(paris('2026-12-04 10:00'));
    await whileLocked([TICKET, waits.id], () => desk.runDue(), paris('2026-12-04 10:20'));
    expect(await lastEvent(waits.id)).toBe(paris('2026-12-04 10:20'));
  });
});

describe('the events of one ticket', () => {
  it('are in the order of their times, when forty-five are written at once and the clock moves', async () => {
    const ticket = await begun();
    clock.ticking = true;
    await Promise.all(
      Array.from({ length: 45 }, (_, rank) =>
        rank % 2 === 0
          ? perform(camille, 'addInformation', { ticketId: ticket.id, text: `Information ${rank}` })
          : perform(alix, 'addNote', { ticketId: ticket.id, text: `Note ${rank}` }),
      ),
    );
    const times = await timesOf(ticket.id);
    expect(times).toHaveLength(47);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('never go back, even when this server’s clock is behind the one that wrote last', async () => {
    clock.moveTo(LATER);
    const ticket = await begun();
    clock.moveTo(START);
    await perform(alix, 'addNote', { ticketId: ticket.id, text: 'Déjà vu en mars.' });
    expect(await lastEvent(ticket.id)).toBe(LATER);
  });
});
