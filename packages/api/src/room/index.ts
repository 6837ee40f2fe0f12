export type { Demonstration } from './demonstration.js';
export type { OpenRoom, Room } from './room.js';
export { ServiceKey, Services, type OfferedAccount, type ServerContext } from './server-context.js';
