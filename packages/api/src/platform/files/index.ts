export { createFileStore } from './create-file-store.js';
export { downloadHeaders } from './download-headers.js';
export { cleanFileName } from './file-name.js';
export { type FileStore, type Stored, FileMissingError, newFileKey, StorageFullError } from './file-store.js';
export { FolderStore } from './folder-store.js';
export { ALLOWED_TYPES } from './kinds.js';
export { FileStoreError, proveFileStore } from './prove-store.js';
export { BrokenOffError, type ReceivedFile, receiveFile } from './receive-file.js';
export { type S3Options, S3Store } from './s3-store.js';
