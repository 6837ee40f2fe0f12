import { paris, START } from '@assistance/domain/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  acknowledge,
  aRequestInput,
  close,
  openTicket,
  perform,
  processedTicket,
  refusedAct,
  respond,
  type Brief,
} from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const [camille, claude, sacha, alix, paul] = await Promise.all([
  desk.as('camille'),
  desk.as('claude'),
  desk.as('sacha'),
  desk.as('alix'),
  desk.as('paul'),
]);
beforeEach(async () => {
  desk.clock.moveTo(START);
  await desk.sql(`update service_settings set reopening_days = 30`);
});

const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
const processed = (client: TestClient = camille) => processedTicket(client, alix, PEOPLE.alix.id);
const reopening = (ticket: Brief) => ({ ...on(ticket), reason: 'Le message FMAVC 005 revient.' });
const ticketOf = async ({ id }: Brief, client: TestClient = camille): Promise<Data> =>
  (
    await client.query(
      `query ($id: ID!) { ticket(id: $id) { actions follows { number } followedBy { number }
         links { link other { number } } clock { remaining state } } }`,
      { id },
    )
  ).ticket;
/** START and thirty calendar days, to the last minute. */
const LAST_DAY = paris('2026-12-24 23:59');
const TOO_LATE = paris('2026-12-25 00:00');

describe('C4.2.2 a ticket closed for lack of reply', () => {
  const HOUR = 3_600_000;

  it('reopens by the complement alone, with the time that remained', async () => {
    const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    await perform(alix, 'requestComplement', { ...on(taken), text: 'Envoyez la trace ST22.' });
    for (const day of ['2026-12-02 10:00', '2026-12-10 10:00']) {
      desk.clock.moveTo(paris(day));
      await desk.runDue();
    }
    const { version, status } = (
      await alix.query(`query ($id: ID!) { ticket(id: $id) { version status } }`, { id: taken.id })
    ).ticket;
    expect(status).toBe('CLOSED');
    const closed = { ...taken, version };
    for (const client of [camille, alix]) {
      expect(await refusedAct(client, 'reopenTicket', reopening(closed))).toMatchObject({
        code: 'COMPLEMENT_REOPENS',
        rule: 'C4.2.2',
      });
      const { actions } = await ticketOf(closed, client);
      expect(actions).toContain('GIVE_COMPLEMENT');
      expect(actions).not.toContain('REOPEN');
    }
    await perform(camille, 'giveComplement', { ticketId: closed.id, text: 'Voici la trace ST22 de FMJ2.' });
    expect((await ticketOf(closed)).clock).toEqual({ remaining: 26 * HOUR, state: 'RUNNING' });
  });
});

describe('a ticket reopens for as many days as the admins set', () => {
  it('the last one included, on both sides; then it is no more offered', async () => {
    const ticket = await processed();
    desk.clock.moveTo(LAST_DAY);
    expect((await ticketOf(ticket)).actions).toContain('REOPEN');
    desk.clock.moveTo(TOO_LATE);
    for (const client of [camille, alix]) {
      expect(await refusedAct(client, 'reopenTicket', reopening(ticket))).toMatchObject({
        code: 'REOPENING_TOO_LATE',
      });
    }
    const { actions } = await ticketOf(ticket);
    expect(actions).not.toContain('REOPEN');
    expect(actions).toContain('OPEN_FOLLOW_UP');
    expect((await ticketOf(ticket, alix)).actions).not.toContain('OPEN_FOLLOW_UP');
  });

  it('from the moment at which they set it', async () => {
    const ticket = await processed();
    desk.clock.moveTo(TOO_LATE);
    await desk.sql(`update service_settings set reopening_days = 31`);
    expect(await perform(camille, 'reopenTicket', reopening(ticket))).toMatchObject({
      status: 'IN_PROGRESS',
    });
  });

  it('a duplicate as well, on which the merge is taken back', async () => {
    const kept = await openTicket(camille);
    const duplicate = await openTicket(claude);
    const merged = await perform(alix, 'mergeTicket', {
      ...on(duplicate),
      into: kept.number,
      reason: 'Même demande que la fiche gardée.',
    });
    desk.clock.moveTo(TOO_LATE);
    expect(await refusedAct(claude, 'reopenTicket', reopening(merged))).toMatchObject({
      code: 'REOPENING_TOO_LATE',
    });
  });
});

describe('a new ticket refers to the one that reopens no more', () => {
  it('both name the other, for the establishment and for the Amue', async () => {
    const old = await processed();
    desk.clock.moveTo(TOO_LATE);
    const opened = await openTicket(camille, { followsId: old.id.toUpperCase(), title: 'Cela revient' });
    expect(await ticketOf(opened)).toMatchObject({
      follows: { number: old.number },
      followedBy: [],
      links: [],
    });
    expect(await ticketOf(old)).toMatchObject({ follows: null, followedBy: [{ number: opened.number }] });
    // C3.3.1: links are the Amue’s own business, and it finds them where it looks.
    expect((await ticketOf(opened, alix)).links).toEqual([
      { link: 'FOLLOWS', other: { number: old.number } },
    ]);
    expect((await ticketOf(old, alix)).links).toEqual([
      { link: 'FOLLOWED_BY', other: { number: opened.number } },
    ]);
    const versions = await desk.sql(
      `select number, version from ticket where id in ($1, $2) order by number`,
      [old.id, opened.id],
    );
    expect(versions).toEqual([
      { number: old.number, version: old.version + 1 },
      { number: opened.number, version: 2 },
    ]);
  });

  it('by phone too, for a caller of that establishment', async () => {
    const old = await processed();
    const request = aRequestInput({ blocking: true, followsId: old.id });
    const called = await perform(alix, 'recordCall', { request, correspondentId: PEOPLE.claude.id });
    expect((await ticketOf(called)).follows).toEqual({ number: old.number });
    expect(await refusedAct(alix, 'recordCall', { request, correspondentId: PEOPLE.sacha.id })).toMatchObject(
      { code: 'NOT_FOUND', field: 'followsId' },
    );
  });

  it('a provider sees no more of it than its own tickets', async () => {
    const old = await processed();
    const opened = await openTicket(camille, { followsId: old.id });
    await acknowledge(alix, { ...opened, version: 2 }, PEOPLE.paul.id);
    expect(await ticketOf(opened, paul)).toMatchObject({ follows: null, links: [] });
  });

  it.each<[what: string, old: () => Promise<string>, code: string]>([
    ['that is still open', async () => (await openTicket(camille)).id, 'FOLLOWS_OPEN_TICKET'],
    ['of another establishment', async () => (await processed(sacha)).id, 'NOT_FOUND'],
    ['that never was', () => Promise.resolve(UNKNOWN_ID), 'NOT_FOUND'],
    ['by no id at all', () => Promise.resolve('2026-000001'), 'NOT_FOUND'],
  ])('not to one %s: nothing is written, not even a number', async (_what, old, code) => {
    const followsId = await old();
    const before = await stateOf(desk);
    expect(await refusedAct(camille, 'openTicket', aRequestInput({ followsId }))).toMatchObject({
      code,
      field: 'followsId',
    });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('sent twice, once', async () => {
    const old = await processed();
    const input = { id: crypto.randomUUID(), followsId: old.id };
    const [one, other] = await Promise.all([openTicket(camille, input), openTicket(camille, input)]);
    expect(one.number).toBe(other.number);
    expect((await ticketOf(old, alix)).links).toHaveLength(1);
  });

  it('and what was answered but never closed', async () => {
    const answered = await respond(alix, await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id));
    desk.clock.moveTo(TOO_LATE);
    expect((await ticketOf(answered)).actions).toContain('OPEN_FOLLOW_UP');
    await openTicket(camille, { followsId: answered.id });
    // The link between both is the Amue's: to the establishment, the version is the one it read (C3.3.1).
    expect(await close(camille, answered)).toMatchObject({ status: 'CLOSED' });
  });
});
