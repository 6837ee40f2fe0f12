import type { FilesConfig } from '../config/index.js';
import { assertOutsideTransaction } from '../outside/index.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

/** The file store that the settings choose. It does no I/O before the first file. */
export const createFileStore = (config: FilesConfig): FileStore =>
  outsideTransactions(
    config.kind === 's3'
      ? new S3Store(config)
      : new FolderStore(config.folder, { keepFree: config.keepFree }),
  );

/** A bucket is across a network, and a folder may be: no transaction waits for it. */
const outsideTransactions = (store: FileStore): FileStore => ({
  put(key, content, announced) {
    assertOutsideTransaction('file store');
    return store.put(key, content, announced);
  },
  get(key) {
    assertOutsideTransaction('file store');
    return store.get(key);
  },
  remove(key) {
    assertOutsideTransaction('file store');
    return store.remove(key);
  },
  has(key) {
    assertOutsideTransaction('file store');
    return store.has(key);
  },
});
