import { ADMINS, AMUE, CORRESPONDENTS, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world.js';

const id = `"${UNKNOWN_ID}"`;
const proposal = `input: { proposalId: ${id} }`;

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Query.seats': ['seats { totalCount }', [...CORRESPONDENTS, ...AMUE], 'C3.3.1'],
  'Query.seatProposals': ['seatProposals { totalCount }', [...CORRESPONDENTS, ...AMUE], 'C3.3.1'],
  'Mutation.grantSeat': [
    `grantSeat(input: { personId: ${id}, productId: ${id}, kind: TECHNICAL }) { id }`,
    ADMINS,
    'C4.1.1',
  ],
  'Mutation.endSeat': [`endSeat(input: { seatId: ${id} }) { id }`, ADMINS, 'C4.1.1'],
  'Mutation.replaceCorrespondent': [
    `replaceCorrespondent(input: { seatId: ${id}, personId: ${id} }) { id }`,
    ADMINS,
    'C4.1.1',
  ],
  'Mutation.appointLead': [`appointLead(input: { establishmentId: ${id} }) { id }`, ADMINS, 'C4.1.1'],
  'Mutation.recordPrerequisite': [
    `recordPrerequisite(input: { personId: ${id}, productId: ${id}, prerequisite: TRAINED }) { id }`,
    [...CORRESPONDENTS, ...ADMINS],
    'C4.1.4',
  ],
  'Mutation.proposeSeatChange': [
    'proposeSeatChange(input: { change: GRANT }) { id }',
    CORRESPONDENTS,
    'C4.1.1',
  ],
  'Mutation.withdrawSeatProposal': [`withdrawSeatProposal(${proposal}) { id }`, CORRESPONDENTS, 'C4.1.1'],
  'Mutation.confirmSeatProposal': [`confirmSeatProposal(${proposal}) { id }`, ADMINS, 'C4.1.1'],
  'Mutation.refuseSeatProposal': [
    `refuseSeatProposal(input: { proposalId: ${id}, reason: "" }) { id }`,
    ADMINS,
    'C4.1.1',
  ],
};
