import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** What the database knows of a file; its content lives in the file store. Unbound until a message carries it. */
export const AttachmentEntity = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  properties: {
    id: p.uuid().primary(),
    storageKey: p.text(),
    name: p.text(),
    size: p.bigint('number'),
    contentType: p.text(),
    sha256: p.text(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(3),
    /** The unsent draft that it hangs on: it stays as long as the draft does. */
    draftId: p.uuid().nullable(),
    ticketId: p.uuid().nullable(),
    /** The event of the ticket that carries it. */
    version: p.integer().nullable(),
    /** C3.3.1: came with an internal note. */
    internal: p.boolean().default(false),
  },
});
export type Attachment = InferEntity<typeof AttachmentEntity>;
