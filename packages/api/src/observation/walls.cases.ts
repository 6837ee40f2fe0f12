import type { WallCase } from '../testing/cases.js';
import { answer, send } from './testing/send.js';

export const CASES: Readonly<Record<string, WallCase>> = {
  // Of Rochebrune, its whole establishment reads it, with what was answered; a provider reads neither.
  pataquès: {
    metBy: ['camille', 'eden', 'alix', 'ada'],
    write: async (desk, word) =>
      void (await send(await desk.as('camille'), `C’est un ${word} à chaque fois.`)),
  },
  charivari: {
    metBy: ['sacha', 'alix', 'ada'],
    async write(desk, word) {
      const { id } = await send(await desk.as('sacha'));
      await answer(await desk.as('alix'), id, `Le ${word} est fini depuis hier.`);
    },
  },
};
