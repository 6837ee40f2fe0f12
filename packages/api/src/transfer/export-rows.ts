import type { Language } from '@assistance/domain/shared';
import { titleOf, type TransferKind } from '@assistance/domain/transfer';
import type { EntityManager } from '../platform/database/index.js';
import { writeRecords } from './csv.js';
import { KINDS } from './kinds.js';

/** A file, as text. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** All of one kind as a file, which an import reads again without changing anything. */
export async function exportFile(
  em: EntityManager,
  kind: TransferKind,
  language: Language,
): Promise<TextFile> {
  const present = await KINDS[kind].load(em);
  const records = present.map(({ record }) => record);
  const title = titleOf(kind)[language].normalize('NFD');
  return {
    name: `${title.replaceAll(/[^a-z]/g, '')}.csv`,
    content: writeRecords(kind, records, language),
  };
}
