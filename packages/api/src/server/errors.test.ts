import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { TestClient, type Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';

/** Every route of the real desk, as Fastify adds it: a new one is tried below without anybody thinking of it. */
const routes: { method: string; url: string }[] = [];
const watch = (message: unknown) =>
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, url });
  });
subscribe('fastify.initialization', watch);
const desk = await startTestServer();
unsubscribe('fastify.initialization', watch);
const camille = await desk.as('camille');

/** What no answer may hold: SQL, names of tables, of files of ours, of system calls. */
const INSIDE =
  /relation|does not exist|select |stack|node_modules|\.ts\b|\bat .*\(|ECONN|ENO|storage|No file is stored|[0-9a-f]{32}\b/;

/** Does no harm where it is let through, and gets far enough to fail. */
const BODIES: Readonly<Record<string, { headers: Record<string, string>; body: string }>> = {
  '/graphql': {
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query: '{ products { id } }' }),
  },
  '/files': {
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-desk-request': '1' },
    body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nvoilà\r\n--x--\r\n',
  },
};
const ADDRESSES: Readonly<Record<string, string>> = {
  '/files/:id': '/files/0197f0aa-0000-7000-8000-000000000001',
  '/statistiques/:file': '/statistiques/2026-10.csv',
};
/** They answer without anything that can fail: no database, no store. */
const NEEDS_NOTHING = [
  'OPTIONS /graphql',
  'GET /statistiques/schema.json',
  'GET /metrics',
  'GET /health',
  'GET /health/live',
];

describe('every route', () => {
  it('is known here by an address to try', () => {
    expect(routes.length).toBeGreaterThan(7);
    const unknown = routes.filter(({ url }) => url.includes(':') && !(url in ADDRESSES));
    expect(unknown).toEqual([]);
  });

  it('masks what breaks behind it, and logs it with the reference that the person sees', async () => {
    await desk.sql('alter schema public rename to public_gone');
    const tried: string[] = [];
    try {
      for (const { method, url } of routes.filter(({ method: each }) => each !== 'HEAD')) {
        const name = `${method} ${url}`;
        if (NEEDS_NOTHING.includes(name) || url.startsWith('/health')) continue;
        const { body, headers = {} } = BODIES[url] ?? {};
        const query = method === 'GET' && url === '/graphql' ? '?query=%7Bproducts%7Bid%7D%7D' : '';
        const response = await camille.fetch(`${ADDRESSES[url] ?? url}${query}`, {
          method,
          headers,
          ...(method === 'POST' && body ? { body } : {}),
        });
        const text = await response.text();
        expect(text, name).not.toMatch(INSIDE);
        const logged = desk.takeErrors();
        const answer = JSON.parse(text) as Data;
        const error = url === '/graphql' ? answer.errors[0].extensions : answer;
        expect(error, name).toMatchObject({ code: 'UNEXPECTED', rule: null, field: null });
        expect(logged, name).toEqual([expect.objectContaining({ errorId: error.errorId })]);
        expect(error.messages.fr, name).toContain(error.errorId);
        expect(error.messages.en, name).toContain(error.errorId);
        tried.push(name);
      }
    } finally {
      await desk.sql('alter schema public_gone rename to public');
      desk.takeErrors();
    }
    expect(tried).toEqual(
      expect.arrayContaining(['POST /graphql', 'POST /files', 'GET /files/:id', 'GET /calendar.ics']),
    );
  });

  it('refuses in one shape what is wrong with the request itself, and logs none of it', async () => {
    const tries: [path: string, init: RequestInit & { headers?: Record<string, string> }, status: number][] =
      [
        ['/files/%E0%A4%A', {}, 400],
        ['/graphql', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }, 400],
        ['/graphql', { method: 'POST', body: 'x', headers: { 'content-type': 'text/x' } }, 415],
      ];
    for (const [path, init, status] of tries) {
      const response = await camille.fetch(path, init);
      const answer = (await response.json()) as Data;
      expect([path, response.status]).toEqual([path, status]);
      expect(answer).toMatchObject({
        code: expect.any(String),
        rule: null,
        field: null,
      });
      expect(answer.messages).toEqual({ fr: expect.any(String), en: expect.any(String) });
    }
    expect(desk.takeErrors()).toEqual([]);
  });
});

describe('/files', () => {
  it('tells nothing of a file whose content is gone from the store', async () => {
    const id = await camille.uploaded();
    await rm(join(desk.dataDir, 'files'), { recursive: true });
    const response = await camille.fetch(`/files/${id}`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(INSIDE);
    const { errorId } = JSON.parse(text) as Data;
    expect(desk.takeErrors()).toEqual([expect.objectContaining({ errorId })]);
  });

  it('tells nothing of a store that cannot be written, and goes on once it can', async () => {
    const broken = await startTestServer({
      beside: desk,
      config: { files: { kind: 'folder', folder: join(desk.dataDir, 'a-file', 'files'), keepFree: 0 } },
    });
    await writeFile(join(desk.dataDir, 'a-file'), 'not a folder');
    const send = () =>
      new TestClient(broken.url, camille.cookie).fetch('/files', { method: 'POST', ...BODIES['/files'] });
    const response = await send();
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(INSIDE);
    expect(broken.takeErrors()).toEqual([
      expect.objectContaining({ errorId: (JSON.parse(text) as Data).errorId }),
    ]);
    await rm(join(desk.dataDir, 'a-file'));
    await mkdir(join(desk.dataDir, 'a-file'));
    const again = await send();
    expect(again.status).toBe(201);
    await broken.stop();
  });

  it.each<[what: string, body: string]>([
    ['before its file', '--x\r\ncontent-dispo'],
    ['within its file', '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nvoil'],
    [
      'far within its file',
      `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'y'.repeat(90_000)}`,
    ],
    ['before it begins', 'nothing of a form'],
  ])('refuses a body that ends %s as its sender’s fault, and keeps nothing of it', async (_what, body) => {
    const before = await desk.sql('select count(*) from attachment');
    const response = await camille.fetch('/files', { method: 'POST', ...BODIES['/files'], body });
    const refused = (await response.json()) as Data;
    expect(response.status).toBe(400);
    expect(refused).toMatchObject({ code: expect.stringMatching(/FILE_INCOMPLETE|REQUIRED/), field: 'file' });
    expect(refused.messages.fr).toMatch(/\.$/);
    expect(await desk.sql('select count(*) from attachment')).toEqual(before);
    expect(desk.takeErrors()).toEqual([]);
  });

  it('has a refusal of its own where there is no room left, and the log says so', async () => {
    const full = await startTestServer({
      beside: desk,
      config: {
        files: { kind: 'folder', folder: join(desk.dataDir, 'files'), keepFree: Number.MAX_SAFE_INTEGER },
      },
    });
    const client = new TestClient(full.url, camille.cookie);
    const response = await client.fetch('/files', { method: 'POST', ...BODIES['/files'] });
    expect(response.status).toBe(507);
    const refused = (await response.json()) as Data;
    expect(refused).toMatchObject({ code: 'STORAGE_FULL', rule: null, field: 'file' });
    expect(JSON.stringify(refused)).not.toMatch(/bytes|ENOSPC/);
    expect(full.takeErrors()).toEqual([expect.objectContaining({ msg: 'there is no room left for files' })]);
    await full.stop();
  });
});

it('a request whose sender goes away in the middle is nobody’s error', async () => {
  const url = new URL(desk.url);
  for (const path of ['/graphql', '/files']) {
    const sending = request({
      host: url.hostname,
      port: url.port,
      path,
      method: 'POST',
      headers: { cookie: camille.cookie ?? '', ...BODIES[path]?.headers, 'content-length': '9000' },
    });
    sending.on('error', () => {});
    sending.write(String(BODIES[path]?.body).slice(0, 10));
    await new Promise((sent) => sending.once('socket', (socket) => socket.once('connect', sent)));
    sending.destroy();
  }
  expect((await camille.query('{ me { id } }')).me).not.toBeNull();
  expect(desk.takeErrors()).toEqual([]);
});
