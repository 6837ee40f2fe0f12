export {
  freeSlot,
  holdsSeat,
  MAX_SEATS,
  SEAT_KINDS,
  type Seat,
  type SeatFacts,
  type SeatKind,
  takeSeat,
} from './seats.js';
export { missingPrerequisites, PREREQUISITES, type Prerequisite } from './prerequisites.js';
export {
  checkNewcomer,
  checkRefusalReason,
  PROPOSAL_STATUSES,
  requireLead,
  SEAT_CHANGES,
  settle,
  type Newcomer,
  type ProposalStatus,
  type SeatChange,
} from './proposals.js';
