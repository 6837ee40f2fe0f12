export {
  DeploymentEntity,
  EstablishmentEntity,
  NOWHERE,
  PersonEntity,
  SeatEntity,
  type Deployment,
  type Establishment,
  type Person,
  type SeatRow,
} from './correspondent.entity.js';
export { isCorrespondentOf } from './callers.js';
export {
  deploymentsOfEstablishment,
  establishmentById,
  knownEstablishmentById,
  personById,
  seatById,
} from './correspondent.loader.js';
export {
  DeploymentModeEnum,
  DeploymentType,
  EstablishmentConnection,
  EstablishmentType,
  PersonType,
  RoleEnum,
} from './correspondent.type.js';
export { readerOf } from './reader-of.js';
export { hasStanding, requireStanding, seatsOf, seatsOfPerson } from './seats.js';
export { findPerson, seatFacts } from './directory.js';
export { addPerson, lockAccounts, requireFreeAddress } from './write-directory.js';
export { endSeat, endSeatsOf, findSeat, grantSeat, lockSeats, takeBackSeat } from './write-seats.js';
export { correspondentRoom } from './room.js';
