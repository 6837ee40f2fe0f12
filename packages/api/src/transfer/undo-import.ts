import { saysTheSame, type TransferKind, type TransferRecord } from '@assistance/domain/transfer';
import { ForeignKeyConstraintViolationException } from '@mikro-orm/core';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { RefusalError, refuseWith, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once, type Repeatable } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { lockTransfers } from './import-rows.js';
import { KINDS } from './kinds.js';
import { readDirectory } from './names.js';
import { DirectoryImportEntity, type DirectoryImport } from './transfer.entity.js';

interface WrittenRow {
  readonly line: number;
  readonly label: string;
  readonly target: string;
  readonly before: TransferRecord | null;
  readonly after: TransferRecord;
}

/**
 * Undoes an import, all of it or nothing: what it created is taken out, what it changed is as before. Refusals: NOT_FOUND,
 * IMPORT_UNDONE, REQUEST_ID_USED; IMPORT_ROW_CHANGED where somebody has corrected a row since, IMPORT_ROW_IN_USE where
 * something refers to it.
 */
export const undoImport = (
  em: EntityManager,
  viewer: Viewer,
  { importId, requestId }: { readonly importId: string } & Repeatable,
  now: When,
): Promise<DirectoryImport> =>
  em.transactional(async (own) => {
    const id = await once(
      own,
      clientRequest(viewer.personId, requestId, `undo import ${importId}`),
      async () => {
        await lockTransfers(own);
        const found = await findImport(own, importId);
        if (found.undoneAt !== null) refuseWith('IMPORT_UNDONE', 'importId');
        const at = timeOf(now);
        await takeBack(own, viewer, found, at);
        await own.execute(`update directory_import set undone_at = ?, undone_by = ? where id = ?`, [
          at,
          viewer.personId,
          importId,
        ]);
        return importId;
      },
    );
    return findImport(own, id);
  });

/** Refusal: NOT_FOUND. */
async function findImport(em: EntityManager, id: string): Promise<DirectoryImport> {
  const found = isUuid(id)
    ? await em.findOne(DirectoryImportEntity, { id }, { disableIdentityMap: true })
    : null;
  return found ?? refuseWith('NOT_FOUND', 'importId');
}

async function takeBack(
  em: EntityManager,
  viewer: Viewer,
  { id, kind }: { readonly id: string; readonly kind: TransferKind },
  now: string,
): Promise<void> {
  const { load, change, remove } = KINDS[kind];
  const rows = await em.execute<WrittenRow[]>(
    `select line, label, target, before, after from directory_import_row where import_id = ? order by rank desc`,
    [id],
  );
  const present = new Map((await load(em)).map((each) => [each.id, each.record]));
  const directory = await readDirectory(em);
  for (const { line, label, target, before, after } of rows) {
    const record = present.get(target);
    if (!record || !saysTheSame(kind, record, after)) refuseWith('IMPORT_ROW_CHANGED', null, { line, label });
    try {
      await em.transactional((own) =>
        before === null
          ? remove(own, target)
          : change(own, target, before, { viewer, now, directory, invite: false }),
      );
    } catch (error) {
      if (error instanceof RefusalError || error instanceof ForeignKeyConstraintViolationException)
        refuseWith('IMPORT_ROW_IN_USE', null, { line, label });
      throw error;
    }
  }
}
