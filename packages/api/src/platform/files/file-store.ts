import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What was stored. */
export interface Stored {
  /** In bytes. */
  readonly size: number;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
}

/** Keeps contents under keys from {@link newFileKey}; any other key is an error. */
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

/** The key was never stored, or was removed. */
export class FileMissingError extends Error {
  override readonly name = 'FileMissingError';
  constructor(key: string, options?: ErrorOptions) {
    super(`No file is stored under ${key}.`, options);
  }
}

/** There is no room left, or what is left is kept for others. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** A key that nobody can guess: 128 random bits in hexadecimal. Nothing of the file's name is in it. */
export const newFileKey = (): string => randomBytes(16).toString('hex');

/** The key, or an error: what reaches a path or an object's name is 32 hexadecimal digits, whoever asks. */
export function checkedKey(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new TypeError('Not a key of the file store.');
  return key;
}
