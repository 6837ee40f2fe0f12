import { describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, processedTicket, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { cursorOf, follow, listeners, openSocket, type Live } from '../testing/live.js';
import { openLog } from '../testing/log-writer.js';
import { statementsDuring } from '../testing/statements.js';
import { PASSWORD, PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const TICKET = `subscription ($id: ID!, $after: String) { ticketUpdated(ticketId: $id, after: $after)
  { type version cursor } }`;
const QUEUE = `subscription ($filter: TicketFilter, $after: String) { queueChanged(filter: $filter, after: $after)
  { kind type version ticketId cursor } }`;
const MINE = `subscription ($mine: Boolean! = false, $after: String) { myTickets(mine: $mine, after: $after)
  { kind type version ticketId cursor } }`;

const note = async (ticket: Brief) =>
  perform(await desk.as('alix'), 'addNote', { ticketId: ticket.id, text: 'Déjà vu en mars.' });
const inform = async (ticket: Brief) =>
  perform(await desk.as('camille'), 'addInformation', { ticketId: ticket.id, text: 'Encore une chose.' });

describe('what happens', () => {
  it('C3.3.1 reaches the establishment without what is internal, and the Amue with it', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const ticket = await openTicket(camille);
    const cursor = await cursorOf(desk, ticket.id);
    const [hers, theirs] = [camille, alix].map((client) =>
      client.subscribe(TICKET, { id: ticket.id, after: cursor }),
    ) as [Live, Live];
    await note(ticket);
    await inform(ticket);
    expect((await theirs.next()).ticketUpdated.type).toBe('NOTE_ADDED');
    expect((await theirs.next()).ticketUpdated.type).toBe('INFORMATION_ADDED');
    expect((await hers.next()).ticketUpdated.type).toBe('INFORMATION_ADDED');
    await Promise.all([hers.stop(), theirs.stop()]);
  });

  it('C3.3.1, C3.3.3 is told in a queue to those who may see the ticket', async () => {
    const [camille, sacha] = [await desk.as('camille'), await desk.as('sacha')];
    const alix = await desk.as('alix');
    const before = await cursorOf(desk, (await openTicket(camille)).id);
    const rochebrune = await openTicket(camille);
    const valmore = await openTicket(sacha);
    await acknowledge(alix, rochebrune, PEOPLE.alix.id);
    await acknowledge(alix, valmore, PEOPLE.paul.id);
    const toldTo = async (name: 'claude' | 'sacha' | 'paul' | 'ada', many: number) => {
      const isStaff = name === 'paul' || name === 'ada';
      const live = (await desk.as(name)).subscribe(isStaff ? QUEUE : MINE, { after: before });
      const told: string[] = [];
      while (told.length < many) {
        const { type, ticketId } = (await live.next())[isStaff ? 'queueChanged' : 'myTickets'];
        told.push(`${ticketId === rochebrune.id ? 'rochebrune' : 'valmore'} ${type}`);
      }
      await live.stop();
      return told;
    };
    expect(await toldTo('claude', 2)).toEqual(['rochebrune OPENED', 'rochebrune ACKNOWLEDGED']);
    expect(await toldTo('sacha', 2)).toEqual(['valmore OPENED', 'valmore ACKNOWLEDGED']);
    // Before it was given to him, he was told of nothing (C3.3.3).
    expect(await toldTo('paul', 1)).toEqual(['valmore ACKNOWLEDGED']);
    expect(await toldTo('ada', 4)).toEqual([
      'rochebrune OPENED',
      'valmore OPENED',
      'rochebrune ACKNOWLEDGED',
      'valmore ACKNOWLEDGED',
    ]);
  });

  it('is told again from a cursor: what was missed, in order, each once', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const cursor = await cursorOf(desk, (await openTicket(camille)).id);
    const ticket = await processedTicket(camille, alix, PEOPLE.alix.id);
    const seen: Data[] = [];
    let after = cursor;
    // A link that breaks after each event.
    while (seen.length < 4) {
      const live = alix.subscribe(QUEUE, { after });
      const { queueChanged } = await live.next();
      await live.stop();
      seen.push(queueChanged);
      after = queueChanged.cursor;
    }
    expect(seen.map(({ type, version, ticketId }) => [type, version, ticketId === ticket.id])).toEqual([
      ['OPENED', 1, true],
      ['ACKNOWLEDGED', 2, true],
      ['ANSWERED', 3, true],
      ['CLOSED', 4, true],
    ]);
  });

  it('a cursor that nobody ever gave, or that has too much behind it, is refused: the page reads again', async () => {
    const alix = await desk.as('alix');
    for (const [document, variables] of [
      [QUEUE, {}],
      [TICKET, { id: (await openTicket(await desk.as('camille'))).id }],
    ] as const) {
      const ended = await alix.subscribe(document, { ...variables, after: '999999999999.1' }).ended;
      expect(ended).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_TOO_OLD', field: 'after' } }] });
    }
  });

  it.each<[how: string, end: (claude: TestClient) => Promise<unknown>]>([
    ['that signed out', (claude) => claude.query('mutation { signOut }')],
    ['of a person who left', () => desk.sql(`update person set active = false where login = 'claude'`)],
  ])('is told no more to a session %s, nor to its socket', async (_how, end) => {
    const claude = await desk.signedIn('claude');
    const ticket = await openTicket(await desk.as('camille'));
    const socket = openSocket(desk.url, { cookie: claude.cookie ?? '' });
    const before = await listeners(desk.url);
    const live = follow(socket, TICKET, { id: ticket.id, after: await cursorOf(desk, ticket.id) });
    await expect.poll(() => listeners(desk.url)).toBe(before + 1);
    const closed = Promise.withResolvers<unknown>();
    socket.on('closed', closed.resolve);
    await end(claude);
    // Nothing needs to happen for it.
    expect(await live.ended).toMatchObject({ code: 4403 });
    expect(await closed.promise).toMatchObject({ code: 4403 });
    await inform(ticket);
    await expect(live.next()).rejects.toThrow('4403');
    await desk.sql(`update person set active = true where login = 'claude'`);
    // Whoever comes back signs in again, on every browser.
    await (await desk.as('claude')).signIn('claude', PASSWORD);
    await socket.dispose();
  });

  it('leaves nothing behind once nobody listens any more, even where nothing happens', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const quiet = await openTicket(camille);
    const cursor = await cursorOf(desk, quiet.id);
    const lives = [TICKET, QUEUE].map((document) =>
      alix.subscribe(document, { id: quiet.id, after: cursor }),
    );
    await expect.poll(() => listeners(desk.url)).toBe(2);
    await Promise.all(lives.map((live) => live.stop()));
    await expect.poll(() => listeners(desk.url)).toBe(0);
  });

  it('begins again on another socket when something fails on its way', async () => {
    // A session of its own: that of the others was looked up a moment ago.
    const camille = await desk.signedIn('camille');
    const ticket = await openTicket(camille);
    const before = await listeners(desk.url);
    const live = camille.subscribe(TICKET, { id: ticket.id, after: await cursorOf(desk, ticket.id) });
    await expect.poll(() => listeners(desk.url)).toBe(before + 1);
    await desk.sql('alter table session rename to session_gone');
    // Until what is known of the session is too old to be told anything by it.
    let version = 1;
    const happen = async () => {
      version += 1;
      await desk.sql(
        `insert into ticket_event (ticket_id, version, type, internal, shared_version, at, data)
         select ticket_id, $2, type, internal, $2, at, data from ticket_event where ticket_id = $1 and version = 1`,
        [ticket.id, version],
      );
      return listeners(desk.url);
    };
    await expect.poll(happen, { timeout: 8_000, interval: 100 }).toBe(before);
    await desk.sql('alter table session_gone rename to session');
    expect(await live.ended).toMatchObject({ code: 1013 });
    await expect.poll(() => listeners(desk.url)).toBe(before);
    expect(desk.takeErrors()).toHaveLength(1);
    await live.stop();
  });

  it('begins again elsewhere when this server restarts', async () => {
    const other = await startTestServer({ beside: desk });
    const live = (await other.as('camille')).subscribe(MINE);
    await expect.poll(() => listeners(other.url)).toBe(1);
    await other.stop();
    expect(await live.ended).toMatchObject({ code: 1012 });
  });
});

describe('the first cursor of a page, read with its list', () => {
  const PAGE = `{ tickets(first: 100) { nodes { id version } } liveCursor }`;
  /** What comes from there on, up to the opening of `last`. */
  async function toldUpTo(last: Brief, after: string): Promise<string[]> {
    const live = (await desk.as('alix')).subscribe(QUEUE, { after });
    const told: string[] = [];
    for (;;) {
      const { ticketId, type } = (await live.next()).queueChanged;
      if (ticketId === last.id) break;
      told.push(`${ticketId} ${type}`);
    }
    await live.stop();
    return told;
  }

  it('gives what happens before the socket opens, once', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const shown = await openTicket(camille);
    const page = await alix.query(PAGE);
    expect(page.tickets.nodes).toContainEqual({ id: shown.id, version: 1 });
    await note(shown);
    const last = await openTicket(camille);
    expect(await toldUpTo(last, page.liveCursor)).toEqual([`${shown.id} NOTE_ADDED`]);
  });

  it('gives what was being written while the page was read, however late it is there, once', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const journal = await openLog(desk.databaseUrl);
    const [early, late] = [await journal.writer(), await journal.writer()];
    await early.begin();
    await late.write('begun before the page is read');
    // Younger than both, and there before the page: in the log it stands behind the one that has written.
    const younger = await openTicket(camille);
    const page = await alix.query(PAGE);
    expect(page.tickets.nodes).toContainEqual({ id: younger.id, version: 1 });
    await late.commit();
    await early.write('begun before, written after');
    await early.commit();
    const last = await openTicket(camille);
    expect(await toldUpTo(last, page.liveCursor)).toEqual([
      `${journal.ticketId} NOTE_ADDED`,
      // Shown already; its version says so.
      `${younger.id} OPENED`,
      `${journal.ticketId} NOTE_ADDED`,
    ]);
  });

  it('is taken before anything else of the answer is read, whatever its place in the document', async () => {
    const alix = await desk.as('alix');
    const statements = await statementsDuring(() => alix.query(PAGE));
    const [cursor, list] = [/select event_log_safe_order/, /from "ticket" as/].map((sought) =>
      statements.findIndex((statement) => sought.test(statement)),
    );
    expect(cursor).toBeGreaterThan(-1);
    expect(list).toBeGreaterThan(cursor ?? Infinity);
  });

  it('is given to whoever is signed in, and to nobody else', async () => {
    expect((await desk.nobody.refusal('{ liveCursor }')).code).toBe('NOT_SIGNED_IN');
    expect((await (await desk.as('claude')).query('{ place: liveCursor }')).place).toMatch(/^\d+\.\d+$/);
  });
});

describe('a queue', () => {
  const kindsOf = async (live: Live, many: number) => {
    const kinds: string[] = [];
    while (kinds.length < many) {
      const { kind, type } = (await live.next()).queueChanged;
      kinds.push(`${kind} ${type}`);
    }
    await live.stop();
    return kinds;
  };

  it('is told what enters it, moves in it and leaves it, and nothing of what is elsewhere', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const after = await cursorOf(desk, (await openTicket(camille)).id);
    const ticket = await openTicket(camille);
    await inform(ticket);
    await acknowledge(alix, { ...ticket, version: 2 }, PEOPLE.alix.id);
    await inform(ticket);
    await perform(alix, 'assignTicket', {
      ticketId: ticket.id,
      expectedVersion: 4,
      agentId: PEOPLE.dominique.id,
    });
    await inform(ticket);
    const queueOf = (filter: object) => alix.subscribe(QUEUE, { filter, after });
    expect(await kindsOf(queueOf({ status: ['SUBMITTED'] }), 3)).toEqual([
      'ENTERED OPENED',
      'MOVED INFORMATION_ADDED',
      'LEFT ACKNOWLEDGED',
    ]);
    expect(await kindsOf(queueOf({ mine: true }), 3)).toEqual([
      'ENTERED ACKNOWLEDGED',
      'MOVED INFORMATION_ADDED',
      'LEFT ASSIGNED',
    ]);
    expect(await kindsOf(queueOf({ agentId: [PEOPLE.dominique.id] }), 2)).toEqual([
      'ENTERED ASSIGNED',
      'MOVED INFORMATION_ADDED',
    ]);
  });

  it('is made of words too', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const after = await cursorOf(desk, (await openTicket(camille)).id);
    await openTicket(camille, { title: 'Paie de décembre' });
    const sought = await openTicket(camille, { title: 'Édition du bilan consolidé' });
    const live = alix.subscribe(QUEUE, { filter: { text: 'EDITION consolide' }, after });
    expect((await live.next()).queueChanged).toMatchObject({ kind: 'ENTERED', ticketId: sought.id });
    await live.stop();
  });

  it('C3.3.3 of a provider loses the ticket that goes to another, and its page hears no more', async () => {
    const [sacha, alix, paul] = [await desk.as('sacha'), await desk.as('alix'), await desk.as('paul')];
    const ticket = await openTicket(sacha);
    const after = await cursorOf(desk, ticket.id);
    await acknowledge(alix, ticket, PEOPLE.paul.id);
    const [queue, page] = [paul.subscribe(QUEUE, { after }), paul.subscribe(TICKET, { id: ticket.id })];
    expect((await queue.next()).queueChanged).toMatchObject({ kind: 'ENTERED', ticketId: ticket.id });
    await expect.poll(() => listeners(desk.url)).toBe(2);
    await perform(alix, 'assignTicket', { ticketId: ticket.id, expectedVersion: 2, agentId: PEOPLE.alix.id });
    await note(ticket);
    expect((await queue.next()).queueChanged).toMatchObject({ kind: 'LEFT', type: 'ASSIGNED' });
    expect(await page.ended).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await Promise.all([queue.stop(), page.stop()]);
    // Nor is it given again what was theirs then.
    const again = paul.subscribe(QUEUE, { after });
    expect((await again.next()).queueChanged).toMatchObject({ kind: 'LEFT', type: 'ASSIGNED' });
    await again.stop();
  });

  it('of a correspondent may be their own tickets alone', async () => {
    const [camille, claude] = [await desk.as('camille'), await desk.as('claude')];
    const after = await cursorOf(desk, (await openTicket(camille)).id);
    const theirs = await openTicket(camille);
    const own = await openTicket(claude);
    for (const [mine, expected] of [
      [false, theirs.id],
      [true, own.id],
    ] as const) {
      const live = claude.subscribe(MINE, { mine, after });
      expect((await live.next()).myTickets).toMatchObject({ kind: 'ENTERED', ticketId: expected });
      await live.stop();
    }
  });

  it('gives the ticket as it is now to who asks for it', async () => {
    const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
    const after = await cursorOf(desk, (await openTicket(camille)).id);
    const ticket = await openTicket(camille, { title: 'Un titre' });
    const live = alix.subscribe(
      `subscription ($after: String) { queueChanged(after: $after) { ticket { id title establishment { id } } } }`,
      { after },
    );
    expect((await live.next()).queueChanged.ticket).toMatchObject({ id: ticket.id, title: 'Un titre' });
    await live.stop();
  });
});
