import type { OracleCase } from '../testing/cases.js';
import { somebodyNew } from './testing/accounts.js';

/** For admins alone: whoever else asks learns nothing but that. */
const nothing: OracleCase = { asked: () => ({ input: {} }) };

export const CASES: Readonly<Record<string, OracleCase>> = {
  accounts: { asked: () => ({}) },
  account: { asked: () => ({}) },
  createAccount: { asked: () => ({ input: somebodyNew() }) },
  changeAccount: {
    asked: () => ({
      input: {
        firstName: 'Nour',
        lastName: 'Jourdan',
        email: 'nour@univ-exemple.fr',
        role: 'AGENT',
        language: 'FR',
      },
    }),
  },
  inviteAccount: nothing,
  withdrawInvitation: nothing,
  closeAccount: nothing,
  reopenAccount: nothing,
};
