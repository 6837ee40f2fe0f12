import type { EntityManager } from '../platform/database/index.js';
import { beyondKey, pageOf, pageSize, readCursor, type Page } from '../platform/graphql/index.js';
import type { FilterQuery } from '@mikro-orm/core';
import { DirectoryImportEntity, type DirectoryImport } from './transfer.entity.js';

/** The newest first. */
export async function listImports(
  em: EntityManager,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<Page<DirectoryImport>> {
  const size = pageSize(first);
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
  const beyond = at === null ? {} : beyondKey(['importedAt', 'desc', at], ['id', 'asc', id]);
  const rows = await em.find(DirectoryImportEntity, beyond as FilterQuery<DirectoryImport>, {
    orderBy: [{ importedAt: 'desc' }, { id: 'asc' }],
    limit: size + 1,
  });
  const total = await em.count(DirectoryImportEntity);
  return pageOf(rows, size, total, (row) => [row.importedAt.toISOString(), row.id]);
}
