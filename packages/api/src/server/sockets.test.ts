import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openTicket, perform } from '../testing/acts.js';
import { refusalIn } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { cursorOf, follow, listeners, openSocket, type Live } from '../testing/live.js';
import { UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const TICKET = `subscription ($id: ID!, $after: String) { ticketUpdated(ticketId: $id, after: $after)
  { type version cursor } }`;
const QUEUE = `subscription { queueChanged { type } }`;

const errorsOf = async (live: Live) => {
  const ended = await live.ended;
  await live.stop();
  return typeof ended === 'object' ? (ended.errors as Parameters<typeof refusalIn>[0]) : undefined;
};

describe('the socket', () => {
  it('stays closed to nobody, and to an ended session', async () => {
    const gone = await desk.signedIn('camille');
    await gone.query('mutation { signOut }');
    for (const client of [desk.nobody, gone]) {
      expect(await client.subscribe(QUEUE).ended).toMatchObject({ code: 4403 });
    }
  });

  it('stays closed to one whose cookie is garbled', async () => {
    const garbled = desk.nobody.subscribe(QUEUE, {}, { cookie: 'assistance_session=%E0%A4%A' });
    expect(await garbled.ended).toMatchObject({ code: 4403 });
  });

  it.each([
    ['http://evil.example', 403],
    ['null', 403],
    ['http://localhost:4000', 101],
    ['the page’s own', 101],
  ])('from the origin %s: %i', async (origin, status) => {
    const { cookie } = await desk.as('camille');
    const own = new URL(desk.url).host;
    const socket = new WebSocket(`ws://${own}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: cookie ?? '' },
      origin: origin === 'the page’s own' ? `http://${own}` : origin,
    });
    const opened = once(socket, 'open').then(() => 101);
    opened.catch(() => {});
    const refused = once(socket, 'unexpected-response').then(
      ([, response]) => (response as { statusCode: number }).statusCode,
    );
    expect(await Promise.race([opened, refused])).toBe(status);
    socket.on('error', () => {});
    socket.terminate();
  });

  it('opens at /graphql alone', async () => {
    const socket = new WebSocket(`${desk.url.replace('http', 'ws')}/files`, 'graphql-transport-ws');
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('403');
  });

  it('carries subscriptions alone: what is asked or done goes over HTTP, where the session is looked up', async () => {
    const client = await desk.as('camille');
    for (const document of [`{ me { id } }`, `mutation { setLanguage(language: EN) { id } }`]) {
      const errors = await errorsOf(client.subscribe(document));
      expect(refusalIn(errors)).toMatchObject({ code: 'BAD_REQUEST' });
    }
    expect((await client.query(`{ me { language } }`)).me.language).toBe('FR');
  });

  it.each<[what: string, document: string, code: string]>([
    ['what cannot be read', `subscription {`, 'GRAPHQL_PARSE_FAILED'],
    [
      'a field that is none',
      `subscription { ticketUpdatd(ticketId: "x") { type } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two root fields',
      `subscription { a: queueChanged { type } b: queueChanged { type } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'too many aliases',
      `subscription { queueChanged { ${Array.from({ length: 30 }, (_, i) => `a${i}: type`).join(' ')} } }`,
      'QUERY_TOO_COSTLY',
    ],
    ['too many tokens', `subscription { queueChanged { ${'type '.repeat(3_000)} } }`, 'GRAPHQL_PARSE_FAILED'],
    ['the schema', `{ __schema { types { name } } }`, 'BAD_REQUEST'],
    ['a malformed cursor', `subscription { queueChanged(after: "1.x") { type } }`, 'INVALID_VALUE'],
    [
      'a wrong type of cursor',
      `subscription { queueChanged(after: 12) { type } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a cursor of nobody’s',
      `subscription { queueChanged(after: "999999999999.1") { type } }`,
      'CURSOR_TOO_OLD',
    ],
    ['no ticket', `subscription { ticketUpdated(ticketId: "${UNKNOWN_ID}") { type } }`, 'NOT_FOUND'],
  ])('refuses %s', async (_what, document, code) => {
    const errors = await errorsOf((await desk.as('alix')).subscribe(document));
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
    expect(errors?.[0]?.message).not.toMatch(/did you mean/i);
    expect(desk.takeErrors()).toEqual([]);
  });

  it('refuses a missing variable by its name', async () => {
    const errors = await errorsOf((await desk.as('camille')).subscribe(TICKET));
    expect(refusalIn(errors)).toMatchObject({ code: 'REQUIRED', field: 'id' });
  });

  it('carries fifty subscriptions, and no more; those that were refused do not count', async () => {
    const client = await desk.as('camille');
    const socket = openSocket(desk.url, { cookie: client.cookie ?? '' });
    for (let i = 0; i < 60; i += 1) {
      await follow(socket, TICKET, { id: UNKNOWN_ID }).ended;
    }
    const ticket = await openTicket(client);
    const after = await cursorOf(desk, ticket.id);
    const fifty = Array.from({ length: 50 }, () => follow(socket, TICKET, { id: ticket.id, after }));
    await perform(client, 'addInformation', { ticketId: ticket.id, text: 'Encore une chose.' });
    for (const live of fifty) expect((await live.next()).ticketUpdated.type).toBe('INFORMATION_ADDED');
    expect(await follow(socket, TICKET, { id: ticket.id }).ended).toMatchObject({ code: 4429 });
    await socket.dispose();
  });

  it('that asks for a thousand subscriptions is closed with a reason, and nobody else feels it', async () => {
    const [greedy, alix] = [await desk.signedIn('alix'), await desk.as('alix')];
    const ticket = await openTicket(await desk.as('camille'));
    const other = alix.subscribe(TICKET, { id: ticket.id, after: await cursorOf(desk, ticket.id) });
    const socket = openSocket(desk.url, { cookie: greedy.cookie ?? '' });
    const lives = Array.from({ length: 1_000 }, () => follow(socket, TICKET, { id: ticket.id }));
    expect(await lives[0]?.ended).toMatchObject({ code: 4429, reason: 'Too many subscriptions' });
    await perform(await desk.as('camille'), 'addInformation', { ticketId: ticket.id, text: 'Encore.' });
    expect((await other.next()).ticketUpdated.type).toBe('INFORMATION_ADDED');
    await Promise.all([other.stop(), socket.dispose()]);
  });

  it('is one of thirty at most for one session', async () => {
    const [crowd, other] = [await desk.signedIn('alix'), await desk.signedIn('alix')];
    const TODAY = `subscription { queueChanged(filter: { text: "rien de tel" }) { type } }`;
    const before = await listeners(desk.url);
    const thirty = Array.from({ length: 30 }, () => crowd.subscribe(TODAY));
    await expect.poll(() => listeners(desk.url)).toBe(before + 30);
    expect(await crowd.subscribe(TODAY).ended).toMatchObject({ code: 4429 });
    const another = other.subscribe(TODAY);
    await expect.poll(() => listeners(desk.url)).toBe(before + 31);
    // One that goes makes room.
    await thirty[0]?.stop();
    await expect.poll(() => listeners(desk.url)).toBe(before + 30);
    const late = crowd.subscribe(TODAY);
    await expect.poll(() => listeners(desk.url)).toBe(before + 31);
    await Promise.all([...thirty.slice(1), another, late].map((live) => live.stop()));
  });

  it('that sends more than is ever asked is closed, and nobody else', async () => {
    const client = await desk.as('alix');
    const ended = await client.subscribe(`subscription { queueChanged { type } } # ${'x'.repeat(70_000)}`)
      .ended;
    expect(ended).toMatchObject({ code: 1009 });
    expect((await client.query('{ me { id } }')).me).not.toBeNull();
  });
});
