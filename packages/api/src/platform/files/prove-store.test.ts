import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileStoreError, FolderStore, proveFileStore, StorageFullError, type FileStore } from './index.js';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assistance-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function listening() {
  const told: string[] = [];
  return { told, log: { warn: (_details: object, message: string) => void told.push(message) } };
}

/** A store that fails so. */
const failing = (why: unknown): FileStore => ({
  put: () => Promise.reject(why),
  get: () => Promise.reject(why),
  remove: () => Promise.reject(why),
  has: () => Promise.reject(why),
});
const coded = (code: string) => Object.assign(new Error('open ...'), { code });
const named = (name: string) => Object.assign(new Error('...'), { name });

const FOLDER = { kind: 'folder', folder: '/srv/files', keepFree: 0 } as const;
const BUCKET = {
  kind: 's3',
  bucket: 'assistance',
  endpoint: null,
  region: 'eu-west-3',
  credentials: null,
  prefix: '',
} as const;

describe('at the start', () => {
  it('a folder that takes files is left as it was', async () => {
    const folder = join(await temporaryFolder(), 'files');
    const { told, log } = listening();
    await proveFileStore(new FolderStore(folder), { config: { ...FOLDER, folder }, log });
    expect(told).toEqual([]);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(files.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('a folder that is none is said to be unwritable, with what to do', async () => {
    const file = join(await temporaryFolder(), 'a-file');
    await writeFile(file, '');
    const folder = join(file, 'files');
    const { log } = listening();
    const proof = proveFileStore(new FolderStore(folder), { config: { ...FOLDER, folder }, log });
    await expect(proof).rejects.toThrow(FileStoreError);
    await expect(proof).rejects.toThrow(/écrites dans .*files \(E\w+\)[^]*FILES_DIR\.\nAttachments cannot/);
  });

  it.each([
    [FOLDER, coded('EACCES'), 'EACCES'],
    [FOLDER, coded('EROFS'), 'EROFS'],
    [BUCKET, named('NoSuchBucket'), 'FILES_S3_BUCKET'],
    [BUCKET, named('AccessDenied'), 'AccessDenied'],
  ])('what will not mend by itself keeps the desk from starting: %#', async (config, error, said) => {
    const { told, log } = listening();
    await expect(proveFileStore(failing(error), { config, log })).rejects.toThrow(said);
    expect(told).toEqual([]);
  });

  it.each([
    [FOLDER, new StorageFullError('The disk is full.'), 'plus de place'],
    [BUCKET, coded('ECONNREFUSED'), 'ECONNREFUSED'],
    [BUCKET, named('SlowDown'), 'SlowDown'],
  ])('what may mend is said, and the desk starts: %#', async (config, error, said) => {
    const { told, log } = listening();
    await proveFileStore(failing(error), { config, log });
    expect(told).toEqual([expect.stringContaining(said)]);
  });

  it('a store that does not answer is not waited for', async () => {
    const { told, log } = listening();
    const silent = { ...failing(null), put: () => new Promise<never>(() => {}) };
    await proveFileStore(silent, { config: BUCKET, log, patience: 20 });
    expect(told).toEqual([expect.stringContaining('0.02 s')]);
  });
});
