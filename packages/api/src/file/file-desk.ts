import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { fail, ok, refuse, type Result } from '@assistance/domain/shared';
import type { Clock } from '../platform/clock/index.js';
import { requireStanding } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  BrokenOffError,
  receiveFile,
  StorageFullError,
  type FileStore,
  type ReceivedFile,
} from '../platform/files/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { AttachmentEntity, type Attachment } from './attachment.entity.js';

/** What no message and no draft carries is kept this long, in ms: looked at each hour, it is gone within a day. */
const UNBOUND_LIFE = 23 * 3_600_000;
const AT_A_TIME = 500;

/** May this person read what belongs to that ticket? The ticket room answers; this one knows no ticket. */
export type MayReadTicket = (em: EntityManager, viewer: Viewer, ticketId: string) => Promise<boolean>;

/** A file as it goes out: who reads it by an article alone never learns the name it was sent under. */
export type FileShown = Pick<Attachment, 'name' | 'contentType' | 'size'>;

/** The name under which everybody may have a file that an article carries, else `null`; the knowledge base answers. */
export type ClearedName = (em: EntityManager, fileId: string) => Promise<string | null>;

interface IncomingFile {
  readonly name: string;
  readonly stream: Readable;
  readonly announced?: number;
}

/** Counts a file before it comes, by what was announced; what it gives is told how long it was in the end, in bytes. */
type BeginUpload = (viewer: Viewer, announced: number) => Promise<Result<(stored: number) => Promise<void>>>;

/** What other rooms have to say of files; the composition root knows which. */
interface FileHooks {
  readonly clearedName?: ClearedName;
  readonly beginUpload?: BeginUpload;
  readonly log?: { error(details: object, message: string): void };
}

/** Files come in by a route of their own, wait unbound, and leave only for those who may read their ticket, or once cleared for all (C3.3.1). */
export class FileDesk {
  constructor(
    private readonly em: EntityManager,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly maxBytes: number,
    private readonly mayReadTicket: MayReadTicket,
    private readonly hooks: FileHooks = {},
  ) {}

  /**
   * Stores a stream as it comes; `announced` is how long its sender says that it is, in bytes. Refusals: FILE_TOO_LARGE,
   * FILE_TYPE_NOT_ALLOWED, FILE_EMPTY, NO_SEAT, FILE_INCOMPLETE, STORAGE_FULL, and those of a
   * quota; nothing is kept then.
   */
  async receive(viewer: Viewer, { name, stream, announced = 0 }: IncomingFile): Promise<Result<Attachment>> {
    const stands = await requireStanding(this.em.fork(), viewer);
    if (!stands.ok) return stands;
    const most = Math.min(announced, this.maxBytes);
    const begun = await this.hooks.beginUpload?.(viewer, most);
    if (begun?.ok === false) return begun;
    const received = await this.take({ name, stream, announced: most });
    if (!received.ok) {
      await begun?.value(0);
      return received;
    }
    const { key, ...file } = received.value;
    const row = {
      id: randomUUID(),
      storageKey: key,
      name: file.name,
      size: file.size,
      contentType: file.contentType,
      sha256: file.sha256,
      uploadedBy: viewer.personId,
      uploadedAt: new Date(this.clock.now()),
      internal: false,
    };
    const em = this.em.fork();
    try {
      await begun?.value(file.size);
      await em.insert(AttachmentEntity, row);
    } catch (error) {
      await this.store.remove(key);
      throw error;
    }
    return ok(await em.findOneOrFail(AttachmentEntity, { id: row.id }));
  }

  private async take(incoming: Required<IncomingFile>): Promise<Result<ReceivedFile>> {
    try {
      return await receiveFile({ ...incoming, maxBytes: this.maxBytes, store: this.store });
    } catch (err) {
      if (err instanceof BrokenOffError) return fail(refuse('FILE_INCOMPLETE', 'file'));
      if (!(err instanceof StorageFullError)) throw err;
      this.hooks.log?.error({ err }, 'there is no room left for files');
      return fail(refuse('STORAGE_FULL', 'file'));
    }
  }

  /** The file and its content, or `null`: unknown and forbidden alike. */
  async open(viewer: Viewer, id: string): Promise<{ file: FileShown; content: Readable } | null> {
    const em = this.em.fork();
    const file = isUuid(id) ? await em.findOne(AttachmentEntity, { id }) : null;
    if (!file) return null;
    const name = (await this.mayRead(em, viewer, file))
      ? file.name
      : ((await this.hooks.clearedName?.(em, file.id)) ?? null);
    if (name === null) return null;
    const { contentType, size } = file;
    return { file: { name, contentType, size }, content: await this.store.get(file.storageKey) };
  }

  /** Removes what no message ever carried, and no draft does, however much there is; gives how many. */
  async forgetUnbound(): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const old = await this.unbound();
      for (const { id, storageKey } of old) {
        const em = this.em.fork();
        // A message or a draft may have taken it meanwhile.
        const gone = await em.nativeDelete(AttachmentEntity, { id, ticketId: null, draftId: null });
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
    if (file.internal && viewer.role === 'correspondent') return false;
    return this.mayReadTicket(em, viewer, file.ticketId);
  }
}
