import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { checkedKey, FileMissingError, StorageFullError, type FileStore, type Stored } from './file-store.js';
import { measure } from './measure.js';

/** Only the desk's account reads attachments (C3.3.1). */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** What a killed process left half-written is thrown away after this long, in ms. */
const LEFTOVER_AGE = 24 * 3_600_000;

/** While a file comes in, the room that is left is looked at each time that so many bytes were written. */
const LOOK_EVERY = 4 * 1024 * 1024;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** No block, quota or file number is left on the disk. */
const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

/** What this account may still write where the folder is, in bytes; a system that cannot tell lets everything in. */
async function freeBytesAt(folder: string): Promise<number> {
  const found = await statfs(folder).catch(() => null);
  return found === null ? Number.POSITIVE_INFINITY : found.bavail * found.bsize;
}

interface FolderStoreOptions {
  /** Bytes of the disk that files never take: the database lives there too, as a rule. 0 unless given. */
  readonly keepFree?: number;
  /** Bytes that can still be written at a path; the disk's own unless given. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** A name is durable only once its folder is: not every system can, and none must fail for it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Files in a folder of this machine, 256 folders deep by the key's first digits. */
export class FolderStore implements FileStore {
  private readonly incoming: string;
  private ready: Promise<void> | null = null;

  /** @param folder absolute; made at the first file. */
  constructor(
    private readonly folder: string,
    private readonly options: FolderStoreOptions = {},
  ) {
    this.incoming = join(folder, 'incoming');
  }

  async put(key: string, content: Readable, announced = 0): Promise<Stored> {
    const path = this.pathOf(key);
    try {
      return await this.keep(key, path, content, announced);
    } catch (error) {
      throw isFull(error) ? new StorageFullError('The disk is full.', { cause: error }) : error;
    }
  }

  private async keep(key: string, path: string, content: Readable, announced: number): Promise<Stored> {
    await (this.ready ??= this.prepare().catch((error: unknown) => {
      // Tried again with the next file.
      this.ready = null;
      throw error;
    }));
    await this.requireRoom(announced);
    for (const each of [this.incoming, dirname(path)]) {
      await mkdir(each, { recursive: true, mode: FOLDER_MODE });
    }
    const partial = join(this.incoming, `${key}.${randomBytes(4).toString('hex')}`);
    try {
      const stored = await this.write(partial, content);
      await rename(partial, path);
      await syncFolder(dirname(path));
      return stored;
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Readable> {
    try {
      const handle = await open(this.pathOf(key), 'r');
      return handle.createReadStream();
    } catch (error) {
      throw isMissing(error) ? new FileMissingError(key, { cause: error }) : error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async has(key: string): Promise<boolean> {
    const found = access(this.pathOf(key)).then(() => true);
    return found.catch((error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    });
  }

  private pathOf(key: string): string {
    return join(this.folder, checkedKey(key).slice(0, 2), key);
  }

  private async write(partial: string, content: Readable): Promise<Stored> {
    const { through, result } = measure();
    const file = await open(partial, 'wx', FILE_MODE);
    let sinceLook = 0;
    try {
      for await (const chunk of through(content)) {
        await file.writeFile(chunk);
        sinceLook += chunk.length;
        if (sinceLook < LOOK_EVERY) continue;
        sinceLook = 0;
        await this.requireRoom(0);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return result();
  }

  private async requireRoom(bytes: number): Promise<void> {
    const { keepFree = 0, freeBytes = freeBytesAt } = this.options;
    const free = await freeBytes(this.folder);
    if (free - bytes < keepFree) {
      throw new StorageFullError(`${free} bytes are free, of which ${keepFree} are kept for others.`);
    }
  }

  private async prepare(): Promise<void> {
    // Its parents hold more than files: only the folder itself is closed.
    await mkdir(dirname(this.folder), { recursive: true });
    await mkdir(this.incoming, { recursive: true, mode: FOLDER_MODE });
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
      if (age > LEFTOVER_AGE) await rm(path, { force: true });
    }
  }
}
