import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openTicket } from '../testing/acts.js';
import type { Config } from '../platform/config/index.js';
import { refusalIn, TestClient, type Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { METRICS_TOKEN, readMetrics } from '../testing/metrics.js';
import { stateOf } from '../testing/state.js';
import { PASSWORD } from '../testing/world.js';

const desk = await startTestServer();
const camille = await desk.as('camille');

const post = async (
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => {
  const response = await camille.fetch('/graphql', { method: 'POST', body, headers });
  const text = await response.text();
  return { status: response.status, text, cache: response.headers.get('cache-control') };
};
const repeat = (many: number, each: (rank: number) => string) =>
  Array.from({ length: many }, (_, i) => each(i)).join(' ');

describe('a document that asks for too much', () => {
  it.each<[what: string, document: string]>([
    ['aliases', `{ ${repeat(16, (i) => `a${i}: me { id }`)} }`],
    ['root fields', `{ ${repeat(13, () => 'me { id }')} }`],
    [
      'a hundred logins',
      `mutation { ${repeat(100, (i) => `a${i}: signIn(login: "x", password: "${i}") { id }`)} }`,
    ],
    ['mutations', `mutation { ${repeat(4, () => 'signOut')} }`],
    ['directives', `{ me { id ${repeat(21, () => '@include(if: true)')} } }`],
    ['objects', `{ tickets(first: 100) { nodes { timeline(first: 100) { nodes { by { id } } } } } }`],
    [
      'objects, behind a variable',
      `query ($n: Int! = 1) { tickets(first: $n) { nodes { timeline(first: $n) { nodes { by { id } } } } } }`,
    ],
    [
      'objects, behind fragments',
      `{ tickets(first: 100) { nodes { ...A } } } fragment A on Ticket { timeline(first: 100) { ...B } }
       fragment B on TimelineConnection { nodes { by { id } } }`,
    ],
  ])('%s: is refused before anything runs', async (_what, document) => {
    const before = await stateOf(desk);
    const { body } = await camille.send(document);
    expect(refusalIn(body.errors)).toMatchObject({ code: 'QUERY_TOO_COSTLY', rule: null });
    expect(body.data).toBeUndefined();
    expect(await stateOf(desk)).toEqual(before);
    expect((await camille.query('{ me { id } }')).me).not.toBeNull();
  });

  it('of more than 2,000 words is not even read', async () => {
    const { body } = await camille.send(`{ me { ${'id '.repeat(2_000)} } }`);
    expect(body.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('of more than half a megabyte is not even received', async () => {
    const { status } = await post(JSON.stringify({ query: `{ me { id } } #${'x'.repeat(600_000)}` }));
    expect(status).toBe(413);
  });

  it('several at once is refused', async () => {
    const { status, text } = await post(
      JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]),
    );
    expect(status).toBe(400);
    expect(text).toContain('batching');
  });
});

describe('a page of another site', () => {
  const signOut = JSON.stringify({ query: 'mutation { signOut }' });
  it.each<[what: string, headers: Record<string, string>, body: string]>([
    ['plain text', { 'content-type': 'text/plain' }, signOut],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=mutation{signOut}'],
    [
      'a form with files',
      { 'content-type': 'multipart/form-data; boundary=x' },
      `--x\r\n\r\n${signOut}\r\n--x--`,
    ],
    ['no type at all', {}, signOut],
  ])('cannot act by a simple request: %s', async (_what, headers, body) => {
    const { status } = await post(body, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect((await camille.query('{ me { id } }')).me).not.toBeNull();
  });

  it('cannot read by a link, nor act by one', async () => {
    const get = (query: string, headers = {}) =>
      camille.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get('{ me { id } }')).status).toBe(400);
    const acting = await get('mutation { signOut }', { 'apollo-require-preflight': '1' });
    expect(acting.status).toBe(405);
    expect((await camille.query('{ me { id } }')).me).not.toBeNull();
  });

  it('is not let in by any answer to its preflight', async () => {
    const response = await camille.fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('cannot frame ours, nor make it run what is not ours', async () => {
    for (const path of ['/health', '/graphql', '/nowhere']) {
      const { headers } = await camille.fetch(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});

describe('what is told of the inside', () => {
  it('is no schema, but in a demo', async () => {
    const ask = `{ schema: __schema { queryType { name } } }`;
    const { body } = await camille.send(ask);
    expect(body.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(body.data).toBeUndefined();
    const demo = await startTestServer({ beside: desk, config: { demo: true } });
    expect((await demo.nobody.query(ask)).schema.queryType.name).toBe('Query');
    await demo.stop();
  });

  it('is no name of a field that was nearly asked for', async () => {
    const { body } = await camille.send(`{ tickts { totalCount } }`);
    expect(body.errors?.[0]?.message).toBe('Cannot query field "tickts" on type "Query".');
  });

  it('is a reference, when something breaks, and nothing of what broke', async () => {
    await desk.sql('alter table product rename to product_gone');
    const { status, body } = await camille.send('{ products { id } }');
    await desk.sql('alter table product_gone rename to product');
    expect(status).toBe(200);
    const [error] = body.errors ?? [];
    const refused = error?.extensions as Data;
    expect(refused).toMatchObject({ code: 'UNEXPECTED', rule: null, field: null });
    expect(JSON.stringify(body)).not.toMatch(/product_gone|relation|select|stack|\.ts/i);
    for (const sentence of Object.values(refused.messages)) expect(sentence).toContain(refused.errorId);
    const logged = desk.takeErrors();
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ errorId: refused.errorId, path: ['products'] });
    expect(JSON.stringify(logged)).toContain('product');
    expect((await camille.query('{ products { id } }')).products).toHaveLength(2);
  });

  it('holds no mail address, login or password of anybody met on a ticket', async () => {
    const { body } = await camille.send('{ tickets { nodes { correspondent { email } } } }');
    expect(body.errors?.[0]?.message).toBe('Cannot query field "email" on type "Person".');
    expect((await camille.query('{ me { email } }')).me.email).toBe('camille@desk.example');
  });
});

describe('around the API', () => {
  it('says that it is well, and counts, without telling of anybody', async () => {
    await openTicket(camille, { title: 'Titre confidentiel' });
    for (const path of ['/health', '/health/live', '/health/ready']) {
      const health = await camille.fetch(path);
      expect([health.status, await health.json()]).toEqual([200, { ok: true, version: '0.0.0-test' }]);
    }
    const metrics = await readMetrics(desk.url);
    expect(metrics).toMatch(/^assistance_knowledge_base_lag_events \d+$/m);
    expect(metrics).not.toMatch(/confidentiel|camille|rochebrune/i);
  });

  it.each([
    ['none', undefined],
    ['another', 'Bearer another-token-than-ours'],
    ['ours, in another scheme', `Basic ${METRICS_TOKEN}`],
    ['ours, and more', `Bearer ${METRICS_TOKEN}x`],
  ])(
    'counts for nobody who shows no token of ours, neighbours included: %s',
    async (_what, authorization) => {
      const headers = authorization === undefined ? {} : { authorization };
      const refused = await camille.fetch('/metrics', { headers });
      expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await refused.text()).not.toContain('assistance_');
    },
  );

  it('has no figures at all where no token was set', async () => {
    const silent = await startTestServer({ beside: desk, config: { metricsToken: null } });
    const headers = { authorization: 'Bearer null' };
    for (const tried of [{}, { headers }, { headers: { authorization: 'Bearer ' } }])
      expect((await silent.nobody.fetch('/metrics', tried)).status).toBe(404);
    await silent.stop();
  });

  it.each(['/', '/nowhere', '/files', '/../package.json', '/graphql/x'])('knows no %s', async (path) => {
    const response = await camille.fetch(path);
    expect([response.status, await response.json()]).toEqual([404, { code: 'NOT_FOUND' }]);
  });

  it.each(['{', '[]', '12', '"x"', '{}', '{"query":12}', '{"query":"{ me { id } }","variables":12}', ''])(
    'answers %j by a refusal, not an error',
    async (body) => {
      const { status } = await post(body);
      expect(status).toBe(400);
    },
  );

  it('lets nobody between keep an answer', async () => {
    const { cache } = await post('{"query":"{ desk { name } }"}');
    expect(cache).toBe('no-store');
  });

  it('gives its pages: those that exist for long, the one that knows the ways for any address', async () => {
    const pages = join(desk.dataDir, 'pages');
    await mkdir(join(pages, 'assets'), { recursive: true });
    await writeFile(join(pages, 'index.html'), '<!doctype html><title>Desk</title>');
    await writeFile(join(pages, 'assets', 'page-1a2b.js'), 'export {}');
    const shown = await startTestServer({ beside: desk, pages });
    const get = (path: string, accept: string) => shown.nobody.fetch(path, { headers: { accept } });
    for (const [path, accept] of [
      ['/', 'text/html'],
      ['/', '*/*'],
      ['/tickets/2026-000001', 'text/html'],
      ['/tickets/2026-000001?from=a.mail', '*/*'],
      ['/index.html', 'text/html'],
    ] as const) {
      const page = await get(path, accept);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await page.text()).toContain('Desk');
    }
    const asset = await get('/assets/page-1a2b.js', '*/*');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/gone.js', '*/*')).status).toBe(404);
    expect((await get('/api/x', 'application/json')).status).toBe(404);
    await shown.stop();
  });

  it('gives what was compressed when it was built, and compresses nothing anew for each who asks', async () => {
    const pages = join(desk.dataDir, 'compressed-pages');
    await mkdir(join(pages, 'assets'), { recursive: true });
    await writeFile(join(pages, 'index.html'), '<!doctype html><title>Desk</title>');
    const plain = `export {}${' '.repeat(10_000)}`;
    await writeFile(join(pages, 'assets', 'page-1a2b.js'), plain);
    for (const [ending, compress] of [
      ['br', brotliCompressSync],
      ['gz', gzipSync],
    ] as const)
      await writeFile(join(pages, 'assets', `page-1a2b.js.${ending}`), compress(`export {} // ${ending}`));
    const shown = await startTestServer({ beside: desk, pages });
    const get = async (encoding: string) => {
      const asset = await shown.nobody.fetch('/assets/page-1a2b.js', {
        headers: { 'accept-encoding': encoding },
      });
      const { headers } = asset;
      expect(headers.get('cache-control')).toContain('immutable');
      expect(headers.get('content-type')).toContain('javascript');
      return [headers.get('content-encoding'), await asset.text()];
    };
    expect(await get('br, gzip')).toEqual(['br', 'export {} // br']);
    expect(await get('gzip')).toEqual(['gzip', 'export {} // gz']);
    expect(await get('identity')).toEqual([null, plain]);
    await shown.stop();
  });

  it('says to a page, before anybody signs in, what it must know', async () => {
    const { desk: told } = await desk.nobody.query(
      `{ desk { name demo version maxFileBytes maxFilesPerMessage allowedFileTypes demoAccounts { login } } }`,
    );
    expect(told).toMatchObject({
      demo: false,
      version: '0.0.0-test',
      maxFileBytes: 100_000,
      maxFilesPerMessage: 3,
      demoAccounts: [],
    });
    expect(told.allowedFileTypes).toContain('.png');
    expect(JSON.stringify(told)).not.toContain(PASSWORD);
  });
});

describe('the address of whoever asks', () => {
  /** Where a failed sign-in is counted. */
  const countedAt = async (url: string, forwarded: string): Promise<unknown> => {
    await new TestClient(url).send(
      `mutation { signIn(login: "nobody.at.all", password: "x") { id } }`,
      {},
      { 'x-forwarded-for': forwarded },
    );
    const [row] = await desk.sql(`select address from sign_in_failure order by id desc limit 1`);
    return row?.['address'];
  };

  it.each<[trusted: Config['trustProxy'], forwarded: string, address: string]>([
    [false, '203.0.113.1', '127.0.0.1'],
    [1, '203.0.113.1', '203.0.113.1'],
    [1, '198.51.100.9, 203.0.113.1', '203.0.113.1'],
    [2, '198.51.100.9, 203.0.113.1', '198.51.100.9'],
    [['127.0.0.1'], '203.0.113.1', '203.0.113.1'],
    [['127.0.0.1', '203.0.113.0/24'], '198.51.100.9, 203.0.113.1', '198.51.100.9'],
    [['192.0.2.1'], '203.0.113.1', '127.0.0.1'],
  ])('where TRUST_PROXY is %j and %s was forwarded, is %s', async (trustProxy, forwarded, address) => {
    const behind = await startTestServer({ beside: desk, config: { trustProxy } });
    expect(await countedAt(behind.url, forwarded)).toBe(address);
    await behind.stop();
  });
});
