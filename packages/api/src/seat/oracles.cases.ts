import type { OracleCase } from '../testing/cases.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';
import { aProposal, change, leads } from './testing/enter.js';

export const CASES: Readonly<Record<string, OracleCase>> = {
  seats: { asked: () => ({}) },
  grantSeat: { asked: () => ({ input: { kind: 'TECHNICAL' } }) },
  endSeat: { asked: () => ({ input: {} }) },
  replaceCorrespondent: { asked: () => ({ input: {} }) },
  appointLead: { asked: () => ({ input: {} }) },
  recordPrerequisite: { asked: () => ({ input: { prerequisite: 'TRAINED' } }) },
  proposeSeatChange: {
    asked: () => ({ input: { change: 'REPLACE', productId: PRODUCTS.sifac, kind: 'TECHNICAL' } }),
    async hidden(desk) {
      await leads(desk, 'camille');
      const ada = await desk.as('ada');
      const seat = await change(ada, 'grantSeat', {
        personId: PEOPLE.noa.id,
        productId: PRODUCTS.sifac,
        kind: 'TECHNICAL',
      });
      return [{ what: 'seat', id: seat.id as string, from: ['camille', 'paul'] }];
    },
  },
  withdrawSeatProposal: {
    asked: () => ({ input: {} }),
    hidden: async (desk) => [
      { what: 'proposal', id: (await aProposal(desk, 'sacha')).id as string, from: ['camille', 'paul'] },
    ],
  },
  confirmSeatProposal: { asked: () => ({ input: {} }) },
  refuseSeatProposal: { asked: () => ({ input: { reason: 'Une personne est déjà nommée.' } }) },
};
