import { Readable } from 'node:stream';
import type { Sentence } from '@assistance/domain/shared';
import type { FilesConfig } from '../config/index.js';
import { TooLateError, within } from '../process/index.js';
import { newFileKey, StorageFullError, type FileStore } from './file-store.js';

/** Attachments cannot be stored. The message can be shown as it is: French, then English, with what to do. */
export class FileStoreError extends Error {
  override readonly name = 'FileStoreError';
  constructor({ fr, en }: Sentence, options?: ErrorOptions) {
    super(`${fr}\n${en}`, options);
  }
}

interface ProofOptions {
  readonly config: FilesConfig;
  readonly log: { warn(details: object, message: string): void };
  /** Longest wait for a store that does not answer, in ms. */
  readonly patience?: number;
}

const PATIENCE = 15_000;

/** Of a bucket's refusals, those that no waiting mends: its name, its region, its keys. */
const FOR_GOOD = new Set([
  'NoSuchBucket',
  'AccessDenied',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'PermanentRedirect',
  'InvalidBucketName',
  'CredentialsProviderError',
  '403',
]);

const reasonOf = (error: unknown): string => {
  const { code, name, message } = error as NodeJS.ErrnoException;
  return code ?? (name && name !== 'Error' ? name : message);
};

const full = (where: string, setting: string): Sentence => ({
  fr: `Il n’y a plus de place pour les pièces jointes dans ${where} : elles seront refusées. Libérez de la place, ou changez ${setting}.`,
  en: `There is no room left for attachments in ${where}: they will be refused. Free some room, or change ${setting}.`,
});

const unwritable = (folder: string, reason: string): Sentence => ({
  fr: `Les pièces jointes ne peuvent pas être écrites dans ${folder} (${reason}). Donnez ce dossier au compte qui lance le service, ou indiquez-en un autre dans FILES_DIR.`,
  en: `Attachments cannot be written in ${folder} (${reason}). Give this folder to the account that starts the desk, or name another in FILES_DIR.`,
});

const refused = (bucket: string, reason: string): Sentence => ({
  fr: `Le compartiment S3 « ${bucket} » n’accepte pas de pièce jointe (${reason}). Vérifiez FILES_S3_BUCKET, FILES_S3_ENDPOINT, FILES_S3_REGION et les droits de la clé.`,
  en: `The S3 bucket "${bucket}" takes no attachment (${reason}). Check FILES_S3_BUCKET, FILES_S3_ENDPOINT, FILES_S3_REGION and the rights of the key.`,
});

/** Stores a file of a few bytes and removes it. */
async function tryStore(store: FileStore): Promise<void> {
  const key = newFileKey();
  await store.put(key, Readable.from([Buffer.from('assistance')], { objectMode: false }));
  await store.remove(key);
}

/**
 * Checks at start whether files can be stored. Warns of problems that may disappear: no space, a bucket that does not
 * respond.
 *
 * @throws FileStoreError for a problem that will not disappear by itself
 */
export async function proveFileStore(
  store: FileStore,
  { config, log, patience = PATIENCE }: ProofOptions,
): Promise<void> {
  try {
    await within(patience, tryStore(store));
  } catch (error) {
    const isFolder = config.kind === 'folder';
    const where = isFolder ? config.folder : config.bucket;
    const reason = error instanceof TooLateError ? `${patience / 1_000} s` : reasonOf(error);
    if (error instanceof StorageFullError) {
      const { fr, en } = full(where, isFolder ? 'FILES_DIR' : 'FILES_S3_BUCKET');
      log.warn({}, `${fr} / ${en}`);
    } else if (isFolder) {
      throw new FileStoreError(unwritable(where, reason), { cause: error });
    } else if (FOR_GOOD.has(reason)) {
      throw new FileStoreError(refused(where, reason), { cause: error });
    } else {
      const { fr, en } = refused(where, reason);
      log.warn({ err: error }, `${fr} / ${en}`);
    }
  }
}
