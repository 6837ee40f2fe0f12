import type { SentTwiceCase } from '../testing/cases.js';
import { importInto, newProducts } from './testing/import.js';

const tables = ['directory_import', 'directory_import_row', 'product'];

export const CASES: Readonly<Record<string, SentTwiceCase>> = {
  importDirectory: {
    who: 'ada',
    tables,
    answer: '{ import { id created } lines { line label status } }',
    input: async () => ({
      kind: 'PRODUCTS',
      fileName: 'produits.csv',
      content: newProducts(2),
      dryRun: false,
    }),
  },
  undoDirectoryImport: {
    who: 'ada',
    tables,
    answer: '{ id undoneAt }',
    input: async (desk) => {
      const { import: done } = await importInto(await desk.as('ada'), 'PRODUCTS', newProducts());
      return { importId: done.id };
    },
  },
};
