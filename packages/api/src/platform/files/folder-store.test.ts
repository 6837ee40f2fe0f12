import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileStore, FolderStore, newFileKey } from './index.js';
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
    const store = createFileStore({ kind: 'folder', folder });
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
