import { Readable } from 'node:stream';
import { refuseWith } from '../graphql/index.js';
import { cleanFileName, extensionOf } from './file-name.js';
import { newFileKey, type FileStore } from './file-store.js';
import { ALLOWED_TYPES, kindOf, type Kind } from './kinds.js';
import { showsAs, type Shown } from './proves.js';

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
  /** What the sender announced, in bytes; 0 where nothing was. */
  readonly announced?: number;
  readonly store: Pick<FileStore, 'put'>;
}

/** What the kind is judged on, in bytes. */
const SAMPLE = 64 * 1024;

/** The sender's stream broke before its end: nothing is wrong here. Its message and its `cause` say how. */
export class BrokenOffError extends Error {
  override readonly name = 'BrokenOffError';
}

/** The sender's chunks, whose failure is distinguished from the store's. */
function chunksOf(stream: Readable): AsyncIterator<Buffer> {
  const chunks: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false });
  return {
    next: () =>
      chunks.next().catch((cause: unknown) => {
        throw new BrokenOffError(cause instanceof Error ? cause.message : 'broken off', { cause });
      }),
    return: () => chunks.return?.() ?? Promise.resolve({ done: true, value: undefined }),
  };
}

/** Stops a stream in the middle; caught here. */
class TooLarge extends Error {}

const refuseTooLarge = (maxBytes: number): never =>
  refuseWith('FILE_TOO_LARGE', 'file', { maxMegabytes: Math.round(maxBytes / 100_000) / 10 });

const refuseType = (): never =>
  refuseWith('FILE_TYPE_NOT_ALLOWED', 'file', {
    allowed: ALLOWED_TYPES.map((type) => type.slice(1)).join(', '),
  });

/** With the true reason, and what to do. */
function refuseContent({ as }: Exclude<Shown, { as: 'kind' }>, extension: string): never {
  if (as === 'not-text') refuseWith('FILE_NOT_TEXT', 'file', { extension });
  return as === 'other' ? refuseWith('FILE_IS_ANOTHER', 'file', { extension }) : refuseType();
}

/** The name with the extension of its kind, in place of one that promised another. */
function nameFor(name: string, { extensions }: Kind): string {
  const given = extensionOf(name);
  if (extensions.includes(given)) return name;
  const stem = kindOf(given) ? name.slice(0, -given.length - 1) : name;
  return `${stem}.${extensions[0] ?? ''}`;
}

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
 * Takes a file in as it comes, never whole in memory, for what its content is: an extension that promises another kind is
 * corrected. Refuses FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED for a kind that is not in the table, FILE_NOT_TEXT
 * and FILE_IS_ANOTHER for a text or another content that is not what its name says. Throws {@link BrokenOffError} for a broken
 * stream, {@link StorageFullError} where there is no room; after these and a refusal the store holds nothing of it.
 */
export async function receiveFile({ stream, ...receiving }: Receiving): Promise<ReceivedFile> {
  const chunks = chunksOf(stream);
  try {
    return await receive(chunks, receiving);
  } finally {
    // Lets the stream go: while an iterator listens to it, its owner cannot drain it.
    await chunks.return?.();
  }
}

async function receive(
  chunks: AsyncIterator<Buffer>,
  { name: given, maxBytes, announced = 0, store }: Omit<Receiving, 'stream'>,
): Promise<ReceivedFile> {
  const sample = await readSample(chunks);
  if (sample.length === 0) refuseWith('FILE_EMPTY', 'file');
  const extension = extensionOf(given);
  const shown = await showsAs(sample.subarray(0, SAMPLE), kindOf(extension));
  if (shown.as !== 'kind') return refuseContent(shown, extension);
  const { kind } = shown;
  // A picture that was saved under another name is taken for what it is, and says so.
  const name = nameFor(cleanFileName(given), kind);

  const key = newFileKey();
  let ofSender: TooLarge | BrokenOffError | null = null;
  async function* content(): AsyncGenerator<Buffer> {
    try {
      yield* limited(sample, chunks, maxBytes);
    } catch (error) {
      if (error instanceof TooLarge || error instanceof BrokenOffError) ofSender = error;
      throw error;
    }
  }
  try {
    const stored = await store.put(key, Readable.from(content(), { objectMode: false }), announced);
    return { key, name, contentType: kind.contentType, ...stored };
  } catch (error) {
    // A store may wrap the stream's error in its own.
    const cause = (ofSender as TooLarge | BrokenOffError | null) ?? error;
    if (cause instanceof TooLarge) return refuseTooLarge(maxBytes);
    throw cause;
  }
}
