export { CommitmentEntity } from './commitment.entity.js';
export { commitmentsOfTicket } from './commitment.loader.js';
export {
  ClockType,
  CommitmentKindEnum,
  CommitmentRequalificationType,
  CommitmentType,
} from './commitment.type.js';
export { writeCommitmentsOf } from './write-commitments.js';
export { commitmentRoom } from './room.js';
