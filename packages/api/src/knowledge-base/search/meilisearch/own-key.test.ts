import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { afterAll, describe, expect, it } from 'vitest';
import { HOW_TO_TEST, NOWHERE, openMeilisearch } from '../testing/meilisearch.js';
import { ownKey } from './own-key.js';

const meilisearch = await openMeilisearch();
afterAll(() => meilisearch?.stop());
const hasKeys = meilisearch !== null && meilisearch.apiKey !== null;
if (!hasKeys) process.stderr.write(`Keys of Meilisearch are NOT tested: ${HOW_TO_TEST}.\n`);

it('takes an address without a key as it is', async () => {
  expect(await ownKey({ ...NOWHERE, apiKey: null }, 'kb')).toBeNull();
});

describe.skipIf(!hasKeys)('the desk’s own key of Meilisearch', () => {
  const { url, apiKey } = meilisearch ?? NOWHERE;
  const prefix = `keys_${randomBytes(4).toString('hex')}`;
  const clientOf = (key: string | null) => new Meilisearch({ host: url, apiKey: key ?? '' });
  const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: { cause?: { code?: string } }) => error.cause?.code,
    );

  it('is made of the master key once, and is another one', async () => {
    const key = await ownKey({ url, apiKey }, prefix);
    expect(key).not.toBe(apiKey);
    expect(await ownKey({ url, apiKey }, prefix)).toBe(key);
    expect(await ownKey({ url, apiKey: key }, prefix)).toBe(key);
    await clientOf(apiKey).deleteKey(key ?? '');
  });

  it('reaches the desk’s indexes and nothing else', async () => {
    const key = await ownKey({ url, apiKey }, prefix);
    const [own, master] = [clientOf(key), clientOf(apiKey)];
    await master.createIndex('another_index').waitTask();
    expect(await codeOf(own.createIndex(`${prefix}_a`).waitTask())).toBeNull();
    expect(await codeOf(own.index(`${prefix}_a`).search(''))).toBeNull();
    expect(await codeOf(own.index('another_index').search(''))).toBe('invalid_api_key');
    expect(await codeOf(own.deleteIndex('another_index').waitTask())).toBe('invalid_api_key');
    expect(await codeOf(own.getKeys())).toBe('invalid_api_key');
    await own.deleteIndex(`${prefix}_a`).waitTask();
    await master.deleteIndex('another_index').waitTask();
    await master.deleteKey(key ?? '');
  });
});
