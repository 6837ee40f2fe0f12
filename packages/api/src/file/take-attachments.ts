import type { AttachmentRef } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { AttachmentEntity } from './attachment.entity.js';

/**
 * The files that a message names: only those that this person uploaded and that no message uses yet; any other id is
 * unknown (C3.3.1). Refusals: TOO_MANY_FILES, NOT_FOUND.
 */
export async function takeAttachments(
  em: EntityManager,
  personId: string,
  ids: readonly string[],
  max: number,
): Promise<readonly AttachmentRef[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  if (wanted.length > max) refuseWith('TOO_MANY_FILES', 'attachmentIds', { max });
  const rows = await em.find(AttachmentEntity, {
    id: { $in: wanted.filter(isUuid) },
    uploadedBy: personId,
    ticketId: null,
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  const files: AttachmentRef[] = [];
  for (const [index, id] of wanted.entries()) {
    const file = found.get(id);
    if (!file) refuseWith('NOT_FOUND', `attachmentIds.${index}`);
    files.push({ id: file.id, name: file.name, size: file.size });
  }
  return files;
}

/** Binds files to their event. Refusal: NOT_FOUND for a file that another message used meanwhile. */
export async function bindAttachments(
  em: EntityManager,
  files: readonly AttachmentRef[],
  to: { readonly ticketId: string; readonly version: number; readonly internal: boolean },
): Promise<void> {
  if (files.length === 0) return;
  const ids = files.map(({ id }) => id);
  const bound = await em.nativeUpdate(AttachmentEntity, { id: { $in: ids }, ticketId: null }, to);
  if (bound !== ids.length) refuseWith('NOT_FOUND', 'attachmentIds');
}
