import type { FilesConfig } from '../config/index.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

/** The store that the settings ask for. Nothing is touched before the first file. */
export const createFileStore = (config: FilesConfig): FileStore =>
  config.kind === 's3' ? new S3Store(config) : new FolderStore(config.folder, { keepFree: config.keepFree });
