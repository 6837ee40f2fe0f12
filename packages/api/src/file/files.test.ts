import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { createFileStore } from '../platform/files/index.js';
import { EXE, JPEG, PDF, PNG, SVG } from '../platform/files/sample-files.js';
import { openTicket, perform } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { FileService } from './index.js';

const HOUR = 3_600_000;
const clock = new MovableClock(START);
const desk = await startTestServer({ clock });
const camille = await desk.as('camille');
const folder = join(desk.dataDir, 'files');

const stored = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const bytes = (content: Buffer | string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(content));

/** Everything that an upload may leave: rows, and files in the store. */
const remains = async () => ({ rows: await stateOf(desk), files: await stored() });

describe('a file that comes in', () => {
  it.each<[name: string, content: Buffer | string, type: string]>([
    ['Écran « clôture » n° 3.png', PNG, 'image/png'],
    ['été à l’ENSIIÉ.PDF', PDF, 'application/pdf'],
    ['photo.jpeg', JPEG, 'image/jpeg'],
    ['日本語.txt', 'Voilà, déjà.', 'text/plain'],
    ['trace.log', 'ligne 1\r\nligne 2', 'text/plain'],
    ['migration.ver', 'SIFAC 26', 'text/plain'],
    ['réponse.json', '{"code":"FMAVC 005"}', 'application/json'],
  ])('%s goes out as it came', async (name, content, contentType) => {
    const response = await camille.upload(name, bytes(content));
    expect(response.status).toBe(201);
    const file = (await response.json()) as { id: string; size: number };
    expect(file).toMatchObject({ name, contentType, size: bytes(content).length });
    const { id } = await openTicket(camille, { attachmentIds: [file.id] });
    const { ticket } = await camille.query(
      `query ($id: ID!) { ticket(id: $id) { timeline { nodes { attachments { id name size contentType url } } } } }`,
      { id },
    );
    const [shown] = ticket.timeline.nodes[0].attachments;
    expect(shown).toEqual({ ...file, name, contentType, url: `/files/${file.id}` });
    const download = await camille.fetch(shown.url);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(Buffer.from(bytes(content)));
    const disposition = download.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(name);
    expect(Object.fromEntries(download.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    // Texts travel compressed.
    const size = download.headers.get('content-encoding') ? null : String(file.size);
    expect(download.headers.get('content-length')).toBe(size);
  });

  it.each<[what: string, name: string, content: Buffer | string, status: number, code: string]>([
    ['nothing in it', 'vide.txt', '', 400, 'FILE_EMPTY'],
    ['a byte too many', 'long.txt', 'x'.repeat(100_001), 413, 'FILE_TOO_LARGE'],
    ['far too much', 'long.txt', 'x'.repeat(5_000_000), 413, 'FILE_TOO_LARGE'],
    ['a type that is none of ours', 'outil.exe', EXE, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a program under another name', 'facture.pdf', EXE, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a program that says it is a text', 'lisez-moi.txt', EXE, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a drawing that runs', 'logo.svg', SVG, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a drawing that runs, under another name', 'logo.png', SVG, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a page', 'page.html', '<script>alert(1)</script>', 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['no type', 'README', 'texte', 415, 'FILE_TYPE_NOT_ALLOWED'],
  ])('with %s is refused, and leaves nothing', async (_what, name, content, status, code) => {
    const before = await remains();
    const response = await camille.upload(name, bytes(content));
    const refused = (await response.json()) as { code: string; messages: { fr: string; en: string } };
    expect([response.status, refused]).toMatchObject([status, { code, rule: null, field: 'file' }]);
    expect(refused.messages.fr).toMatch(/\.$/);
    expect(refused.messages.en).toMatch(/\.$/);
    expect(await remains()).toEqual(before);
  });

  it('of exactly the most that is allowed is taken', async () => {
    expect((await camille.upload('plein.txt', 'x'.repeat(100_000))).status).toBe(201);
  });

  it.each<[what: string, send: () => Promise<Response>, status: number, code: string]>([
    ['from nobody', () => desk.nobody.upload('a.txt', 'x'), 401, 'NOT_SIGNED_IN'],
    [
      'from a provider who has not accepted the rules',
      async () => (await desk.as('perrine')).upload('a.txt', 'x'),
      403,
      'CONFIDENTIALITY_NOT_ACCEPTED',
    ],
    ['from a form of another site', () => camille.upload('a.txt', 'x', {}), 403, 'FORBIDDEN'],
    [
      'without a file',
      () =>
        camille.fetch('/files', {
          method: 'POST',
          body: 'x',
          headers: { 'x-desk-request': '1', 'content-type': 'text/plain' },
        }),
      400,
      'REQUIRED',
    ],
  ])('%s is refused, and leaves nothing', async (_what, send, status, code) => {
    const before = await remains();
    const response = await send();
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    expect(await remains()).toEqual(before);
  });

  it('beside others in one form is refused: each comes by itself', async () => {
    const before = await remains();
    const form = new FormData();
    form.append('note', 'un texte');
    form.append('file', new Blob(['x']), 'a.txt');
    const headers = { 'x-desk-request': '1' };
    const response = await camille.fetch('/files', { method: 'POST', body: form, headers });
    expect(response.status).toBe(413);
    expect(await remains()).toEqual(before);
  });

  it('and breaks off on its way leaves nothing', async () => {
    const before = await remains();
    const { hostname, port } = new URL(desk.url);
    const socket = connect(Number(port), hostname);
    const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
    socket.write(
      `POST /files HTTP/1.1\r\nhost: desk\r\ncookie: ${camille.cookie}\r\nx-desk-request: 1\r\n` +
        `content-type: multipart/form-data; boundary=x\r\ncontent-length: 90000\r\n\r\n${part}${'y'.repeat(70_000)}`,
    );
    // It has begun: a part of it is on the disk.
    await expect.poll(async () => (await stored()).length).toBeGreaterThan(before.files.length);
    socket.destroy();
    await expect.poll(remains).toEqual(before);
  });
});

describe('a file that no message carries', () => {
  it('is gone within a day, content and all; one that is carried never is', async () => {
    const { orm } = desk;
    const store = createFileStore({ kind: 'folder', folder, keepFree: 0 });
    const files = new FileService(orm.em, store, clock, 1_000);
    const [draft, sent] = [await camille.uploaded('draft.txt'), await camille.uploaded('sent.txt')];
    const { id: ticketId } = await openTicket(camille);
    await perform(camille, 'addInformation', { ticketId, text: 'Voici.', attachmentIds: [sent] });
    const keyOf = async (id: string) =>
      String((await desk.sql(`select storage_key from attachment where id = $1`, [id]))[0]?.['storage_key']);
    const [draftKey, sentKey] = [await keyOf(draft), await keyOf(sent)];

    clock.moveTo(new Date(Date.parse(START) + 23 * HOUR).toISOString());
    await files.forgetUnbound();
    expect((await camille.fetch(`/files/${draft}`)).status).toBe(200);
    clock.moveTo(new Date(Date.parse(START) + 23 * HOUR + 1).toISOString());
    expect(await files.forgetUnbound()).toBeGreaterThan(0);
    expect((await camille.fetch(`/files/${draft}`)).status).toBe(404);
    expect(await files.forgetUnbound()).toBe(0);
    expect((await camille.fetch(`/files/${sent}`)).status).toBe(200);
    await expect(store.get(draftKey)).rejects.toThrow();
    (await store.get(sentKey)).destroy();
  });

  it('is gone however many there are, the oldest first', async () => {
    const now = clock.now();
    const owner = (await desk.sql(`select id from person where login = 'camille'`))[0]?.['id'];
    await desk.sql(
      `insert into attachment (id, storage_key, name, size, content_type, sha256, uploaded_by, uploaded_at, internal)
       select gen_random_uuid(), md5(n::text), 'a.txt', 1, 'text/plain', '', $1, $2::timestamptz - interval '2 days', false
         from generate_series(1, 1203) n`,
      [owner, now],
    );
    const files = new FileService(
      desk.orm.em,
      createFileStore({ kind: 'folder', folder, keepFree: 0 }),
      clock,
      1_000,
    );
    expect(await files.forgetUnbound()).toBe(1_203);
  });
});
