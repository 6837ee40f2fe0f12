import { randomUUID } from 'node:crypto';
import { aRequestInput, openTicket, perform, type Brief } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { describe, expect, it } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, WORLD } from '../support/world.js';

async function signedIn(desk: ServerProcess, login: string): Promise<TestClient> {
  const client = new TestClient(desk.url);
  await client.signIn(login, PASSWORD);
  return client;
}
/** The browser stays the same when the server comes back elsewhere. */
const atNew = ({ cookie }: TestClient, desk: ServerProcess) => new TestClient(desk.url, cookie);

const rankOf = ({ number }: Brief): number => Number(number.slice(5));

describe('a server that is killed while people write', () => {
  it('loses no answer that it gave; what it had not answered is sent again, and is there once', async () => {
    // Six browsers that never rest write more than one person may.
    const env = { QUOTA_TICKETS: 'none', QUOTA_TICKETS_ESTABLISHMENT: 'none' };
    const before = await startServer({ template: WORLD, env });
    const camille = await signedIn(before, 'camille');
    const answered: Brief[] = [];
    const unanswered: string[] = [];
    let kill: Promise<void> | null = null;
    // Six browsers write without a pause; the cut comes in the middle of what they do.
    const write = async (): Promise<void> => {
      while (kill === null) {
        const id = randomUUID();
        try {
          answered.push(await openTicket(camille, { id }));
        } catch {
          unanswered.push(id);
        }
        if (answered.length >= 30) kill ??= before.kill();
      }
    };
    await Promise.all(Array.from({ length: 6 }, write));
    await kill;
    expect(answered.length).toBeGreaterThanOrEqual(30);
    expect(unanswered.length).toBeGreaterThan(0);

    const after = await startServer({ beside: before, env });
    const again = atNew(camille, after);
    for (const { id, number } of answered) {
      const { ticket } = await again.query(
        `query ($id: ID!) { ticket(id: $id) { number version commitments { kind } timeline { totalCount } } }`,
        { id },
      );
      expect(ticket).toEqual({
        number,
        version: 1,
        commitments: [{ kind: 'ACKNOWLEDGEMENT' }],
        timeline: { totalCount: 1 },
      });
    }
    const sentAgain: Brief[] = [];
    for (const id of unanswered) sentAgain.push(await openTicket(again, { id }));
    // Neither a gap nor a number twice: what was cut off was whole, or was not.
    const ranks = [...answered, ...sentAgain].map(rankOf).sort((a, b) => a - b);
    expect(ranks).toEqual(Array.from(ranks, (_, index) => index + 1));
    const { tickets } = await again.query(`{ tickets { totalCount } }`);
    expect(tickets.totalCount).toBe(ranks.length);
  });

  it('keeps every file that it took, and the messages that carry them', async () => {
    const before = await startServer({ template: WORLD });
    const camille = await signedIn(before, 'camille');
    const { id: ticketId } = await openTicket(camille);
    const sent: { file: string; content: string }[] = [];
    let kill: Promise<void> | null = null;
    const send = async (): Promise<void> => {
      while (kill === null) {
        const content = `trace ${randomUUID()}`;
        try {
          const file = await camille.uploaded('trace.txt', content);
          await perform(camille, 'addInformation', { ticketId, text: 'Voici.', attachmentIds: [file] });
          sent.push({ file, content });
        } catch {
          // Cut off: neither was promised.
        }
        if (sent.length >= 10) kill ??= before.kill();
      }
    };
    await Promise.all([send(), send(), send()]);
    await kill;

    const again = atNew(camille, await startServer({ beside: before }));
    for (const { file, content } of sent) {
      expect(await (await again.fetch(`/files/${file}`)).text()).toBe(content);
    }
    const { ticket } = await again.query(
      `query ($id: ID!) { ticket(id: $id) { version timeline(first: 100) { nodes { attachments { id } } } } }`,
      { id: ticketId },
    );
    const carried = ticket.timeline.nodes.flatMap((node: { attachments: { id: string }[] }) =>
      node.attachments.map(({ id }) => id),
    );
    expect(carried).toEqual(expect.arrayContaining(sent.map(({ file }) => file)));
    expect(ticket.version).toBe(ticket.timeline.nodes.length);
  });

  it('lets those who listened go on from where they were: nothing twice, nothing missed', async () => {
    const before = await startServer({ template: WORLD });
    const camille = await signedIn(before, 'camille');
    const alix = await signedIn(before, 'alix');
    const QUEUE = `subscription ($after: String) { queueChanged(after: $after) { cursor ticketId } }`;
    const live = alix.subscribe(QUEUE, { after: '0.0' });
    const first = await openTicket(camille);
    const seen = (await live.next()).queueChanged as { cursor: string; ticketId: string };
    expect(seen.ticketId).toBe(first.id);
    await before.kill();
    expect(await live.ended).toMatchObject({ code: 1006 });

    const after = await startServer({ beside: before });
    const missed = await openTicket(atNew(camille, after));
    const resumed = atNew(alix, after).subscribe(QUEUE, { after: seen.cursor });
    expect((await resumed.next()).queueChanged.ticketId).toBe(missed.id);
    const next = await openTicket(atNew(camille, after), aRequestInput());
    expect((await resumed.next()).queueChanged.ticketId).toBe(next.id);
    await resumed.stop();
  });
});
