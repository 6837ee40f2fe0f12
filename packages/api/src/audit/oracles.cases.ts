import { openTicket } from '../testing/acts.js';
import type { OracleCase } from '../testing/cases.js';

export const CASES: Readonly<Record<string, OracleCase>> = {
  auditEntries: { asked: () => ({}) },
  ticketReaders: {
    asked: () => ({}),
    hidden: async (server) => [
      { what: 'ticket', id: (await openTicket(await server.as('sacha'))).id, from: ['camille', 'paul'] },
    ],
  },
};
