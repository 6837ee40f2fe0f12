import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { FileMissingError, newFileKey, type FileStore } from './index.js';

/** A sender whose connection breaks after `chunks`. */
export function breaking(...chunks: readonly Uint8Array[]): Readable {
  return Readable.from(
    (async function* () {
      yield* chunks.map((chunk) => Buffer.from(chunk));
      throw new Error('connection lost');
    })(),
    { objectMode: false },
  );
}

/** What every store keeps to. `more` is a content that the store sends in several parts, in bytes. */
export function itIsAFileStore(makeStore: () => Promise<FileStore>, more = 200_000): void {
  const contents: readonly (readonly [string, Buffer])[] = [
    ['a short text', Buffer.from('Erreur FMAVC 005 à la clôture')],
    ['nothing at all', Buffer.alloc(0)],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ['several parts', randomBytes(more)],
  ];

  test.each(contents)('gives back what was put: %s', async (_, content) => {
    const store = await makeStore();
    const key = newFileKey();
    const stored = await store.put(key, Readable.from([content], { objectMode: false }));
    expect(stored).toEqual({
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect((await buffer(await store.get(key))).equals(content)).toBe(true);
    expect(await store.has(key)).toBe(true);
  });

  test('keeps contents apart', async () => {
    const store = await makeStore();
    const keys = [newFileKey(), newFileKey()] as const;
    await Promise.all(keys.map((key) => store.put(key, Readable.from([Buffer.from(key)]))));
    await store.remove(keys[0]);
    expect(await store.has(keys[0])).toBe(false);
    expect(String(await buffer(await store.get(keys[1])))).toBe(keys[1]);
  });

  test('knows what it does not have', async () => {
    const store = await makeStore();
    const key = newFileKey();
    expect(await store.has(key)).toBe(false);
    await expect(store.get(key)).rejects.toThrow(FileMissingError);
    await expect(store.remove(key)).resolves.toBeUndefined();
  });

  test.each([10, more])('keeps nothing of a stream that breaks after %i bytes', async (size) => {
    const store = await makeStore();
    const key = newFileKey();
    await expect(store.put(key, breaking(randomBytes(size)))).rejects.toThrow('connection lost');
    expect(await store.has(key)).toBe(false);
  });

  test.each(['', '../../etc/passwd', `${newFileKey()}/..`, 'A'.repeat(32), `${newFileKey()}\n`, '/abc'])(
    'takes no key that it has not made: %j',
    async (key) => {
      const store = await makeStore();
      const acts = [
        () => store.put(key, Readable.from([])),
        () => store.get(key),
        () => store.has(key),
        () => store.remove(key),
      ];
      for (const act of acts) await expect(act()).rejects.toThrow(TypeError);
    },
  );
}
