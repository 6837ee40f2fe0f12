export * from './commitment.js';
export { commitmentsOf } from './commitments-of.js';
export { clockOf, instantOfShare, lateAt, nextDueAt, THRESHOLDS, thresholdsCrossed } from './clock.js';
