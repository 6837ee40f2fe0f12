export type { Finding } from './finding.js';
export { KINDS, MARKS, type Kind, isKind, markOf } from './kinds.js';
export type { Known } from './known/known.js';
export { type PreparedKnown, prepareKnown } from './known/prepare.js';
export {
  type Leaving,
  type Left,
  type Redaction,
  findConfidential,
  redact,
  redactFileName,
  redactTogether,
} from './redact.js';
