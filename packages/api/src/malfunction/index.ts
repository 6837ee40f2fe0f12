export { askForProgress, type ProgressLook } from './ask-for-progress.js';
export { MalfunctionDesk } from './malfunction-desk.js';
export { MalfunctionEntity, MalfunctionEventEntity } from './malfunction.entity.js';
export {
  MalfunctionEntryResolver,
  MalfunctionOfTicketResolver,
  MalfunctionResolver,
} from './malfunction.resolver.js';
export { malfunctionRoom } from './room.js';
