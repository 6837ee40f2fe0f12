import type { OracleCase } from '../testing/cases.js';

export const CASES: Readonly<Record<string, OracleCase>> = {
  endMySessions: { asked: () => ({}) },
};
