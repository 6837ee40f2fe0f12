import { mkdir, mkdtemp, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createFileStore, FolderStore, newFileKey, StorageFullError } from './index.js';
import { breaking, itIsAFileStore } from './store-contract.js';

const root = await mkdtemp(join(tmpdir(), 'assistance-files-'));
afterAll(() => rm(root, { recursive: true }));

let made = 0;
const newFolder = (): string => join(root, `deep/store-${(made += 1)}`);
const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

describe('a folder', () => {
  itIsAFileStore(async () => new FolderStore(newFolder()));

  test('C3.3.1 is closed to the machine’s other accounts', async () => {
    const folder = newFolder();
    const store = createFileStore({ kind: 'folder', folder, keepFree: 0 });
    await store.put(newFileKey(), Readable.from([Buffer.from('secret')]));
    const [file = ''] = await filesIn(folder);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test('holds no half file after a broken stream', async () => {
    const folder = newFolder();
    await new FolderStore(folder).put(newFileKey(), breaking(Buffer.from('half'))).catch(() => {});
    expect(await filesIn(folder)).toEqual([]);
  });

  test('throws away what a killed process left a day ago, not what is being written', async () => {
    const folder = newFolder();
    await mkdir(join(folder, 'incoming'), { recursive: true });
    await Promise.all(['old', 'new'].map((name) => writeFile(join(folder, 'incoming', name), 'half')));
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    await utimes(join(folder, 'incoming/old'), twoDaysAgo, twoDaysAgo);
    await new FolderStore(folder).put(newFileKey(), Readable.from([Buffer.from('whole')]));
    expect(await readdir(join(folder, 'incoming'))).toEqual(['new']);
  });
});

describe('room that is kept for others', () => {
  const MEGABYTE = 1024 * 1024;
  const ofMegabytes = (count: number) =>
    Readable.from(
      Array.from({ length: count * 16 }, () => Buffer.alloc(MEGABYTE / 16)),
      { objectMode: false },
    );

  test('is not taken by a file that says how long it is: nothing of it is written', async () => {
    const folder = newFolder();
    const store = new FolderStore(folder, { keepFree: 100, freeBytes: async () => 1_000 });
    const put = (bytes: number) =>
      store.put(newFileKey(), Readable.from([Buffer.alloc(bytes)], { objectMode: false }), bytes);
    await expect(put(901)).rejects.toThrow(StorageFullError);
    expect(await filesIn(folder)).toEqual([]);
    await put(900);
    expect(await filesIn(folder)).toHaveLength(1);
  });

  test('is not taken by files that come in together, nor by one that lies: it is looked at on the way', async () => {
    const folder = newFolder();
    let free = 50 * MEGABYTE;
    const looked: number[] = [];
    const store = new FolderStore(folder, {
      keepFree: 30 * MEGABYTE,
      freeBytes: async () => {
        looked.push(free);
        // Others write meanwhile.
        return (free -= 4 * MEGABYTE);
      },
    });
    await expect(store.put(newFileKey(), ofMegabytes(60), 1)).rejects.toThrow(StorageFullError);
    expect(looked.length).toBeGreaterThan(3);
    expect(looked.at(-1)).toBeGreaterThanOrEqual(30 * MEGABYTE);
    expect(await filesIn(folder)).toEqual([]);
  });

  test.each(['ENOSPC', 'EDQUOT'])(
    'a disk that says %s in the middle is full, and nothing stays',
    async (code) => {
      const folder = newFolder();
      await mkdir(folder, { recursive: true });
      const probe = await open(folder, 'r');
      const prototype = Object.getPrototypeOf(probe) as typeof probe;
      await probe.close();
      const spy = vi
        .spyOn(prototype, 'writeFile')
        .mockRejectedValueOnce(Object.assign(new Error(`${code}: no space left on device, write`), { code }));
      onTestFinished(() => spy.mockRestore());
      await expect(new FolderStore(folder).put(newFileKey(), ofMegabytes(1))).rejects.toThrow(
        StorageFullError,
      );
      expect(await filesIn(folder)).toEqual([]);
    },
  );

  test('is known of a real disk', async () => {
    const put = (keepFree: number) =>
      new FolderStore(newFolder(), { keepFree }).put(newFileKey(), ofMegabytes(1), MEGABYTE);
    await expect(put(Number.MAX_SAFE_INTEGER)).rejects.toThrow(StorageFullError);
    expect((await put(0)).size).toBe(MEGABYTE);
  });
});
