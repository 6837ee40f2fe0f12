import type { OracleCase } from '../testing/cases.js';

export const CASES: Readonly<Record<string, OracleCase>> = {
  undoDirectoryImport: { asked: () => ({ input: {} }) },
};
