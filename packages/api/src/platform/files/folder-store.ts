import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { checkedKey, FileMissingError, type FileStore, type Stored } from './file-store.js';
import { measure } from './measure.js';

/** Only the desk's account reads attachments (C3.3.1). */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** What a killed process left half-written is thrown away after this long, in ms. */
const LEFTOVER_AGE = 24 * 3_600_000;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

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
  constructor(private readonly folder: string) {
    this.incoming = join(folder, 'incoming');
  }

  async put(key: string, content: Readable): Promise<Stored> {
    const path = this.pathOf(key);
    await (this.ready ??= this.prepare());
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
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
    try {
      for await (const chunk of through(content)) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    return result();
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
