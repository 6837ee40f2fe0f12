import { TRANSFER_KINDS } from '@assistance/domain/transfer';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A file that was imported: who, when, and how many rows it wrote. Its rows are in `directory_import_row`. */
export const DirectoryImportEntity = defineEntity({
  name: 'DirectoryImport',
  tableName: 'directory_import',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(TRANSFER_KINDS),
    fileName: p.text(),
    importedAt: p.datetime(3),
    importedBy: p.uuid(),
    created: p.integer(),
    changed: p.integer(),
    unchanged: p.integer(),
    undoneAt: p.datetime(3).nullable(),
    undoneBy: p.uuid().nullable(),
  },
});
export type DirectoryImport = InferEntity<typeof DirectoryImportEntity>;
