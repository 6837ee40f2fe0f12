export type { Demonstration } from './demonstration.js';
export type { OpenRoom, Room } from './room.js';
export { ServiceKey, Services, type OfferedAccount, type ServerContext } from './server-context.js';
export { AUDIT, type AuditNote, type AuditService } from './audit.js';
