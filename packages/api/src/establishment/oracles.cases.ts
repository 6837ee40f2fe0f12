import type { OracleCase } from '../testing/cases.js';
import { ESTABLISHMENTS, PRODUCTS, RELEASES } from '../testing/world.js';
import { anEstablishment } from './testing/enter.js';

const names = { name: 'Université de Fontbelle', shortName: 'UFB' };
const key = { establishmentId: ESTABLISHMENTS.rochebrune, productId: PRODUCTS.sifac };

export const CASES: Readonly<Record<string, OracleCase>> = {
  establishment: { asked: () => ({}) },
  establishments: { asked: () => ({ filter: {} }) },
  changeEstablishment: { asked: () => ({ input: anEstablishment() }) },
  removeEstablishment: { asked: () => ({ input: {} }) },
  renameEstablishment: { asked: () => ({ input: { ...names, on: '2026-11-24' } }) },
  undoRenaming: { asked: () => ({ input: {} }) },
  deployProduct: { asked: () => ({ input: { ...key, mode: 'CLASSIC' } }) },
  changeDeployment: { asked: () => ({ input: { ...key, mode: 'CLASSIC' } }) },
  removeDeployment: { asked: () => ({ input: key }) },
  installRelease: {
    asked: () => ({ input: { ...key, releaseId: RELEASES.sifac26, installedOn: '2026-11-24' } }),
  },
  removeInstallation: { asked: () => ({ input: {} }) },
};
