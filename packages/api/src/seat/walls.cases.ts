import type { WallCase } from '../testing/cases.js';
import { aProposal, change } from './testing/enter.js';

export const CASES: Readonly<Record<string, WallCase>> = {
  // Who is proposed, and why it was refused: the establishment and the Amue, never a provider.
  balivernes: {
    metBy: ['camille', 'eden', 'alix', 'ada'],
    write: async (desk, word) => void (await aProposal(desk, 'camille', word)),
  },
  coquecigrue: {
    metBy: ['sacha', 'alix', 'ada'],
    async write(desk, word) {
      const { id } = await aProposal(desk, 'sacha');
      await change(await desk.as('ada'), 'refuseSeatProposal', {
        proposalId: id,
        reason: `Cette ${word} ne nous convient pas.`,
      });
    },
  },
};
