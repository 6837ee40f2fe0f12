import type { ListCase } from '../testing/cases.js';
import { importInto, newProducts, UNDO } from './testing/import.js';

export const CASES: Readonly<Record<string, ListCase>> = {
  directoryImports: {
    who: 'ada',
    document: `directoryImports(first: $first) { totalCount nodes { id kind fileName created importedBy { id lastName }
      undoneAt undoneBy { id lastName } } }`,
    most: 5,
    type: 'DirectoryImport',
    async fill(desk, many) {
      const ada = await desk.as('ada');
      for (let rank = 0; rank < many; rank += 1) {
        const { import: done } = await importInto(ada, 'PRODUCTS', newProducts());
        if (rank % 2 === 0) await ada.query(UNDO, { input: { importId: done.id } });
      }
    },
  },
};
