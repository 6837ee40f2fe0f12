import { addEstablishment, deployProduct } from '../establishment/index.js';
import type { ListCase } from '../testing/cases.js';
import { PRODUCTS } from '../testing/world.js';
import { aPerson, aProposal, aSeat, change, PROPOSAL, SEAT } from './testing/enter.js';

export const CASES: Readonly<Record<string, ListCase>> = {
  seats: {
    who: 'alix',
    document: `seats(first: $first) { totalCount nodes ${SEAT} }`,
    most: 9,
    type: 'Seat',
    async fill(desk, many) {
      const ada = await desk.as('ada');
      const em = desk.orm.em.fork();
      for (let rank = 0; rank < many; rank += 1) {
        const name = `École ${rank}`;
        const establishmentId = await addEstablishment(em, { name, shortName: name, town: 'Ici' });
        const productId = rank % 2 ? PRODUCTS.sifac : PRODUCTS.siham;
        await deployProduct(em, { establishmentId, productId, mode: 'classic' });
        const personId = await aPerson(desk, establishmentId);
        await change(ada, 'grantSeat', { personId, productId, kind: 'FUNCTIONAL' });
      }
    },
  },
  seatProposals: {
    who: 'alix',
    document: `seatProposals(first: $first) { totalCount nodes ${PROPOSAL} }`,
    most: 11,
    type: 'SeatProposal',
    async fill(desk, many) {
      const ada = await desk.as('ada');
      for (let rank = 0; rank < many; rank += 1) {
        const { id } = await aProposal(desk, rank % 2 ? 'camille' : 'sacha');
        if (rank % 3 === 0)
          await change(ada, 'refuseSeatProposal', {
            proposalId: id,
            reason: 'Une personne est déjà nommée.',
          });
        if (rank % 3 === 1) {
          const seat = await aSeat(desk);
          await change(await desk.as('camille'), 'proposeSeatChange', {
            change: 'REPLACE',
            seatId: seat.id,
            personId: await aPerson(desk),
          });
        }
      }
    },
  },
};
