export { auditRoom } from './room.js';
export { sealEntries } from './seal-entries.js';
export { holdsAnchor, verifyAudit, type ChainReport } from './verify-chain.js';
export { writeEntries, type NewEntry } from './write-entries.js';
