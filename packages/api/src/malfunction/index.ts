export { MalfunctionDesk } from './malfunction-desk.js';
export { MalfunctionEntity, MalfunctionEventEntity } from './malfunction.entity.js';
export {
  MalfunctionEntryResolver,
  MalfunctionOfTicketResolver,
  MalfunctionResolver,
} from './malfunction.resolver.js';
