import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Stored } from './file-store.js';

/** Passes chunks on, and knows afterwards how many bytes went by and their digest. */
export function measure(): {
  readonly through: (content: Readable | AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;
  readonly result: () => Stored;
} {
  const hash = createHash('sha256');
  let size = 0;
  return {
    async *through(content) {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        size += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    },
    result: () => ({ size, sha256: hash.digest('hex') }),
  };
}
