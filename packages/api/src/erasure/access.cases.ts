import { ADMINS, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world-ids.js';

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Mutation.eraseText': [
    `eraseText(input: { ticketId: "${UNKNOWN_ID}", version: 1, reason: "Un mot de passe y était écrit." }) { id }`,
    ADMINS,
    'C3.3.1',
  ],
};
