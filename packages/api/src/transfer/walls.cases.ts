import type { WallCase } from '../testing/cases.js';
import { importInto, newProducts } from './testing/import.js';

export const CASES: Readonly<Record<string, WallCase>> = {
  // How a file was called is the admins' own.
  escarcelle: {
    metBy: ['ada'],
    write: async (desk, word) =>
      void (await importInto(await desk.as('ada'), 'PRODUCTS', newProducts(), { fileName: `${word}.csv` })),
  },
};
