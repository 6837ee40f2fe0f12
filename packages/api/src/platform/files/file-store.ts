import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** The size and digest of a stored file. */
export interface Stored {
  /** In bytes. */
  readonly size: number;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
}

/** Stores contents under keys from {@link newFileKey}; any other key is an error. */
export interface FileStore {
  /**
   * Stores the stream as it comes, never whole in memory. The key exists once all of it is safe; when the stream
   * fails, nothing is left and the stream's error is thrown. `announced` is what its sender says that it is long, in
   * bytes. Throws {@link StorageFullError} where there is no room for it, or no more.
   */
  put(key: string, content: Readable, announced?: number): Promise<Stored>;
  /** The content. Throws {@link FileMissingError} before the first byte when there is none. */
  get(key: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
}

/** No content is stored under the key. */
export class FileMissingError extends Error {
  override readonly name = 'FileMissingError';
  constructor(key: string, options?: ErrorOptions) {
    super(`No file is stored under ${key}.`, options);
  }
}

/** There is no space left, or only the reserve. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** A random key of 128 bits in hexadecimal. It contains nothing of the file's name. */
export const newFileKey = (): string => randomBytes(16).toString('hex');

/**
 * The key itself, if it is 32 hexadecimal digits: only such keys reach a path or an object's name.
 *
 * @throws Error otherwise
 */
export function checkedKey(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new TypeError('Not a key of the file store.');
  return key;
}
