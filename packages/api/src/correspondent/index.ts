export {
  DeploymentEntity,
  EstablishmentEntity,
  NOWHERE,
  PersonEntity,
  type Deployment,
  type Establishment,
  type Person,
} from './correspondent.entity.js';
export { isCorrespondentOf } from './callers.js';
export {
  deploymentsOfEstablishment,
  establishmentById,
  knownEstablishmentById,
  personById,
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
export { endSeatsOf, grantSeat } from './write-seats.js';
export { correspondentRoom } from './room.js';
