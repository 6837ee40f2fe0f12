import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { createFileStore } from '../platform/files/index.js';
import { openTicket, perform } from '../testing/acts.js';
import { TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { FileService } from './index.js';

const HOUR = 3_600_000;
const clock = new MovableClock(START);
const noLimit = { person: [], establishment: [] };
const config = {
  quotas: {
    tickets: noLimit,
    messages: noLimit,
    files: { person: [{ amount: 4, per: HOUR }], establishment: [] },
    megabytes: { person: [{ amount: 0.2, per: HOUR }], establishment: [] },
  },
};
const desk = await startTestServer({ clock, config });
const [camille, claude] = [await desk.as('camille'), await desk.as('claude')];
const folder = join(desk.dataDir, 'files');

interface Sent {
  readonly name?: string;
  readonly content?: string;
}
/** What is answered: the status, and the file or the refusal. */
async function send(
  client: TestClient,
  requestId: string,
  { name = 'trace.txt', content = 'ST22' }: Sent = {},
) {
  const headers = { 'x-desk-request': '1', 'x-desk-request-id': requestId };
  const response = await client.upload(name, content, headers);
  return [response.status, await response.json()] as [number, { id: string; code?: string }];
}
const remains = async () => ({
  rows: Number((await desk.sql(`select count(*) from attachment`))[0]?.['count']),
  contents: (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (entry) => entry.isFile(),
  ).length,
});
/** What was added by `work`. */
async function added(work: () => Promise<unknown>) {
  const before = await remains();
  await work();
  const after = await remains();
  return { rows: after.rows - before.rows, contents: after.contents - before.contents };
}
/** Quotas are another matter, except where a test is about them. */
const anHourLater = () => clock.moveTo(new Date(Date.parse(clock.now()) + HOUR).toISOString());

describe('a file sent again because its answer was lost', () => {
  it('comes in once, and is answered alike', async () => {
    const requestId = randomUUID();
    const first = await send(camille, requestId);
    expect(first).toMatchObject([201, { name: 'trace.txt', size: 4 }]);
    const again = () => send(camille, requestId.toUpperCase());
    expect(await added(async () => expect(await again()).toEqual(first))).toEqual({ rows: 0, contents: 0 });
    const { id: ticketId } = await openTicket(camille);
    await perform(camille, 'addInformation', { ticketId, text: 'Voici.', attachmentIds: [first[1].id] });
    expect(await again()).toEqual(first);
  });

  it.each([
    ['to one server', async () => [camille]],
    [
      'to two',
      async () => {
        const other = await startTestServer({ beside: desk, clock, config });
        return [camille, new TestClient(other.url, camille.cookie)];
      },
    ],
  ])('comes in once where all arrive at once, %s', async (_where, clientsOf) => {
    anHourLater();
    const clients = await clientsOf();
    const requestId = randomUUID();
    const all: Awaited<ReturnType<typeof send>>[] = [];
    const sending = async () => {
      all.push(
        ...(await Promise.all(
          Array.from({ length: 8 }, (_, rank) => send(clients[rank % clients.length] ?? camille, requestId)),
        )),
      );
    };
    expect(await added(sending)).toEqual({ rows: 1, contents: 1 });
    expect(all.map(([status]) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(all.map(([, { id }]) => id)).size).toBe(1);
  });

  it('counts once, at once or later, and is answered where nothing more may come in', async () => {
    anHourLater();
    const requestId = randomUUID();
    const content = 'x'.repeat(90_000);
    await Promise.all(Array.from({ length: 6 }, () => send(camille, requestId, { content })));
    for (let rank = 0; rank < 5; rank += 1) await send(camille, requestId, { content });
    // Three of four are left, and more than half of the bytes.
    for (let rank = 0; rank < 3; rank += 1) {
      expect(await send(camille, randomUUID(), { content: 'x'.repeat(30_000) })).toMatchObject([201, {}]);
    }
    expect(await send(camille, randomUUID())).toMatchObject([429, { code: 'FILE_QUOTA' }]);
    expect(await send(camille, requestId, { content })).toMatchObject([201, { size: 90_000 }]);
  });

  it('once it is gone, comes in anew', async () => {
    anHourLater();
    const requestId = randomUUID();
    const [, { id }] = await send(camille, requestId);
    clock.moveTo(new Date(Date.parse(clock.now()) + 24 * HOUR).toISOString());
    const store = createFileStore({ kind: 'folder', folder, keepFree: 0 });
    await new FileService(desk.orm.em, store, clock, 1_000).forgetUnbound();
    const [status, anew] = await send(camille, requestId);
    expect([status, anew.id === id]).toEqual([201, false]);
    expect((await camille.fetch(`/files/${anew.id}`)).status).toBe(200);
  });

  it('is another one for somebody else', async () => {
    anHourLater();
    const requestId = randomUUID();
    const [, mine] = await send(camille, requestId);
    const [status, theirs] = await send(claude, requestId);
    expect([status, theirs.id === mine.id]).toEqual([201, false]);
    expect((await claude.fetch(`/files/${mine.id}`)).status).toBe(404);
  });

  it('and refused the first time leaves the id free', async () => {
    anHourLater();
    const requestId = randomUUID();
    expect(await send(camille, requestId, { name: 'outil.exe', content: 'MZ' })).toMatchObject([415, {}]);
    expect(await send(camille, requestId)).toMatchObject([201, {}]);
  });
});

describe('the id of a file that comes in', () => {
  it.each<[what: string, again: Sent]>([
    ['another content', { content: 'ST23' }],
    ['a shorter one', { content: 'S' }],
    ['another name', { name: 'journal.txt' }],
  ])('is refused for %s, which leaves nothing', async (_what, again) => {
    anHourLater();
    const requestId = randomUUID();
    await send(camille, requestId);
    const sending = async () =>
      expect(await send(camille, requestId, again)).toMatchObject([
        409,
        {
          code: 'REQUEST_ID_USED',
          field: 'requestId',
          messages: { fr: expect.stringContaining('nouveau'), en: expect.stringContaining('new one') },
        },
      ]);
    expect(await added(sending)).toEqual({ rows: 0, contents: 0 });
  });

  it('is of one content where two arrive at once', async () => {
    anHourLater();
    const requestId = randomUUID();
    const answers = await Promise.all(['un', 'deux'].map((content) => send(camille, requestId, { content })));
    expect(answers.map(([status]) => status).toSorted()).toEqual([201, 409]);
  });

  it('is refused where a command had it, or where it is none', async () => {
    anHourLater();
    const requestId = randomUUID();
    const { id: ticketId } = await openTicket(camille);
    await perform(camille, 'addInformation', { ticketId, text: 'Encore une chose.', requestId });
    expect(await send(camille, requestId)).toMatchObject([409, { code: 'REQUEST_ID_USED' }]);
    for (const none of ['x', '', `${randomUUID()}, ${randomUUID()}`]) {
      expect(await send(camille, none)).toMatchObject([400, { code: 'INVALID_VALUE', field: 'requestId' }]);
    }
    const [, { id }] = await send(camille, randomUUID());
    expect(id).toBeDefined();
  });
});
