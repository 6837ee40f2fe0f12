export { Quotas, type WrittenKind } from './quotas.js';
export { quotaRoom } from './room.js';
