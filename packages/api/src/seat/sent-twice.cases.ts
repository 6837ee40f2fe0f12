import type { SentTwiceCase } from '../testing/cases.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS } from '../testing/world.js';
import { aPerson, aProposal, aSeat, leads, PROPOSAL, SEAT } from './testing/enter.js';

const seat = { who: 'ada', answer: SEAT, tables: ['seat'] } as const;
const proposal = { answer: PROPOSAL, tables: ['seat_proposal', 'seat', 'notification'] } as const;

export const CASES: Readonly<Record<string, SentTwiceCase>> = {
  grantSeat: {
    ...seat,
    async input(desk) {
      await aSeat(desk);
      return { personId: await aPerson(desk), productId: PRODUCTS.siham, kind: 'TECHNICAL' };
    },
  },
  endSeat: { ...seat, input: async (desk) => ({ seatId: (await aSeat(desk)).id }) },
  replaceCorrespondent: {
    ...seat,
    input: async (desk) => ({ seatId: (await aSeat(desk)).id, personId: await aPerson(desk) }),
  },
  appointLead: {
    who: 'ada',
    answer: '{ id lead { id } }',
    tables: ['establishment_lead'],
    input: async () => ({ establishmentId: ESTABLISHMENTS.rochebrune, personId: PEOPLE.camille.id }),
  },
  recordPrerequisite: {
    who: 'ada',
    answer: '{ id }',
    tables: ['seat_prerequisite'],
    input: async () => ({
      personId: PEOPLE.camille.id,
      productId: PRODUCTS.sifac,
      prerequisite: 'TRAINED',
      since: '2026-01-12',
    }),
  },
  proposeSeatChange: {
    ...proposal,
    who: 'camille',
    async input(desk) {
      await leads(desk, 'camille');
      const newcomer = { firstName: 'Ana', lastName: 'Bell', email: 'ana@desk.example', phone: '' };
      return { change: 'GRANT', productId: PRODUCTS.siham, kind: 'TECHNICAL', newcomer };
    },
  },
  withdrawSeatProposal: {
    ...proposal,
    who: 'camille',
    input: async (desk) => ({ proposalId: (await aProposal(desk)).id }),
  },
  confirmSeatProposal: {
    ...proposal,
    who: 'ada',
    async input(desk) {
      await desk.sql(`update seat set ended_at = now() where kind = 'technical' and ended_at is null`);
      return { proposalId: (await aProposal(desk)).id, personId: await aPerson(desk) };
    },
  },
  refuseSeatProposal: {
    ...proposal,
    who: 'ada',
    input: async (desk) => ({
      proposalId: (await aProposal(desk)).id,
      reason: 'Cette personne a quitté l’établissement.',
    }),
  },
};
