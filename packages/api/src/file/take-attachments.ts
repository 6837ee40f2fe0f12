import { fail, ok, refuse, type Result } from '@assistance/domain/shared';
import type { AttachmentRef } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { isUuid } from '../platform/text/index.js';
import { AttachmentEntity } from './attachment.entity.js';

/**
 * The files that a message names. Only those that this person sent, and that no message carries yet: a foreign or a
 * used id is as unknown as any other (C3.3.1).
 */
export async function takeAttachments(
  em: EntityManager,
  personId: string,
  ids: readonly string[],
  max: number,
): Promise<Result<readonly AttachmentRef[]>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return ok([]);
  if (wanted.length > max) return fail(refuse('TOO_MANY_FILES', 'attachmentIds', { max }));
  const rows = await em.find(AttachmentEntity, {
    id: { $in: wanted.filter(isUuid) },
    uploadedBy: personId,
    ticketId: null,
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  const files: AttachmentRef[] = [];
  for (const [index, id] of wanted.entries()) {
    const file = found.get(id);
    if (!file) return fail(refuse('NOT_FOUND', `attachmentIds.${index}`));
    files.push({ id: file.id, name: file.name, size: file.size });
  }
  return ok(files);
}

/** Ties files to the event that carries them; a file that another message took meanwhile is not found. */
export async function bindAttachments(
  em: EntityManager,
  files: readonly AttachmentRef[],
  to: { readonly ticketId: string; readonly version: number; readonly internal: boolean },
): Promise<Result<null>> {
  if (files.length === 0) return ok(null);
  const ids = files.map(({ id }) => id);
  const bound = await em.nativeUpdate(AttachmentEntity, { id: { $in: ids }, ticketId: null }, to);
  return bound === ids.length ? ok(null) : fail(refuse('NOT_FOUND', 'attachmentIds'));
}
