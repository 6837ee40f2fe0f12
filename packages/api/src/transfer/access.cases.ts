import { ADMINS, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world.js';

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Query.directoryImports': ['directoryImports { totalCount }', ADMINS, 'C3.4.4'],
  'Query.directoryExport': ['directoryExport(kind: PRODUCTS) { name }', ADMINS, 'C3.4.4'],
  'Mutation.importDirectory': [
    'importDirectory(input: { kind: PRODUCTS, fileName: "", content: "", dryRun: true }) { refused }',
    ADMINS,
    'C3.4.4',
  ],
  'Mutation.undoDirectoryImport': [
    `undoDirectoryImport(input: { importId: "${UNKNOWN_ID}" }) { id }`,
    ADMINS,
    'C3.4.4',
  ],
};
