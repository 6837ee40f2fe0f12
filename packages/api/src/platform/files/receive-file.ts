import { Readable } from 'node:stream';
import { fail, ok, refuse, type Refusal, type Result } from '@assistance/domain/shared';
import { cleanFileName, extensionOf } from './file-name.js';
import { newFileKey, type FileStore } from './file-store.js';
import { ALLOWED_TYPES, kindOf } from './kinds.js';
import { proves } from './proves.js';

/** A file that is in the store, and what to remember of it. */
export interface ReceivedFile {
  readonly key: string;
  /** Cleaned; see `cleanFileName`. */
  readonly name: string;
  /** From our own table, never what the sender said. */
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

interface Receiving {
  /** Left open, unread from where the refusal came: its owner ends or drains it. */
  readonly stream: Readable;
  readonly name: string;
  readonly maxBytes: number;
  readonly store: FileStore;
}

/** What the kind is judged on, in bytes. */
const SAMPLE = 64 * 1024;

/** Stops a stream in the middle; caught here. */
class TooLarge extends Error {}

const tooLarge = (maxBytes: number): Refusal =>
  refuse('FILE_TOO_LARGE', 'file', { maxMegabytes: Math.round(maxBytes / 100_000) / 10 });

const notAllowed = (): Refusal =>
  refuse('FILE_TYPE_NOT_ALLOWED', 'file', { allowed: ALLOWED_TYPES.map((type) => type.slice(1)).join(', ') });

/** The first chunks, up to the sample's size. */
async function readSample(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const read: Buffer[] = [];
  for (let size = 0; size < SAMPLE;) {
    const { done, value } = await chunks.next();
    if (done) break;
    read.push(value);
    size += value.length;
  }
  return Buffer.concat(read);
}

async function* limited(
  sample: Buffer,
  rest: AsyncIterator<Buffer>,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let size = sample.length;
  if (size > maxBytes) throw new TooLarge();
  yield sample;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    size += next.value.length;
    if (size > maxBytes) throw new TooLarge();
    yield next.value;
  }
}

/**
 * Takes a file in as it comes, never whole in memory. Refuses FILE_EMPTY, FILE_TOO_LARGE, and FILE_TYPE_NOT_ALLOWED
 * when the extension is not in the table or the content is of another kind. After a refusal or a broken stream, whose
 * error is thrown, the store holds nothing of it.
 */
export async function receiveFile({ stream, ...receiving }: Receiving): Promise<Result<ReceivedFile>> {
  const chunks: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false });
  try {
    return await receive(chunks, receiving);
  } finally {
    // Lets the stream go: while an iterator listens to it, its owner cannot drain it.
    await chunks.return?.();
  }
}

async function receive(
  chunks: AsyncIterator<Buffer>,
  { name: given, maxBytes, store }: Omit<Receiving, 'stream'>,
): Promise<Result<ReceivedFile>> {
  const name = cleanFileName(given);
  const kind = kindOf(extensionOf(name));
  if (!kind) return fail(notAllowed());
  const sample = await readSample(chunks);
  if (sample.length === 0) return fail(refuse('FILE_EMPTY', 'file'));
  if (!(await proves(sample.subarray(0, SAMPLE), kind))) return fail(notAllowed());

  const key = newFileKey();
  let over = false;
  async function* content(): AsyncGenerator<Buffer> {
    try {
      yield* limited(sample, chunks, maxBytes);
    } catch (error) {
      over = error instanceof TooLarge;
      throw error;
    }
  }
  try {
    const stored = await store.put(key, Readable.from(content(), { objectMode: false }));
    return ok({ key, name, contentType: kind.contentType, ...stored });
  } catch (error) {
    // A store may wrap the stream's error in its own.
    if (over) return fail(tooLarge(maxBytes));
    throw error;
  }
}
