import { describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, processedTicket, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestDesk } from '../testing/desk.js';
import { cursorOf, follow, listeners, openSocket, type Live } from '../testing/live.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestDesk();
const TICKET = `subscription ($id: ID!, $after: String) { ticketChanged(ticketId: $id, after: $after)
  { type version cursor } }`;
const QUEUE = `subscription ($after: String) { queueChanged(after: $after) { type version ticketId cursor } }`;

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
    expect((await theirs.next()).ticketChanged.type).toBe('NOTE_ADDED');
    expect((await theirs.next()).ticketChanged.type).toBe('INFORMATION_ADDED');
    expect((await hers.next()).ticketChanged.type).toBe('INFORMATION_ADDED');
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
      const live = (await desk.as(name)).subscribe(QUEUE, { after: before });
      const told: string[] = [];
      while (told.length < many) {
        const { type, ticketId } = (await live.next()).queueChanged;
        told.push(`${ticketId === rochebrune.id ? 'rochebrune' : 'valmore'} ${type}`);
      }
      await live.stop();
      return told;
    };
    expect(await toldTo('claude', 2)).toEqual(['rochebrune OPENED', 'rochebrune ACKNOWLEDGED']);
    expect(await toldTo('sacha', 2)).toEqual(['valmore OPENED', 'valmore ACKNOWLEDGED']);
    expect(await toldTo('paul', 2)).toEqual(['valmore OPENED', 'valmore ACKNOWLEDGED']);
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
    await end(claude);
    await inform(ticket);
    await expect(live.next()).rejects.toThrow('complete');
    expect(await follow(socket, TICKET, { id: ticket.id }).ended).toMatchObject({ code: 4403 });
    await socket.dispose();
  });

  it('leaves nothing behind once nobody listens any more, even where nothing happens', async () => {
    const camille = await desk.as('camille');
    const quiet = await openTicket(camille);
    const cursor = await cursorOf(desk, quiet.id);
    const lives = [TICKET, QUEUE].map((document) =>
      camille.subscribe(document, { id: quiet.id, after: cursor }),
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
    await desk.sql(
      `insert into ticket_event (ticket_id, version, type, internal, at, data)
       select ticket_id, 2, type, internal, at, data from ticket_event where ticket_id = $1`,
      [ticket.id],
    );
    const ended = await live.ended;
    await desk.sql('alter table session_gone rename to session');
    expect(ended).toMatchObject({ code: 1013 });
    await expect.poll(() => listeners(desk.url)).toBe(before);
    expect(desk.takeErrors()).toHaveLength(1);
    await live.stop();
  });

  it('begins again elsewhere when this server restarts', async () => {
    const other = await startTestDesk({ beside: desk });
    const live = (await other.as('camille')).subscribe(QUEUE);
    await expect.poll(() => listeners(other.url)).toBe(1);
    await other.stop();
    expect(await live.ended).toMatchObject({ code: 1012 });
  });
});
