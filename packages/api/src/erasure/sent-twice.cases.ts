import { openTicket } from '../testing/acts.js';
import type { SentTwiceCase } from '../testing/cases.js';

export const CASES: Readonly<Record<string, SentTwiceCase>> = {
  eraseText: {
    who: 'ada',
    answer: '{ id version }',
    tables: ['text_erasure'],
    input: async (desk) => ({
      ticketId: (await openTicket(await desk.as('camille'))).id,
      version: 1,
      field: 'request.title',
      reason: 'Un mot de passe y était écrit.',
    }),
  },
};
