import { dueAt } from '@assistance/domain/calendar';
import { aCommand, paris, START } from '@assistance/domain/testing';
import { ICalCalendar } from 'ical-generator';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acknowledge, openTicket, perform, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { unitIn } from '../testing/ticket-log.js';
import { actorOf, PEOPLE, UNKNOWN_ID } from '../testing/world.js';
import { actOnTicket, rebuildCommitments } from '../ticket/index.js';

const desk = await startTestServer();
let ada: TestClient;
let alix: TestClient;
let camille: TestClient;
let sacha: TestClient;
beforeAll(async () => {
  [ada, alix] = [await desk.as('ada'), await desk.as('alix')];
  [camille, sacha] = [await desk.as('camille'), await desk.as('sacha')];
});
beforeEach(async () => {
  desk.clock.moveTo(START);
  for (const table of ['mail', 'notification', 'closure']) await desk.sql(`delete from ${table}`);
});

const CHANGE = `{ ticketsMoved peopleTold closure { id start end label noticeDays inTime lateReason cancelledAt cancelReason } }`;
const ANNOUNCE = `mutation ($start: DateTime!, $end: DateTime!, $label: String!, $lateReason: String) {
  announceClosure(start: $start, end: $end, label: $label, lateReason: $lateReason) ${CHANGE} }`;
const CANCEL = `mutation ($id: ID!, $reason: String!) { cancelClosure(id: $id, reason: $reason) ${CHANGE} }`;

/** From Monday 14 December to Friday 18, 20 days after START. */
const WEEK = { start: paris('2026-12-14 00:00'), end: paris('2026-12-19 00:00'), label: 'Déménagement' };
const announce = async (given: object = {}): Promise<Data> =>
  (await ada.query(ANNOUNCE, { ...WEEK, ...given })).announceClosure;
const cancel = async (id: string, reason = 'Reporté'): Promise<Data> =>
  (await ada.query(CANCEL, { id, reason })).cancelClosure;

const dueOf = async ({ id }: Brief): Promise<string | null> =>
  (await alix.query(`query ($id: ID!) { ticket(id: $id) { clock { dueAt } } }`, { id })).ticket.clock.dueAt;
const WITHOUT = { closures: [], suspensions: [] };

/** A ticket whose response was announced for 15 December (C3.2.5). */
async function scheduledTicket(client: TestClient): Promise<Brief> {
  const taken = await acknowledge(alix, await openTicket(client), PEOPLE.alix.id);
  return perform(alix, 'giveFirstAnalysis', {
    ticketId: taken.id,
    expectedVersion: taken.version,
    text: 'Relancez la transaction FMJ2 en période 013, puis contrôlez le journal des erreurs.',
    scheduledFor: paris('2026-12-15 11:00'),
  });
}

describe('C3.1.5 announcing a closure', () => {
  it('moves the due dates of the open tickets that it touches, and no other, in the same transaction', async () => {
    const scheduled = await scheduledTicket(camille);
    const waiting = await perform(alix, 'requestComplement', {
      ticketId: (await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id)).id,
      text: 'Envoyez la trace ST22.',
    });
    const soon = await openTicket(sacha);
    const before = await dueOf(soon);

    const change = await announce();
    expect(change).toMatchObject({
      closure: { label: 'Déménagement', noticeDays: 20, inTime: true, lateReason: null },
      peopleTold: 4,
    });
    // What was promised for a day keeps its date; what counts working time moves.
    expect(await dueOf(scheduled)).toBe(paris('2026-12-15 11:00'));
    expect(await dueOf(soon)).toBe(before);
    expect(await dueOf(waiting)).toBeNull();
    expect((await rebuildCommitments(desk.orm.em, { dryRun: true })).differences).toEqual([]);
  });

  it('pushes a delay that runs through it, reminders included, and gives them back when it is cancelled', async () => {
    desk.clock.moveTo(paris('2026-12-07 10:00'));
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const asked = await perform(alix, 'requestComplement', {
      ticketId: (await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id)).id,
      text: 'Envoyez la trace ST22.',
    });
    const days = (workingDays: number) =>
      dueAt({ start: paris('2026-12-07 10:00'), workingDays, ...WITHOUT });
    expect(await dueOf(taken)).toBe(days(4));
    const reminder = async () =>
      (
        await desk.sql(`select due_at from scheduled_act where kind = 'remind' and subject = $1`, [asked.id])
      )[0];
    expect(await reminder()).toEqual({ due_at: new Date(days(5) ?? '') });

    // Announced in time, so before: the tickets of a clock that was ahead are there already.
    desk.clock.moveTo(paris('2026-11-20 10:00'));
    const { closure, ticketsMoved } = await announce({
      start: paris('2026-12-10 00:00'),
      end: paris('2026-12-12 00:00'),
    });
    expect(ticketsMoved).toBe(1);
    // Thursday 10 and Friday 11 are closed: two working days later.
    expect(await dueOf(taken)).toBe(days(6));
    expect(await reminder()).toEqual({ due_at: new Date(days(7) ?? '') });

    const cancelled = await cancel(closure.id);
    expect(cancelled).toMatchObject({
      ticketsMoved: 1,
      peopleTold: 4,
      closure: { cancelReason: 'Reporté', cancelledAt: paris('2026-11-20 10:00') },
    });
    expect(await dueOf(taken)).toBe(days(4));
    expect(await reminder()).toEqual({ due_at: new Date(days(5) ?? '') });
  });

  it('too late stops no clock, and is told with its reason', async () => {
    desk.clock.moveTo(paris('2026-12-07 10:00'));
    const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const before = await dueOf(ticket);
    const late = { start: paris('2026-12-10 00:00'), end: paris('2026-12-12 00:00') };
    expect(await ada.refusal(ANNOUNCE, { ...WEEK, ...late })).toMatchObject({
      code: 'CLOSURE_NOTICE_TOO_SHORT',
      rule: 'C3.1.5',
      field: 'lateReason',
    });
    const change = await announce({ ...late, lateReason: 'Panne électrique' });
    expect(change).toMatchObject({
      ticketsMoved: 0,
      closure: { noticeDays: 3, inTime: false, lateReason: 'Panne électrique' },
    });
    expect(await dueOf(ticket)).toBe(before);
    const [mail] = await desk.sql(`select plain from mail where kind = 'closure-announced' limit 1`);
    expect(mail?.['plain']).toContain('Panne électrique');
  });

  it('tells each correspondent by mail, with their own establishment’s dates alone (C3.3.1), and everybody on the site', async () => {
    desk.clock.moveTo(paris('2026-12-07 10:00'));
    const theirs = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const others = await acknowledge(alix, await openTicket(sacha), PEOPLE.dominique.id);
    desk.clock.moveTo(paris('2026-11-20 10:00'));
    await desk.sql('delete from mail');
    const { closure } = await announce({ start: paris('2026-12-10 00:00'), end: paris('2026-12-12 00:00') });
    const mails = await desk.sql(
      `select p.login, m.plain, m.thread from mail m join person p on p.id = m.person_id where m.closure_id = $1 order by 1`,
      [closure.id],
    );
    expect(mails.map(({ login }) => login)).toEqual(['camille', 'claude', 'noa', 'sacha']);
    for (const { login, plain } of mails) {
      const rochebrune = login === 'camille' || login === 'claude';
      expect(String(plain).includes(theirs.number)).toBe(rochebrune);
      expect(String(plain).includes(others.number)).toBe(!rochebrune);
    }
    const told = await desk.sql(
      `select p.login, n.kind, (n.data ->> 'moved')::int as moved
         from notification n join person p on p.id = n.person_id where n.closure_id = $1 order by 1`,
      [closure.id],
    );
    expect(told.map(({ login }) => login)).toEqual(Object.keys(PEOPLE).sort());
    expect(told.find(({ login }) => login === 'dominique')).toMatchObject({ kind: 'closure-announced' });
    expect(Number(told.find(({ login }) => login === 'dominique')?.['moved'])).toBe(1);
  });

  it.each([
    [
      'in the past',
      { start: paris('2026-11-23 09:00'), end: paris('2026-11-24 09:00') },
      'CLOSURE_IN_THE_PAST',
      'start',
    ],
    ['that ends before it begins', { end: WEEK.start }, 'CLOSURE_ENDS_BEFORE_START', 'end'],
    ['without a label', { label: ' ' }, 'REQUIRED', 'label'],
    [
      'in a year that no calendar has',
      { start: '9000-01-01T00:00:00Z', end: '9000-01-02T00:00:00Z' },
      'INVALID_VALUE',
      'start',
    ],
  ])('%s is refused, and nobody is told', async (_what, given, code, field) => {
    expect(await ada.refusal(ANNOUNCE, { ...WEEK, ...given })).toMatchObject({ code, field });
    expect(await desk.sql('select from closure')).toEqual([]);
    expect(await desk.sql(`select from mail where closure_id is not null`)).toEqual([]);
  });

  it('over another one is refused, unless that one is cancelled', async () => {
    const { closure } = await announce();
    expect(await ada.refusal(ANNOUNCE, WEEK)).toMatchObject({ code: 'CLOSURE_OVERLAPS', field: 'start' });
    await cancel(closure.id);
    expect((await announce()).closure.label).toBe('Déménagement');
  });

  it('twice at once is done once', async () => {
    const results = await Promise.all([ada.send(ANNOUNCE, WEEK), ada.send(ANNOUNCE, WEEK)]);
    const codes = results.map(({ body }) => body.errors?.[0]?.extensions?.['code'] ?? null);
    expect(codes.toSorted()).toEqual(['CLOSURE_OVERLAPS', null].toSorted());
  });

  it('waits for those who act, whose due dates it then moves', async () => {
    desk.clock.moveTo(paris('2026-12-07 10:00'));
    const opened = await openTicket(camille);
    const now = paris('2026-12-07 11:00');
    // A test calls the desk from outside, which nothing does within a transaction of its own.
    const em = desk.orm.em.fork();
    await em.begin();
    const alixActs = { now, actor: actorOf('alix') };
    const unit = await unitIn(em, alixActs);
    desk.clock.moveTo(paris('2026-11-20 10:00'));
    const announced = announce({ start: paris('2026-12-10 00:00'), end: paris('2026-12-12 00:00') });
    // It waits for a lock, or (were there none) is done.
    const waits = async () =>
      expect(await desk.sql(`select from pg_locks where not granted and locktype = 'advisory'`)).toHaveLength(
        1,
      );
    await Promise.race([announced, vi.waitFor(waits, { timeout: 4_000, interval: 10 })]);
    await actOnTicket(unit, opened.id, aCommand('Acknowledge', { agentId: PEOPLE.alix.id }));
    await em.commit();
    await announced;
    expect((await rebuildCommitments(desk.orm.em, { dryRun: true })).differences).toEqual([]);
  });
});

describe('C3.1.5 cancelling a closure', () => {
  it('needs a reason, happens once, and not after it has begun', async () => {
    const { closure } = await announce();
    expect(await ada.refusal(CANCEL, { id: closure.id, reason: ' ' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await ada.refusal(CANCEL, { id: UNKNOWN_ID, reason: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    desk.clock.moveTo(WEEK.start);
    expect(await ada.refusal(CANCEL, { id: closure.id, reason: 'x' })).toMatchObject({
      code: 'CLOSURE_BEGUN',
    });
    desk.clock.moveTo(START);
    await cancel(closure.id);
    expect(await ada.refusal(CANCEL, { id: closure.id, reason: 'x' })).toMatchObject({
      code: 'CLOSURE_ALREADY_CANCELLED',
    });
  });
});

describe('the calendar, for everybody', () => {
  it('lists the closures of a period to anybody, cancelled ones when asked', async () => {
    await announce();
    const { closure } = await announce({
      start: paris('2027-02-01 09:00'),
      end: paris('2027-02-01 12:30'),
      label: 'Séminaire',
    });
    await cancel(closure.id);
    const labels = async (given: string) =>
      (await desk.nobody.query(`{ closures${given} { label } }`)).closures.map(({ label }: Data) => label);
    expect(await labels('')).toEqual(['Déménagement']);
    expect(await labels('(withCancelled: true)')).toEqual(['Déménagement', 'Séminaire']);
    expect(await labels(`(from: "${WEEK.end}")`)).toEqual([]);
    expect(await labels(`(to: "${WEEK.start}")`)).toEqual([]);
  });

  it('is a feed that calendars subscribe to: whole days in days, hours in hours, cancelled ones taken back', async () => {
    const { closure: week } = await announce();
    const { closure: morning } = await announce({
      start: paris('2027-02-01 09:00'),
      end: paris('2027-02-01 12:30'),
      label: 'Séminaire, matin; interne',
    });
    await cancel(morning.id);
    const response = await desk.nobody.fetch('/calendar.ics');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const feed = (await response.text()).replaceAll('\r\n ', '');
    expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR$/);
    const event = (uid: string) =>
      feed.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${uid}@localhost:4000`)) ?? '';
    expect(event(`closure-${week.id}`)).toMatch(
      /DTSTART;VALUE=DATE:20261214\r\nDTEND;VALUE=DATE:20261219\r\n[^]*SUMMARY:Assistance fermée\u00a0: Déménagement\r\n[^]*STATUS:CONFIRMED/,
    );
    expect(event(`closure-${morning.id}`)).toMatch(
      /SEQUENCE:1\r\n[^]*DTSTART:20270201T080000Z\r\nDTEND:20270201T113000Z\r\n[^]*Séminaire\\, matin\\; interne\r\n[^]*STATUS:CANCELLED/,
    );
    expect(event('holiday-2026-12-25')).toContain('SUMMARY:Jour férié\u00a0: Noël');
    // In words, as on the site: the last day, not the one after it; hours say whose they are.
    expect(event(`closure-${week.id}`)).toContain('fermée du 14 décembre 2026 au 18 décembre 2026 inclus.');
    expect(event(`closure-${morning.id}`)).toContain(
      'fermée le 1er février 2027\\, de 9\u00a0h à 12\u00a0h\u00a030 (heure de Paris).',
    );
  });
});

describe('the calendar that anybody may ask for', () => {
  const ask = () => desk.nobody.fetch('/calendar.ics').then((response) => response.text());

  it('is made once for all who ask, and anew when a closure comes, goes, or a day begins', async () => {
    desk.clock.moveTo(paris('2026-11-24 10:00'));
    const first = await ask();
    const made = vi.spyOn(ICalCalendar.prototype, 'toString');
    expect(await Promise.all(Array.from({ length: 30 }, ask))).toEqual(Array(30).fill(first));
    expect(made).not.toHaveBeenCalled();
    const { closure } = await announce({
      start: paris('2027-03-01 09:00'),
      end: paris('2027-03-02 00:00'),
      label: 'Inventaire',
    });
    expect(await ask()).toContain('Inventaire');
    await cancel(closure.id);
    expect(await ask()).toMatch(/Inventaire[^]*STATUS:CANCELLED/);
    desk.clock.moveTo(paris('2026-11-25 10:00'));
    await ask();
    expect(made).toHaveBeenCalledTimes(3);
    made.mockRestore();
  });
});

describe('what watches the dates', () => {
  it('looks anew at the tickets whose dates have moved, and at no other', async () => {
    desk.clock.moveTo(paris('2026-12-07 10:00'));
    const moved = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const suspended = await perform(alix, 'requestComplement', {
      ticketId: (await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id)).id,
      text: 'Envoyez la trace ST22.',
    });
    await desk.runDue();
    const watches = async ({ id }: Brief) =>
      desk.sql(`select due_at from scheduled_act where kind = 'watch-commitments' and subject = $1`, [id]);
    expect(await watches(moved)).toHaveLength(1);
    const before = await watches(suspended);
    desk.clock.moveTo(paris('2026-11-20 10:00'));
    await announce({ start: paris('2026-12-10 00:00'), end: paris('2026-12-12 00:00') });
    expect(await watches(suspended)).toEqual(before);
    expect(await watches(moved)).toEqual([{ due_at: new Date(paris('2026-12-07 10:00')) }]);
  });
});
