import type { OracleCase } from '../testing/cases.js';

const product = { name: 'GÉODE', descriptionFr: 'Gestion des locaux', descriptionEn: 'Premises' };
const delivery = { name: 'Version 99', kind: 'VERSION', deliveredOn: '2026-11-30' };

export const CASES: Readonly<Record<string, OracleCase>> = {
  changeProduct: { asked: () => ({ input: product }) },
  removeProduct: { asked: () => ({ input: {} }) },
  addRelease: { asked: () => ({ input: delivery }) },
  changeRelease: { asked: () => ({ input: delivery }) },
  removeRelease: { asked: () => ({ input: {} }) },
};
