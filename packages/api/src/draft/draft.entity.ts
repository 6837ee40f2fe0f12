import { DRAFT_KINDS, type DraftFields } from '@assistance/domain/draft';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A text that is not sent yet: one a person, a ticket and a kind. */
export const DraftEntity = defineEntity({
  name: 'Draft',
  tableName: 'draft',
  properties: {
    id: p.uuid().primary(),
    ownerId: p.uuid(),
    /** Who wrote its first word: somebody else, once it was taken over. */
    begunBy: p.uuid(),
    ticketId: p.uuid().nullable(),
    kind: p.enum(DRAFT_KINDS),
    fields: p.json<DraftFields>(),
    version: p.integer(),
    updatedAt: p.datetime(3),
  },
});
export type StoredDraft = InferEntity<typeof DraftEntity>;
