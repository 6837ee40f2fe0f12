export {
  holdsSeat,
  MAX_SEATS,
  type Seat,
  SEAT_KINDS,
  type SeatFacts,
  type SeatKind,
  takeSeat,
} from './seats.js';
export { missingPrerequisites, type Prerequisite, PREREQUISITES } from './prerequisites.js';
