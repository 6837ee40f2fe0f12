import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { checkedKey, FileMissingError, StorageFullError, type FileStore, type Stored } from './file-store.js';
import { measure } from './measure.js';

/** Where the bucket is; see `FilesConfig`. */
export interface S3Options {
  readonly bucket: string;
  /** `null`: AWS itself. */
  readonly endpoint: string | null;
  readonly region: string;
  /** `null`: the identity of the machine. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  /** Begins every object's name. */
  readonly prefix: string;
}

/** The least that S3 takes, in bytes; two are on their way at once, so memory stays below 20 MB a file. */
const PART = 5 * 1024 * 1024;

const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes((error as { name?: string }).name ?? '');

/** What stores that speak S3 say when they have no room, or no more for this account. */
const isFull = (error: unknown): boolean => {
  const { name = '', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode === 507 || /StorageFull|QuotaExceeded/.test(name);
};

/** The SDK takes a while to load: only desks that use it pay for it. */
const loadSdk = () => Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);

/** Files as objects of a bucket, at AWS or on any store that speaks S3. */
export class S3Store implements FileStore {
  private client: Promise<S3Client> | null = null;

  constructor(private readonly options: S3Options) {}

  async put(key: string, content: Readable): Promise<Stored> {
    const target = this.target(key);
    const [client, [, { Upload }]] = await Promise.all([this.connect(), loadSdk()]);
    const { through, result } = measure();
    const Body = Readable.from(through(content), { objectMode: false });
    const upload = new Upload({
      client,
      params: { ...target, Body, ContentType: 'application/octet-stream' },
      partSize: PART,
      queueSize: 2,
      leavePartsOnError: false,
    });
    try {
      await upload.done();
    } catch (error) {
      throw isFull(error) ? new StorageFullError('The store has no room left.', { cause: error }) : error;
    }
    return result();
  }

  async get(key: string): Promise<Readable> {
    const target = this.target(key);
    const [client, [{ GetObjectCommand }]] = await Promise.all([this.connect(), loadSdk()]);
    try {
      const { Body } = await client.send(new GetObjectCommand(target));
      return Body as Readable;
    } catch (error) {
      throw isMissing(error) ? new FileMissingError(key, { cause: error }) : error;
    }
  }

  async remove(key: string): Promise<void> {
    const target = this.target(key);
    const [client, [{ DeleteObjectCommand }]] = await Promise.all([this.connect(), loadSdk()]);
    await client.send(new DeleteObjectCommand(target));
  }

  async has(key: string): Promise<boolean> {
    const target = this.target(key);
    const [client, [{ HeadObjectCommand }]] = await Promise.all([this.connect(), loadSdk()]);
    try {
      await client.send(new HeadObjectCommand(target));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  private target(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.options.bucket, Key: `${this.options.prefix}${checkedKey(key)}` };
  }

  private connect(): Promise<S3Client> {
    return (this.client ??= this.makeClient());
  }

  private async makeClient(): Promise<S3Client> {
    const [{ S3Client: Client }] = await loadSdk();
    const { endpoint, region, credentials } = this.options;
    return new Client({
      region,
      ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
      ...(credentials === null ? {} : { credentials }),
      // Many stores other than AWS do not know the checksums that the SDK adds by default.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}
