import { MAX_CLEARED, type AttachmentRef } from '@assistance/domain/ticket';
import DataLoader from 'dataloader';
import { AttachmentEntity, type Attachment } from '../file/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { groupedBy, refuseWith, type LoaderFactory } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ArticleEntity, ArticleFileEntity } from './article.entity.js';

/** A file as an article carries it: under the name that others read. */
export type ClearedFile = Pick<Attachment, 'id' | 'name' | 'size' | 'contentType'>;

/** A file of the ticket, offered to the agent who reviews it. */
export interface FileToClear {
  readonly file: Attachment;
  /** What others would read. */
  readonly publishedName: string;
  /** C3.3.1: came with an internal note. */
  readonly internal: boolean;
  /** Carried by the article as it is published now. */
  readonly cleared: boolean;
}

/** Every file that may be cleared, in the order in which the ticket got them. */
export async function filesToClear(
  em: EntityManager,
  ticketId: string,
): Promise<Omit<FileToClear, 'publishedName'>[]> {
  const files = await em.find(
    AttachmentEntity,
    { ticketId },
    {
      orderBy: [{ version: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    },
  );
  if (files.length === 0) return [];
  const carried = await em.execute<{ id: string }[]>(
    `select f.attachment_id as id from article_file f
       join article a on a.id = f.article_id and a.withdrawn_at is null where a.ticket_id = ?`,
    [ticketId],
  );
  const cleared = new Set(carried.map(({ id }) => id));
  return files.map((file) => ({
    file,
    internal: file.internal,
    cleared: cleared.has(file.id),
  }));
}

/**
 * The files that an agent clears, under the names that others will read: `names`, by the file's id. Refusals: TOO_MANY_FILES; NOT_FOUND for any
 * that is not of this very ticket (C3.3.1).
 */
export async function clearFiles(
  em: EntityManager,
  ticketId: string,
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<readonly AttachmentRef[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length > MAX_CLEARED) refuseWith('TOO_MANY_FILES', 'attachmentIds', { max: MAX_CLEARED });
  if (wanted.length === 0) return [];
  const rows = await em.find(AttachmentEntity, {
    ticketId,
    id: { $in: wanted.filter(isUuid) },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  const files: AttachmentRef[] = [];
  for (const id of wanted) {
    const file = found.get(id);
    const name = names.get(id);
    if (!file || name === undefined) {
      const rank = ids.findIndex((given) => given.toLowerCase() === id);
      refuseWith('NOT_FOUND', `attachmentIds.${rank}`);
    }
    files.push({ id, name, size: file.size });
  }
  return files;
}

/** What the article carries from now on: a version has its own files, and none of the former one's. */
export async function carryFiles(
  em: EntityManager,
  articleId: string,
  files: readonly AttachmentRef[],
): Promise<void> {
  await em.nativeDelete(ArticleFileEntity, { articleId });
  if (files.length === 0) return;
  await em.insertMany(
    ArticleFileEntity,
    files.map(({ id, name }, rank) => ({ articleId, attachmentId: id, rank, name })),
  );
}

export const filesOfArticle: LoaderFactory<string, ClearedFile[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      ArticleFileEntity,
      { articleId: { $in: [...ids] } },
      { orderBy: { rank: 'asc' } },
    );
    const wanted = rows.map(({ attachmentId }) => attachmentId);
    const files = wanted.length === 0 ? [] : await em.find(AttachmentEntity, { id: { $in: wanted } });
    const byId = new Map(files.map((file) => [file.id, file]));
    return groupedBy(ids, rows, ({ articleId }) => articleId).map((carried) =>
      carried.flatMap(({ attachmentId, name }) => {
        const file = byId.get(attachmentId);
        return file ? [{ id: file.id, size: file.size, contentType: file.contentType, name }] : [];
      }),
    );
  });

/** The name under which anybody may download a file: `null` unless a published article carries it now (C3.3.1). */
export async function clearedName(em: EntityManager, attachmentId: string): Promise<string | null> {
  const carried = await em.findOne(ArticleFileEntity, { attachmentId });
  if (!carried) return null;
  const published = await em.count(ArticleEntity, { id: carried.articleId, withdrawnAt: null });
  return published === 1 ? carried.name : null;
}
