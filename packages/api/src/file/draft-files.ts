import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { AttachmentEntity } from './attachment.entity.js';

/**
 * Attaches to a draft the files that it names, and releases the others. Only files that this person uploaded and that
 * no message and no other draft uses; any other id is unknown (C3.3.1). Refusals: TOO_MANY_FILES, NOT_FOUND.
 */
export async function hangOnDraft(
  em: EntityManager,
  personId: string,
  draftId: string,
  ids: readonly string[],
  max: number,
): Promise<void> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length > max) refuseWith('TOO_MANY_FILES', 'attachmentIds', { max });
  const strange = wanted.findIndex((id) => !isUuid(id));
  if (strange >= 0) refuseWith('NOT_FOUND', `attachmentIds.${strange}`);
  await em.nativeUpdate(AttachmentEntity, { draftId, id: { $nin: wanted } }, { draftId: null });
  if (wanted.length === 0) return;
  const hung = await em.nativeUpdate(
    AttachmentEntity,
    {
      id: { $in: wanted },
      uploadedBy: personId,
      ticketId: null,
      $or: [{ draftId: null }, { draftId }],
    },
    { draftId },
  );
  if (hung !== wanted.length) refuseWith('NOT_FOUND', 'attachmentIds');
}

/** Makes whoever takes over a draft the owner of its files. */
export async function handOverDraftFiles(
  em: EntityManager,
  { from, to, personId }: { from: string; to: string; personId: string },
): Promise<void> {
  await em.nativeUpdate(AttachmentEntity, { draftId: from }, { draftId: to, uploadedBy: personId });
}
