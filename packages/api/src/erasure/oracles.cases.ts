import type { OracleCase } from '../testing/cases.js';

export const CASES: Readonly<Record<string, OracleCase>> = {
  eraseText: { asked: () => ({ input: { version: 1, reason: 'Un mot de passe y était écrit.' } }) },
};
