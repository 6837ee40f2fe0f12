import { seesInternal } from '@assistance/domain/access';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { seesNow } from '../access/index.js';
import type { Clock } from '../platform/clock/index.js';
import { requireStanding } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  BrokenOffError,
  NOTHING_KEPT,
  receiveFile,
  StorageFullError,
  type FileStore,
  type ReceivedFile,
} from '../platform/files/index.js';
import { RefusalError, refuseWith, type Viewer } from '../platform/graphql/index.js';
import { forgetAnswer, isDone, once, type ClientRequest } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { AttachmentEntity, type Attachment } from './attachment.entity.js';
import { UploadsAtOnce, type Begun } from './uploads-at-once.js';

/** What no message and no draft carries is kept this long, in ms: looked at each hour, it is gone within a day. */
const UNBOUND_LIFE = 23 * 3_600_000;
const AT_A_TIME = 500;

/** A file as it is downloaded: readers of an article never see the name under which it was uploaded. */
export type FileShown = Pick<Attachment, 'name' | 'contentType' | 'size'>;

/**
 * The name under which everybody may download a file of an article; `null` when no article carries it. Provided by
 * the knowledge base.
 */
export type ClearedName = (em: EntityManager, fileId: string) => Promise<string | null>;

interface IncomingFile {
  readonly name: string;
  readonly stream: Readable;
  readonly announced?: number;
  /** Made by the client, a UUID: the same one where it sends again what had no answer. */
  readonly requestId?: string | undefined;
}

/**
 * Counts a file before it is uploaded, by its announced size in bytes. Returns a function to call with the final size
 * in bytes. A refused file is not counted.
 */
export type BeginUpload = (viewer: Viewer, announced: number) => Promise<(stored: number) => Promise<void>>;

/** What the content is comes later: it is known once it has been read. */
function requestOf({ personId }: Viewer, { requestId }: IncomingFile): ClientRequest | null {
  if (requestId === undefined) return null;
  if (isUuid(requestId)) return { personId, id: requestId.toLowerCase(), what: 'upload' };
  return refuseWith('INVALID_VALUE', 'requestId', { value: requestId.slice(0, 40) });
}

/** What other rooms have to say of files; the composition root knows which. */
interface FileHooks {
  readonly clearedName?: ClearedName;
  readonly beginUpload?: BeginUpload;
  readonly log?: { error(details: object, message: string): void };
}

/**
 * Uploads and downloads. An uploaded file is unbound until a message uses it, and is only given to people who may
 * read its ticket, or to everybody once it is cleared (C3.3.1).
 */
export class FileService {
  private readonly atOnce = new UploadsAtOnce();

  constructor(
    private readonly em: EntityManager,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly maxBytes: number,
    private readonly hooks: FileHooks = {},
  ) {}

  /**
   * Stores a stream as it comes; `announced` is how long its sender says that it is, in bytes. The same `requestId` from the
   * same person is done once: sent again, it gives the same file. Refusals: FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED,
   * FILE_EMPTY, NO_SEAT, FILE_INCOMPLETE, STORAGE_FULL, INVALID_VALUE for an id that is no UUID, REQUEST_ID_USED for one that
   * another content has, and those of a quota; nothing is kept then.
   */
  async receive(viewer: Viewer, incoming: IncomingFile): Promise<Attachment> {
    const { name, stream, announced = 0 } = incoming;
    await requireStanding(this.em.fork(), viewer);
    const request = requestOf(viewer, incoming);
    const most = Math.min(announced, this.maxBytes);
    const key = request && `${viewer.personId} ${request.id}`;
    const { isKnown, end } = await this.atOnce.begin(key, () => this.begin(viewer, request, most));
    let stored = 0;
    try {
      const received = await this.take({ name, stream, announced: most }, isKnown);
      const kept = await this.keep(viewer, request, received, isKnown);
      if (!isKnown) stored = kept.size;
      return kept;
    } finally {
      await end(stored);
    }
  }

  /** What was done before is not counted again. */
  private async begin(viewer: Viewer, request: ClientRequest | null, most: number): Promise<Begun> {
    const nothing = async () => {};
    if (request && (await isDone(this.em.fork(), request))) return { isKnown: true, end: nothing };
    return { isKnown: false, end: (await this.hooks.beginUpload?.(viewer, most)) ?? nothing };
  }

  /** The file of this content from now on; or, sent again, the one that it became the first time. */
  private async keep(
    { personId }: Viewer,
    request: ClientRequest | null,
    { key, ...file }: ReceivedFile,
    isKnown: boolean,
  ): Promise<Attachment> {
    const row = {
      id: randomUUID(),
      storageKey: key,
      name: file.name,
      size: file.size,
      contentType: file.contentType,
      sha256: file.sha256,
      uploadedBy: personId,
      uploadedAt: new Date(this.clock.now()),
      internal: false,
    };
    const what = `upload ${file.sha256} ${file.name}`;
    const em = this.em.fork();
    try {
      const id = await em.transactional((locked) =>
        once(locked, request && { ...request, what }, async () => {
          // Forgotten while it came, and its content was not kept.
          if (isKnown) refuseWith('FILE_INCOMPLETE', 'file');
          await locked.insert(AttachmentEntity, row);
          return row.id;
        }),
      );
      if (id !== row.id) await this.store.remove(key);
      return (await em.findOne(AttachmentEntity, { id })) ?? refuseWith('NOT_FOUND', 'file');
    } catch (error) {
      // The connection may have been lost with the commit: a file that is there has a content.
      const isThere = error instanceof RefusalError ? false : await this.isThere(row.id);
      if (!isThere) await this.store.remove(key);
      throw error;
    }
  }

  /** True where it cannot be found out. */
  private async isThere(id: string): Promise<boolean> {
    const found = this.em.fork().count(AttachmentEntity, { id });
    return (await found.catch(() => 1)) > 0;
  }

  private async take(
    incoming: Required<Omit<IncomingFile, 'requestId'>>,
    isKnown: boolean,
  ): Promise<ReceivedFile> {
    const store = isKnown ? NOTHING_KEPT : this.store;
    try {
      return await receiveFile({ ...incoming, maxBytes: this.maxBytes, store });
    } catch (err) {
      if (err instanceof BrokenOffError) refuseWith('FILE_INCOMPLETE', 'file');
      if (!(err instanceof StorageFullError)) throw err;
      this.hooks.log?.error({ err }, 'there is no room left for files');
      return refuseWith('STORAGE_FULL', 'file');
    }
  }

  /**
   * The file and its content, or `null`: unknown and forbidden alike. `ticketId`: where it is read as a part of that ticket,
   * which not everybody may.
   */
  async open(
    viewer: Viewer,
    id: string,
  ): Promise<{ file: FileShown; content: Readable; ticketId: string | null } | null> {
    const em = this.em.fork();
    const file = isUuid(id) ? await em.findOne(AttachmentEntity, { id }) : null;
    if (!file) return null;
    const isOwn = await this.mayRead(em, viewer, file);
    const name = isOwn ? file.name : ((await this.hooks.clearedName?.(em, file.id)) ?? null);
    if (name === null) return null;
    const { contentType, size } = file;
    const content = await this.store.get(file.storageKey);
    return {
      file: { name, contentType, size },
      content,
      ticketId: isOwn ? (file.ticketId ?? null) : null,
    };
  }

  /** Removes what no message ever carried, and no draft does, however much there is; gives how many. */
  async forgetUnbound(): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const old = await this.unbound();
      for (const { id, storageKey, uploadedBy } of old) {
        const gone = await this.em.fork().transactional(async (em) => {
          // A message or a draft may have taken it meanwhile.
          const deleted = await em.nativeDelete(AttachmentEntity, { id, ticketId: null, draftId: null });
          // Sent again after that, it comes in again.
          if (deleted === 1) await forgetAnswer(em, uploadedBy, id);
          return deleted;
        });
        if (gone === 1) await this.store.remove(storageKey);
        forgotten += gone;
      }
      if (old.length < AT_A_TIME) return forgotten;
    }
  }

  private unbound(): Promise<Attachment[]> {
    const before = new Date(Date.parse(this.clock.now()) - UNBOUND_LIFE);
    return this.em
      .fork()
      .find(
        AttachmentEntity,
        { ticketId: null, draftId: null, uploadedAt: { $lt: before } },
        { limit: AT_A_TIME, orderBy: { uploadedAt: 'asc' } },
      );
  }

  private async mayRead(em: EntityManager, viewer: Viewer, file: Attachment): Promise<boolean> {
    if (!file.ticketId) return file.uploadedBy === viewer.personId;
    if (file.internal && !seesInternal(viewer)) return false;
    return seesNow(em, viewer, file.ticketId);
  }
}
