export { canonicalForm } from './canonical.js';
export {
  CHAIN_START,
  checkChain,
  sealOf,
  type ChainBreak,
  type ChainEnd,
  type Digest,
  type SealedEntry,
} from './check-chain.js';
export {
  AUDIT_CHAINS,
  AUDIT_KINDS,
  chainOf,
  DONE,
  readingSlot,
  type AuditChain,
  type AuditDetails,
  type AuditEntry,
  type AuditKind,
} from './entry.js';
