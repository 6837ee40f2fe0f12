import { openTicket } from '../testing/acts.js';
import type { WallCase } from '../testing/cases.js';

export const CASES: Readonly<Record<string, WallCase>> = {
  // Why a text was erased: its establishment reads that it was, and no more.
  turlututu: {
    metBy: ['alix', 'ada'],
    async write(desk, word) {
      const { id } = await openTicket(await desk.as('camille'));
      await (
        await desk.as('ada')
      ).query(`mutation ($input: EraseTextInput!) { eraseText(input: $input) { id } }`, {
        input: {
          ticketId: id,
          version: 1,
          field: 'request.description',
          reason: `Un ${word} y était écrit.`,
        },
      });
    },
  },
};
