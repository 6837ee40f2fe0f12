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
export { missingPrerequisites, PREREQUISITES } from './prerequisites.js';
