import { Client, fetchExchange, gql } from '@urql/core';
import { expect, it, vi } from 'vitest';
import { holdReads } from './hold-reads.js';

const READ = gql<{ a: number }>(`query Read { a }`);
const WRITE = gql<{ a: number }>(`mutation Write { a }`);
const answer = (body: object) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const done = () => answer({ data: { a: 1 } });
const signedOut = () => {
  const messages = { fr: 'Connectez-vous.', en: 'Sign in.' };
  const extensions = { code: 'NOT_SIGNED_IN', rule: null, field: null, messages };
  return answer({ data: null, errors: [{ message: 'Sign in.', extensions }] });
};

/** A page of somebody, or of nobody, whose server gives these answers in turn. */
function aPage(answers: (() => Response)[], isSomebodys = true) {
  let isPaused = false;
  const onSignedOut = vi.fn<() => void>(() => void (isPaused = isSomebodys));
  const holding = holdReads({ isPaused: () => isPaused, onSignedOut });
  const fetch = vi.fn(async () => (answers.shift() ?? done)());
  const client = new Client({
    url: 'http://desk.test/graphql',
    preferGetMethod: false,
    exchanges: [holding.exchange, fetchExchange],
    fetch,
  });
  const told: unknown[] = [];
  const read = () => {
    const { unsubscribe } = client
      .query(READ, {}, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) => told.push(error ? 'refused' : data?.a));
    return unsubscribe;
  };
  const write = async () => {
    const { error } = await client.mutation(WRITE, {}).toPromise();
    return error ? 'refused' : 'done';
  };
  const back = () => {
    isPaused = false;
    holding.release();
  };
  return { fetch, onSignedOut, told, read, write, back };
}

it('a read that meets the end of the session is answered once its person is back', async () => {
  const page = aPage([signedOut]);
  page.read();
  await vi.waitFor(() => expect(page.onSignedOut).toHaveBeenCalledOnce());
  expect(page.told).toEqual([]);
  page.back();
  await vi.waitFor(() => expect(page.told).toEqual([1]));
  expect(page.fetch).toHaveBeenCalledTimes(2);
});

it('what is read meanwhile is not even sent, and nothing of what was given up', async () => {
  const page = aPage([signedOut]);
  const stop = page.read();
  await vi.waitFor(() => expect(page.onSignedOut).toHaveBeenCalledOnce());
  stop();
  page.read();
  await Promise.resolve();
  expect(page.fetch).toHaveBeenCalledOnce();
  page.back();
  await vi.waitFor(() => expect(page.told).toEqual([1]));
  expect(page.fetch).toHaveBeenCalledTimes(2);
});

it('is told once that it may not, where the session lives all the same', async () => {
  const page = aPage([signedOut, signedOut]);
  page.read();
  await vi.waitFor(() => expect(page.onSignedOut).toHaveBeenCalledOnce());
  page.back();
  await vi.waitFor(() => expect(page.told).toEqual(['refused']));
  expect(page.fetch).toHaveBeenCalledTimes(2);
});

it('a command is refused, and not sent again by itself', async () => {
  const page = aPage([signedOut, signedOut]);
  page.read();
  await vi.waitFor(() => expect(page.onSignedOut).toHaveBeenCalledOnce());
  expect(await page.write()).toBe('refused');
  page.back();
  await vi.waitFor(() => expect(page.told).toEqual([1]));
  expect(page.fetch).toHaveBeenCalledTimes(3);
});

it('on a page of nobody is refused at once', async () => {
  const page = aPage([signedOut], false);
  page.read();
  await vi.waitFor(() => expect(page.told).toEqual(['refused']));
});
