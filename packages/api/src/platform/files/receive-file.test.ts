import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { attempt } from '../graphql/index.js';
import { ALLOWED_TYPES, FolderStore, receiveFile, type FileStore } from './index.js';
import {
  CFB,
  ELF,
  EXE,
  ftyp,
  bytes,
  JPEG,
  MAIL,
  ODF,
  office,
  OOXML,
  PDF,
  PNG,
  SVG,
  zip,
} from './sample-files.js';
import { breaking } from './store-contract.js';

const root = await mkdtemp(join(tmpdir(), 'assistance-receive-'));
afterAll(() => rm(root, { recursive: true }));

let made = 0;
function newStore(): { store: FileStore; kept: () => Promise<string[]> } {
  const folder = join(root, `store-${(made += 1)}`);
  const kept = async (): Promise<string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };
  return { store: new FolderStore(folder), kept };
}

const receive = (name: string, content: Uint8Array | string, maxBytes = 1_000_000) => {
  const { store, kept } = newStore();
  const stream = Readable.from([Buffer.from(content)], { objectMode: false });
  return attempt(() => receiveFile({ stream, name, maxBytes, store })).then(async (result) => ({
    result,
    store,
    kept: await kept(),
  }));
};

describe('C4.2.1 screenshots, traces and documents come in', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['écran.PNG', PNG, 'image/png'],
    ['photo.jpeg', JPEG, 'image/jpeg'],
    ['a.gif', bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0]), 'image/gif'],
    ['a.webp', bytes('RIFF', [26, 0, 0, 0], 'WEBPVP8L'), 'image/webp'],
    ['note.pdf', PDF, 'application/pdf'],
    ['navigateur.log', 'GET /app\n<script src="a.js"></script> <svg/>', 'text/plain'],
    ['trace.log', 'ORA-00942: table or view does not exist\n\u001b[31mERREUR\u001b[0m', 'text/plain'],
    ['windows-1252.txt', bytes('Cl', [0xf4], 'ture de l', [0x92], 'exercice'), 'text/plain'],
    [
      'bloc-notes.txt',
      bytes(
        [0xff, 0xfe],
        [...'Été'].flatMap((sign) => [sign.charCodeAt(0), 0]),
      ),
      'text/plain',
    ],
    ['BM.csv', 'BM;libellé\n1;2', 'text/plain'],
    ['sifac.ver', 'SIFAC 4.12 installé', 'text/plain'],
    ['réponse.xml', '<?xml version="1.0"?><r><a/></r>', 'application/xml'],
    ['sans-prologue.xml', '\ufeff<soap:Envelope/>', 'application/xml'],
    ['état.json', ' {"a": 1}', 'application/json'],
    ['message.eml', MAIL, 'message/rfc822'],
    ['message.msg', CFB, 'application/vnd.ms-outlook'],
    ['traces.zip', zip({ 'trace.log': 'x' }), 'application/zip'],
    ['traces.7z', bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'application/x-7z-compressed'],
    ['trace.log.gz', gzipSync('trace'), 'application/gzip'],
    ['a.docx', office(`${OOXML}.wordprocessingml.document`), `${OOXML}.wordprocessingml.document`],
    ['a.xlsx', office(`${OOXML}.spreadsheetml.sheet`), `${OOXML}.spreadsheetml.sheet`],
    ['a.odt', zip({ mimetype: `${ODF}.text` }), `${ODF}.text`],
    ['a.ods', zip({ mimetype: `${ODF}.spreadsheet` }), `${ODF}.spreadsheet`],
    [
      'long.docx',
      zip({ 'word/media/image1.png': 'x'.repeat(200_000) }),
      `${OOXML}.wordprocessingml.document`,
    ],
    ['film.mp4', ftyp('isom'), 'video/mp4'],
    [
      'film.webm',
      bytes([0x1a, 0x45, 0xdf, 0xa3, 0x8b, 0x42, 0x82, 0x84], 'webm', [0, 0, 0, 0]),
      'video/webm',
    ],
  ])('%s', async (name, content, contentType) => {
    const { result, store } = await receive(name, content);
    if (!result.ok) throw new Error(result.refusal.messages.fr);
    expect(result.value).toMatchObject({ name, contentType, size: Buffer.from(content).length });
    expect((await buffer(await store.get(result.value.key))).equals(Buffer.from(content))).toBe(true);
  });
});

describe('a file is taken for what it is', () => {
  test.each<[string, Uint8Array | string, string, string]>([
    ['photo.jpg', PNG, 'photo.png', 'image/png'],
    ['copie.PNG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF', [0]), 'copie.jpg', 'image/jpeg'],
    ['document.txt', PDF, 'document.pdf', 'application/pdf'],
    ['..png', PNG, 'png.png', 'image/png'],
    ['capture', PNG, 'capture.png', 'image/png'],
    ['rapport.v2', PDF, 'rapport.v2.pdf', 'application/pdf'],
  ])('%s', async (given, content, name, contentType) => {
    const { result } = await receive(given, content);
    if (!result.ok) throw new Error(result.refusal.messages.fr);
    expect(result.value).toMatchObject({ name, contentType });
  });

  test.each([
    ['little', [...'Compte;Montant\n1;2'].flatMap((sign) => [sign.charCodeAt(0), 0])],
    ['big', [...'Compte;Montant\n1;2'].flatMap((sign) => [0, sign.charCodeAt(0)])],
  ])('a spreadsheet in UTF-16 without its mark, %s end first', async (_end, content) => {
    const { result } = await receive('export.csv', bytes(content));
    expect(result).toMatchObject({ ok: true, value: { name: 'export.csv', contentType: 'text/plain' } });
  });
});

describe('what a browser or a system would run stays out, and so does what is not what it says', () => {
  test.each<[string, Uint8Array | string]>([
    ['setup.exe', EXE],
    ['setup.exe.txt', EXE],
    ['programme.png', ELF],
    ['logo.svg', SVG],
    ['logo.png', SVG],
    ['logo.xml', SVG],
    ['logo.xml', `<?xml version="1.0"?><!-- x -->${SVG}`],
    ['page.html', '<!doctype html><script>1</script>'],
    ['page.txt', '\n <!DOCTYPE html><script>1</script>'],
    ['page.xml', '<x:html xmlns:x="http://www.w3.org/1999/xhtml"/>'],
    ['style.xml', '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><r/>'],
    ['script.sh', '#!/bin/sh\nrm -rf /'],
    ['script.log', '#!/bin/sh\nrm -rf /'],
    ['page.csv', '<script>alert(1)</script>'],
    ['a.php', '<?php system("id");'],
    ['macro.docx', office('application/vnd.ms-word.document.macroEnabled')],
    ['app.zip', zip({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0' })],
    ['sans-extension', 'texte'],
  ])('%s', async (name, content) => {
    const { result, kept } = await receive(name, content);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'FILE_TYPE_NOT_ALLOWED', field: 'file' } });
    expect(kept).toEqual([]);
  });

  test.each<[string, string, Uint8Array | string]>([
    ['FILE_NOT_TEXT', 'binaire.log', bytes('trace', [0, 1, 2])],
    ['FILE_IS_ANOTHER', 'photo.png', 'ceci n’est pas une image'],
    ['FILE_IS_ANOTHER', 'data.json', 'not json'],
    ['FILE_IS_ANOTHER', 'mail.eml', 'pas un courriel'],
  ])('with its true reason, and what to do: %s for %s', async (code, name, content) => {
    const { result, kept } = await receive(name, content);
    if (result.ok) throw new Error('It was taken.');
    expect(result.refusal).toMatchObject({ code, field: 'file' });
    expect(result.refusal.messages.fr).toContain('.zip');
    expect(result.refusal.messages.fr).toContain(`.${name.split('.').at(-1)}`);
    expect(kept).toEqual([]);
  });

  test('the refusal names what is accepted', async () => {
    const { result } = await receive('a.exe', EXE);
    for (const type of ALLOWED_TYPES) expect(JSON.stringify(result)).toContain(type.slice(1));
  });
});

describe('size', () => {
  const text = (size: number): string => 'a'.repeat(size);

  test('FILE_EMPTY', async () => {
    const { result, kept } = await receive('vide.txt', '');
    expect(result).toMatchObject({ ok: false, refusal: { code: 'FILE_EMPTY' } });
    expect(kept).toEqual([]);
  });

  test.each([
    [100, 100, true],
    [101, 100, false],
    [300_000, 300_000, true],
    [300_001, 300_000, false],
  ])('%i bytes where %i are allowed: %s', async (size, maxBytes, ok) => {
    const { result, kept } = await receive('trace.log', text(size), maxBytes);
    expect(result.ok ? null : result.refusal.code).toBe(ok ? null : 'FILE_TOO_LARGE');
    expect(kept).toHaveLength(ok ? 1 : 0);
  });

  test('a large file is never whole in memory, nor read on once it is too large', async () => {
    const { store, kept } = newStore();
    const chunk = Buffer.alloc(64 * 1024, 'a');
    let given = 0;
    const endless = new Readable({
      highWaterMark: chunk.length,
      read() {
        given += chunk.length;
        this.push(chunk);
      },
    });
    const result = await attempt(() =>
      receiveFile({ stream: endless, name: 'x.log', maxBytes: 5_000_000, store }),
    );
    expect(result).toMatchObject({ ok: false, refusal: { code: 'FILE_TOO_LARGE' } });
    expect(given).toBeLessThan(6_000_000);
    // Its owner decides what becomes of it: a multipart reader must go on to the end.
    expect(endless.destroyed).toBe(false);
    expect(await kept()).toEqual([]);
  });
});

test.each([
  ['a.exe', 1_000_000],
  ['a.png', 1_000_000],
  ['a.log', 70_000],
])('%s refused in the middle: its owner can read the stream to the end', async (name, maxBytes) => {
  const { store } = newStore();
  const chunks = Array.from({ length: 20 }, () => Buffer.alloc(16 * 1024, 'a'));
  const stream = Readable.from(chunks, { objectMode: false });
  const result = await attempt(() => receiveFile({ stream, name, maxBytes, store }));
  expect(result.ok).toBe(false);
  const ended = once(stream, 'end');
  stream.resume();
  await ended;
});

describe('a broken connection', () => {
  test.each([[10], [200_000]])('after %i bytes leaves nothing, and is an error', async (size) => {
    const { store, kept } = newStore();
    const stream = breaking(Buffer.alloc(size, 'a'));
    await expect(receiveFile({ stream, name: 'x.log', maxBytes: 1_000_000, store })).rejects.toThrow(
      'connection lost',
    );
    expect(await kept()).toEqual([]);
  });

  test('of a real request leaves nothing', async () => {
    const { store, kept } = newStore();
    const server: Server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const sending = request({ port: (server.address() as AddressInfo).port, method: 'POST' });
    sending.on('error', () => {});
    sending.write(Buffer.alloc(100_000, 'a'));
    const [stream] = (await once(server, 'request')) as [IncomingMessage];
    const received = receiveFile({ stream, name: 'x.log', maxBytes: 1_000_000, store });
    sending.destroy();
    await expect(received).rejects.toThrow();
    expect(await kept()).toEqual([]);
  });
});
