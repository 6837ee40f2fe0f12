export { holdsSeat, MAX_SEATS, type Seat, type SeatFacts, type SeatKind, takeSeat } from './seats.js';
export { missingPrerequisites, PREREQUISITES } from './prerequisites.js';
