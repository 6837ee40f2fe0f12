import type { Data, TestClient } from '../../testing/client.js';

/** All that the tests ask of a report. */
const REPORT = `import { id kind fileName created changed unchanged undoneAt } created changed unchanged refused
  lines { line label status code why column } reportFile refusedFile`;
export const IMPORT = `mutation ($input: ImportDirectoryInput!) { importDirectory(input: $input) { ${REPORT} } }`;
export const UNDO = `mutation ($input: UndoDirectoryImportInput!) {
  undoDirectoryImport(input: $input) { id undoneAt undoneBy { lastName } } }`;
export const EXPORT = `query ($kind: TransferKind!) { directoryExport(kind: $kind) { name content } }`;

let made = 0;
/** A file of so many products that nobody has entered yet. */
export function newProducts(many = 1): string {
  const rows = Array.from({ length: many }, () => {
    made += 1;
    return `Produit ${made};Gestion des salles;Room management`;
  });
  return ['Nom;Description en français;Description en anglais', ...rows].join('\n');
}

/** Imports a file; gives the report. */
export async function importInto(
  admin: TestClient,
  kind: string,
  content: string,
  given: object = {},
): Promise<Data> {
  const input = { kind, content, fileName: 'fichier.csv', dryRun: false, ...given };
  return (await admin.query(IMPORT, { input })).importDirectory;
}
