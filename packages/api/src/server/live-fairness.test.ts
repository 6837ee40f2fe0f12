import type { Client } from 'graphql-ws/client';
import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openTicket, perform } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { cursorOf, follow, listeners, openSocket, type Live } from '../testing/live.js';

/** As long as it takes where others use the machine. */
const PATIENT = { timeout: 30_000 };
const desk = await startTestServer();
const camille = await desk.as('camille');
const ticket = await openTicket(camille);

/** As costly as a document may be, and each another: none is answered for all. */
const costly = (
  rank: number,
) => `subscription ($id: ID!) { ticketUpdated(ticketId: $id) { n${rank}: version ticket {
  id clock { remaining } actions commitments { dueAt } timeline(first: 20) { nodes { id by { id lastName } attachments { id } } } } } }`;

/** Follows the ticket by so many costly documents, from as many sockets as that takes. */
async function followMuch(person: 'alix' | 'dominique', many: number) {
  const lives: Live[] = [];
  let told = 0;
  const sockets: Client[] = [];
  for (let rank = 0; rank < many; rank += 1) {
    if (rank % 50 === 0) {
      const { cookie } = await desk.signedIn(person);
      sockets.push(openSocket(desk.url, { cookie: cookie ?? '' }));
    }
    const live = follow(sockets.at(-1) as Client, costly(rank), { id: ticket.id });
    void live.next().then(
      () => (told += 1),
      () => {},
    );
    lives.push(live);
  }
  return {
    lives,
    get told() {
      return told;
    },
    stop: () => Promise.all(sockets.map((socket) => socket.dispose())),
  };
}

/** Statements that the desk has sent to its database since now. */
function statementsSent() {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  onTestFinished(() => spy.mockRestore());
  return {
    get count() {
      return spy.mock.calls.length;
    },
  };
}

describe('somebody who follows as much as one may', () => {
  it('is told all of it, and others are told and answered in between', async () => {
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(0);
    const greedy = await followMuch('alix', 200);
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(200);
    const dominique = await desk.as('dominique');
    const other = dominique.subscribe(
      `subscription ($id: ID!, $after: String) { ticketUpdated(ticketId: $id, after: $after) { ticket { title } } }`,
      { id: ticket.id, after: await cursorOf(desk, ticket.id) },
    );
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(201);

    const sent = statementsSent();
    await perform(camille, 'addInformation', { ticketId: ticket.id, text: 'Encore une chose.' });
    const [atEvent, atAnswer] = await Promise.all([
      other.next().then(() => sent.count),
      dominique.query(`{ tickets { nodes { id title } } me { id } }`).then(() => sent.count),
    ]);
    await expect.poll(() => greedy.told, PATIENT).toBe(200);
    // What the two hundred answers take of the database was mostly still to come.
    expect(atEvent).toBeLessThan(sent.count / 4);
    expect(atAnswer).toBeLessThan(sent.count / 4);
    await Promise.all([greedy.stop(), other.stop()]);
  });

  it('is refused one more, on whatever socket and in whatever session; what is followed goes on', async () => {
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(0);
    const greedy = await followMuch('dominique', 200);
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(200);
    const elsewhere = (await desk.signedIn('dominique')).subscribe(costly(0), { id: ticket.id });
    const ended = (await elsewhere.ended) as { errors: { extensions: object }[] };
    expect(ended.errors[0]?.extensions).toMatchObject({
      code: 'TOO_MANY_SUBSCRIPTIONS',
      messages: { fr: expect.stringContaining('200'), en: expect.stringContaining('200') },
    });
    // Somebody else is not concerned.
    const alix = (await desk.as('alix')).subscribe(costly(0), { id: ticket.id });
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(201);
    await perform(camille, 'addInformation', { ticketId: ticket.id, text: 'Et une autre.' });
    await alix.next();
    await expect.poll(() => greedy.told, PATIENT).toBe(200);
    // One that goes makes room.
    await greedy.lives[0]?.stop();
    await expect.poll(() => listeners(desk.url), PATIENT).toBeLessThan(201);
    const late = (await desk.signedIn('dominique')).subscribe(costly(1), { id: ticket.id });
    await perform(camille, 'addInformation', { ticketId: ticket.id, text: 'Et encore.' });
    await Promise.all([greedy.stop(), alix.stop(), late.stop(), elsewhere.stop()]);
  });

  it('has sixty sockets at most, over all sessions', async () => {
    const TODAY = `subscription { queueChanged(filter: { text: "rien de tel" }) { type } }`;
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(0);
    const sessions = await Promise.all([1, 2, 3].map(() => desk.signedIn('alix')));
    const open = sessions.flatMap((client) => Array.from({ length: 20 }, () => client.subscribe(TODAY)));
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(60);
    expect(await (sessions[0] as (typeof sessions)[0]).subscribe(TODAY).ended).toMatchObject({
      code: 4429,
      reason: 'Too many sockets for one person',
    });
    await open[0]?.stop();
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(59);
    const late = (sessions[1] as (typeof sessions)[0]).subscribe(TODAY);
    await expect.poll(() => listeners(desk.url), PATIENT).toBe(60);
    await Promise.all([...open.slice(1), late].map((live) => live.stop()));
  });
});
