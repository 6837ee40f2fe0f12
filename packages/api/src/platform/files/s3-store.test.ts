import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { CreateBucketCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFileStore, newFileKey, S3Store, type S3Options } from './index.js';
import { breaking, itIsAFileStore } from './store-contract.js';

const { FILES_S3_TEST_ENDPOINT: endpoint = '' } = process.env;
const {
  FILES_S3_TEST_ACCESS_KEY_ID: accessKeyId = 'test',
  FILES_S3_TEST_SECRET_ACCESS_KEY: secretAccessKey = 'test',
} = process.env;

const options: S3Options = {
  bucket: `assistance-test-${randomBytes(4).toString('hex')}`,
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId, secretAccessKey },
  prefix: 'attachments/',
};

if (endpoint === '') {
  process.stderr.write(
    'S3 IS NOT TESTED: set FILES_S3_TEST_ENDPOINT (and _ACCESS_KEY_ID, _SECRET_ACCESS_KEY) to a real server.\n',
  );
}

describe.skipIf(endpoint === '')('a bucket, at FILES_S3_TEST_ENDPOINT', () => {
  const client = new S3Client({
    region: options.region,
    endpoint: endpoint || 'http://localhost',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  beforeAll(async () => {
    await client.send(new CreateBucketCommand({ Bucket: options.bucket }));
  });

  const PARTS = 12 * 1024 * 1024;
  itIsAFileStore(async () => createFileStore({ kind: 's3', ...options }), PARTS);

  test('pays for no part of a stream that broke', async () => {
    await new S3Store(options).put(newFileKey(), breaking(randomBytes(PARTS))).catch(() => {});
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: options.bucket }));
    expect(Uploads).toEqual([]);
  });

  test('a bucket that does not exist is an error, not a missing file', async () => {
    const store = new S3Store({ ...options, bucket: `${options.bucket}-none` });
    await expect(store.put(newFileKey(), Readable.from([Buffer.from('x')]))).rejects.toThrow(/bucket/i);
    await expect(store.get(newFileKey())).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
