import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ok, type Result } from '@assistance/domain/shared';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { receiveFile, type FileStore } from '../platform/files/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { AttachmentEntity, type Attachment } from './attachment.entity.js';

/** What no message and no draft carries is kept this long, in ms. */
const UNBOUND_LIFE = 7 * 24 * 3_600_000;

/** May this person read what belongs to that ticket? The ticket room answers; this one knows no ticket. */
export type MayReadTicket = (em: EntityManager, viewer: Viewer, ticketId: string) => Promise<boolean>;

/** A file as it goes out: who reads it by an article alone never learns the name it was sent under. */
export type FileShown = Pick<Attachment, 'name' | 'contentType' | 'size'>;

/** The name under which everybody may have a file that an article carries, else `null`; the knowledge base answers. */
export type ClearedName = (em: EntityManager, fileId: string) => Promise<string | null>;
const NONE_CLEARED: ClearedName = () => Promise.resolve(null);

/** Files come in by a route of their own, wait unbound, and leave only for those who may read their ticket, or once cleared for all (C3.3.1). */
export class FileDesk {
  constructor(
    private readonly em: EntityManager,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly maxBytes: number,
    private readonly mayReadTicket: MayReadTicket,
    private readonly clearedName: ClearedName = NONE_CLEARED,
  ) {}

  /** Stores a stream as it comes. Refusals: FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED, FILE_EMPTY; nothing is kept then. */
  async receive(viewer: Viewer, name: string, stream: Readable): Promise<Result<Attachment>> {
    const received = await receiveFile({ stream, name, maxBytes: this.maxBytes, store: this.store });
    if (!received.ok) return received;
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
      await em.insert(AttachmentEntity, row);
    } catch (error) {
      await this.store.remove(key);
      throw error;
    }
    return ok(await em.findOneOrFail(AttachmentEntity, { id: row.id }));
  }

  /** The file and its content, or `null`: unknown and forbidden alike. */
  async open(viewer: Viewer, id: string): Promise<{ file: FileShown; content: Readable } | null> {
    const em = this.em.fork();
    const file = isUuid(id) ? await em.findOne(AttachmentEntity, { id }) : null;
    if (!file) return null;
    const name = (await this.mayRead(em, viewer, file)) ? file.name : await this.clearedName(em, file.id);
    if (name === null) return null;
    const { contentType, size } = file;
    return { file: { name, contentType, size }, content: await this.store.get(file.storageKey) };
  }

  /** Removes what no message ever carried, and no draft does; gives how many. */
  async forgetUnbound(): Promise<number> {
    const em = this.em.fork();
    const before = new Date(Date.parse(this.clock.now()) - UNBOUND_LIFE);
    const old = await em.find(
      AttachmentEntity,
      { ticketId: null, draftId: null, uploadedAt: { $lt: before } },
      { limit: 500 },
    );
    for (const { id, storageKey } of old) {
      const gone = await em.nativeDelete(AttachmentEntity, { id, ticketId: null, draftId: null });
      if (gone === 1) await this.store.remove(storageKey);
    }
    return old.length;
  }

  private async mayRead(em: EntityManager, viewer: Viewer, file: Attachment): Promise<boolean> {
    if (!file.ticketId) return file.uploadedBy === viewer.personId;
    if (file.internal && viewer.role === 'correspondent') return false;
    return this.mayReadTicket(em, viewer, file.ticketId);
  }
}
