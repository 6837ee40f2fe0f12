import { START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { openTicket, perform } from '../testing/acts.js';
import { TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { cursorOf, follow, openSocket } from '../testing/live.js';
import { PASSWORD, PEOPLE, type PersonName } from '../testing/world.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const clock = new MovableClock(START);
const later = (ms: number) => clock.moveTo(new Date(Date.parse(clock.now()) + ms).toISOString());
const desk = await startTestServer({
  clock,
  config: { sessionHours: 12, sessionIdleMinutes: 120, sessionsPerPerson: 3 },
});
const other = await startTestServer({
  beside: desk,
  clock,
  config: { sessionHours: 12, sessionIdleMinutes: 120, sessionsPerPerson: 3 },
});

const whoIs = async (client: TestClient): Promise<string | null> =>
  (await client.query(`{ me { id } }`)).me?.id ?? null;
const sessionsOf = async (login: PersonName) =>
  desk.sql(`select s.* from session s join person p on p.id = s.person_id where p.login = $1 order by s.id`, [
    login,
  ]);
/** A browser with this cookie, which keeps what it is given from then on. */
const withCookie = (cookie: string | null, url = desk.url) => new TestClient(url, cookie);
/** What a page asks for by itself, while nobody uses it. */
const inBackground = (client: TestClient) => client.send(`{ me { id } }`, {}, { 'x-desk-background': '1' });

describe('C3.4.4 a session that is left alone', () => {
  it('ends after its idle time, and lives on for as long as somebody does something', async () => {
    const client = await desk.signedIn('camille');
    for (let hour = 0; hour < 5; hour += 1) {
      later(119 * MINUTE);
      expect(await whoIs(client)).toBe(PEOPLE.camille.id);
    }
    later(120 * MINUTE);
    expect(await whoIs(client)).toBeNull();
    expect((await client.upload('a.txt', 'x')).status).toBe(401);
  });

  it('is not kept alive by a page that keeps itself fresh', async () => {
    const client = await desk.signedIn('camille');
    for (let minute = 0; minute < 119; minute += 17) {
      later(17 * MINUTE);
      await inBackground(client);
    }
    later(MINUTE);
    expect(await whoIs(client)).toBeNull();
  });

  it('is kept alive by a file that is sent or read', async () => {
    const client = await desk.signedIn('camille');
    later(110 * MINUTE);
    const id = await client.uploaded();
    later(110 * MINUTE);
    expect((await client.fetch(`/files/${id}`)).status).toBe(200);
    later(110 * MINUTE);
    expect(await whoIs(client)).toBe(PEOPLE.camille.id);
  });

  it('takes its sockets with it', async () => {
    const client = await desk.signedIn('alix');
    const ticket = await openTicket(await desk.signedIn('camille'));
    const live = client.subscribe(`subscription ($id: ID!) { ticketUpdated(ticketId: $id) { type } }`, {
      id: ticket.id,
    });
    await client.query('{ me { id } }');
    later(120 * MINUTE);
    expect(await live.ended).toMatchObject({ code: 4403 });
  });

  it('ends after its hours all the same, whatever is done', async () => {
    const client = await desk.signedIn('camille');
    for (let hour = 0; hour < 11; hour += 1) {
      later(HOUR);
      expect(await whoIs(client)).toBe(PEOPLE.camille.id);
    }
    later(HOUR - 1);
    expect(await whoIs(client)).toBe(PEOPLE.camille.id);
    later(1);
    expect(await whoIs(client)).toBeNull();
  });

  it('writes that somebody was here once a minute at most', async () => {
    const client = await desk.signedIn('camille');
    const seen = async () => (await sessionsOf('camille')).at(-1)?.['seen_at'] as Date;
    const before = await seen();
    later(59 * SECOND);
    await whoIs(client);
    expect(await seen()).toEqual(before);
    later(SECOND);
    await whoIs(client);
    expect((await seen()).getTime() - before.getTime()).toBe(MINUTE);
  });
});

describe('C3.4.4 the token of a session', () => {
  it('is replaced each hour, and the cookie lives no longer than the session', async () => {
    const client = await desk.signedIn('camille');
    const first = client.cookie;
    later(HOUR - 1);
    await whoIs(client);
    expect(client.cookie).toBe(first);
    later(1);
    const { headers } = await client.send('{ me { id } }');
    expect(client.cookie).not.toBe(first);
    expect(headers.getSetCookie()[0]?.toLowerCase()).toContain(`max-age=${11 * 3600}`);
    expect(headers.getSetCookie()[0]?.toLowerCase()).toContain('httponly');
    expect(await whoIs(client)).toBe(PEOPLE.camille.id);
  });

  it('is good until the new one arrives, however many answers are lost on the way', async () => {
    const client = await desk.signedIn('camille');
    const first = client.cookie;
    for (let lost = 0; lost < 4; lost += 1) {
      later(HOUR);
      // The answer with the new token never reaches the browser.
      expect(await whoIs(withCookie(first))).toBe(PEOPLE.camille.id);
    }
    later(MINUTE);
    const back = withCookie(first);
    await whoIs(back);
    expect(back.cookie).not.toBe(first);
    expect(await whoIs(back)).toBe(PEOPLE.camille.id);
  });

  it('is given out once to several tabs that ask at once, and all of them go on', async () => {
    const first = (await desk.signedIn('camille')).cookie;
    later(HOUR);
    const tabs = Array.from({ length: 12 }, (_, rank) => withCookie(first, rank % 2 ? desk.url : other.url));
    expect(await Promise.all(tabs.map(whoIs))).toEqual(tabs.map(() => PEOPLE.camille.id));
    const changed = tabs.filter(({ cookie }) => cookie !== first);
    expect(changed).toHaveLength(1);
    // The jar is one for all tabs: from now on all have the new one; what was on its way with the old one comes in.
    expect(await whoIs(withCookie(changed[0]?.cookie ?? null))).toBe(PEOPLE.camille.id);
    expect(await Promise.all(tabs.map(whoIs))).toEqual(tabs.map(() => PEOPLE.camille.id));
    later(MINUTE - 1);
    expect(await whoIs(withCookie(first))).toBe(PEOPLE.camille.id);
    expect((await sessionsOf('camille')).length).toBeLessThanOrEqual(3);
  });

  it('that was replaced ends the session when it comes back later: one of the two has a copy', async () => {
    const client = await desk.signedIn('camille');
    const copied = withCookie(client.cookie);
    later(HOUR);
    await whoIs(client);
    await whoIs(client);
    later(MINUTE);
    expect(await whoIs(copied)).toBeNull();
    expect(await whoIs(client)).toBeNull();
    expect(await whoIs(await desk.signedIn('camille'))).toBe(PEOPLE.camille.id);
  });

  it('may change while a socket is open: it goes on, and so do new subscriptions on it', async () => {
    const [client, camille] = [await desk.signedIn('alix'), await desk.signedIn('camille')];
    const TICKET = `subscription ($id: ID!, $after: String) { ticketUpdated(ticketId: $id, after: $after) { type } }`;
    const ticket = await openTicket(camille);
    const variables = { id: ticket.id, after: await cursorOf(desk, ticket.id) };
    const socket = openSocket(desk.url, { cookie: client.cookie ?? '' });
    const inform = () =>
      perform(camille, 'addInformation', { ticketId: ticket.id, text: 'Encore une chose.' });
    const first = follow(socket, TICKET, variables);
    await inform();
    expect((await first.next()).ticketUpdated.type).toBe('INFORMATION_ADDED');
    const before = client.cookie;
    later(HOUR);
    await whoIs(client);
    await whoIs(client);
    later(2 * MINUTE);
    await whoIs(client);
    expect(client.cookie).not.toBe(before);
    const second = follow(socket, TICKET, variables);
    expect((await second.next()).ticketUpdated.type).toBe('INFORMATION_ADDED');
    await inform();
    for (const live of [first, second]) {
      expect((await live.next()).ticketUpdated.type).toBe('INFORMATION_ADDED');
    }
    await socket.dispose();
  });

  it('is nowhere in the database, nor are those before and after it', async () => {
    const client = await desk.signedIn('camille');
    const tokens = [client.cookie];
    for (let hour = 0; hour < 2; hour += 1) {
      later(HOUR);
      await whoIs(client);
      tokens.push(client.cookie);
    }
    const rows = JSON.stringify(await sessionsOf('camille'));
    for (const cookie of tokens) expect(rows).not.toContain(cookie?.split('=')[1]);
  });

  it('is a new one after a change of password, and the old one is worth nothing a moment later', async () => {
    const client = await desk.signedIn('ada');
    const copied = withCookie(client.cookie);
    const changed = await client.query(
      `mutation ($a: String!, $b: String!) { changePassword(current: $a, next: $b) }`,
      { a: PASSWORD, b: 'huit loutres sur la berge' },
    );
    expect(changed.changePassword).toBe(true);
    expect(client.cookie).not.toBe(copied.cookie);
    later(MINUTE);
    expect(await whoIs(client)).toBe(PEOPLE.ada.id);
    expect(await whoIs(copied)).toBeNull();
  });
});

describe('C3.4.4 a person who is withdrawn', () => {
  it.each<[how: string, withdraw: string]>([
    ['by itself', `update person set active = false where login = $1`],
    ['with others', `update person set active = false where login = $1 or login = 'nobody'`],
    ['with something else', `update person set active = false, email = null where login = $1`],
  ])('has no session any more, for good: %s', async (_how, withdraw) => {
    const client = await desk.signedIn('noa');
    expect(await whoIs(client)).toBe(PEOPLE.noa.id);
    const neighbour = await desk.signedIn('camille');
    await desk.sql(withdraw, ['noa']);
    expect(await whoIs(client)).toBeNull();
    await desk.sql(`update person set active = true where login = 'noa'`);
    expect(await whoIs(client)).toBeNull();
    expect(await sessionsOf('noa')).toEqual([]);
    expect(await desk.sql(`select 1 from known_device where person_id = $1`, [PEOPLE.noa.id])).toEqual([]);
    expect(await whoIs(neighbour)).toBe(PEOPLE.camille.id);
    expect(await whoIs(await desk.signedIn('noa'))).toBe(PEOPLE.noa.id);
  });
});

describe('C3.4.4 the sessions of one person', () => {
  it('are three at most here: the one used longest ago ends, and nobody else’s', async () => {
    const neighbour = await desk.signedIn('camille');
    const clients: TestClient[] = [];
    for (let rank = 0; rank < 3; rank += 1) {
      later(MINUTE);
      clients.push(await desk.signedIn('sacha'));
    }
    later(MINUTE);
    await whoIs(clients[0] as TestClient);
    clients.push(await desk.signedIn('sacha'));
    expect(await Promise.all(clients.map(whoIs))).toEqual([
      PEOPLE.sacha.id,
      null,
      PEOPLE.sacha.id,
      PEOPLE.sacha.id,
    ]);
    expect(await whoIs(neighbour)).toBe(PEOPLE.camille.id);
  });

  it('are no more after a crowd that comes at once', async () => {
    await Promise.all(Array.from({ length: 15 }, () => desk.signedIn('sacha')));
    expect(await sessionsOf('sacha')).toHaveLength(3);
  });

  it('are not one more for each signing in on one browser: the one before ends', async () => {
    const client = await desk.signedIn('paul');
    const copied = withCookie(client.cookie);
    await client.query(`mutation ($p: String!) { signIn(login: "paul", password: $p) { id } }`, {
      p: PASSWORD,
    });
    expect(client.cookie).not.toBe(copied.cookie);
    expect(await sessionsOf('paul')).toHaveLength(1);
    expect(await whoIs(copied)).toBeNull();
  });
});
