import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../../testing/postgres.js';
import { connect } from '../database/index.js';
import { createFileStore, newFileKey } from '../files/index.js';
import { smtpTransport } from '../mail/index.js';
import { createTransport } from '../../knowledge-base/search/meilisearch/http-transport.js';
import { createSearch } from '../../knowledge-base/index.js';
import { assertOutsideTransaction, OutsideCallError, reportOutsideCalls, watchHttpCalls } from './index.js';

const { url } = await createTestDatabase();
const orm = await connect({ url, entities: [], pool: 4 });
afterAll(() => orm.close());

/** Counts what is reported, instead of throwing it. */
function reported(): string[] {
  const calls: string[] = [];
  reportOutsideCalls(({ called }) => void calls.push(called));
  onTestFinished(() =>
    reportOutsideCalls((error) => {
      throw error;
    }),
  );
  return calls;
}

const call = () => assertOutsideTransaction('the moon');

describe('a call to the outside', () => {
  it('is refused within a transaction, also a nested one, also after a pause, and allowed after it', async () => {
    const em = orm.em.fork();
    call();
    await em.transactional(async (locked) => {
      expect(call).toThrow(OutsideCallError);
      await locked.execute('select 1');
      await pause(1);
      expect(call).toThrow('the moon');
      await locked.transactional(async () => expect(call).toThrow());
      expect(call).toThrow();
    });
    call();
    await expect(em.fork().transactional(() => Promise.reject(new Error('undone')))).rejects.toThrow();
    call();
  });

  it('is allowed beside a transaction of somebody else, and in what a transaction has left running', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let later: Promise<void> | null = null;
    const transaction = orm.em.fork().transactional(async () => {
      // Begun inside, done afterwards: a timer, a listener.
      later = held.then(call);
      await pause(1);
    });
    expect(call).not.toThrow();
    await transaction;
    release();
    await expect(later).resolves.toBeUndefined();
  });

  it('is reported in the place of thrown, where that is wanted', async () => {
    const calls = reported();
    await orm.em.fork().transactional(async () => call());
    expect(calls).toEqual(['the moon']);
  });
});

describe('no client of anything outside lets itself be called within a transaction', () => {
  const smtp = smtpTransport({ smtpUrl: 'smtp://127.0.0.1:9', from: 'a@exemple.fr' });
  const files = createFileStore({ kind: 'folder', folder: '/nonexistent', keepFree: 0 });
  const bucket = createFileStore({
    kind: 's3',
    bucket: 'none',
    endpoint: 'http://127.0.0.1:9',
    region: 'x',
    prefix: '',
    credentials: null,
  });
  const postgres = { query: () => Promise.reject(new Error('asked')) };
  const search = createSearch({ postgres: postgres as never, meilisearch: null, log: { warn() {} } });
  const meilisearch = createTransport(1_000);
  const message = {
    id: '1',
    thread: [],
    to: { name: 'a', address: 'a@exemple.fr' },
    subject: 's',
    plain: 'p',
    html: 'h',
    language: 'fr',
  };
  const key = newFileKey();
  const CLIENTS: readonly [client: string, call: () => Promise<unknown>][] = [
    ['mail server', () => smtp.send(message)],
    ['file store', async () => files.get(key)],
    ['file store', async () => files.put(key, null as never)],
    ['file store', async () => bucket.has(key)],
    ['file store', async () => bucket.remove(key)],
    ['Meilisearch', () => meilisearch.httpClient('http://127.0.0.1:9/health')],
    ['search of the knowledge base', () => search.index([])],
    ['search of the knowledge base', () => search.remove([])],
    ['search of the knowledge base', () => search.search({} as never)],
    ['search of the knowledge base', () => search.nearest([])],
  ];
  afterAll(() => {
    smtp.close();
    meilisearch.close();
  });

  it.each(CLIENTS)('%s', async (called, use) => {
    const refused = orm.em.fork().transactional(use);
    await expect(refused).rejects.toMatchObject({ name: 'OutsideCallError', called });
  });

  it('nor does HTTP by whichever library', async () => {
    watchHttpCalls();
    const calls = reported();
    const server = createServer((_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await fetch(address);
    expect(calls).toEqual([]);
    await orm.em.fork().transactional(async () => void (await fetch(address)));
    await orm.em
      .fork()
      .transactional(async () => void (await meilisearch.httpClient(address).catch(() => {})));
    expect(calls).toEqual([
      expect.stringContaining('HTTP request to http://127.0.0.1'),
      'Meilisearch',
      'HTTP request to 127.0.0.1',
    ]);
  });
});
