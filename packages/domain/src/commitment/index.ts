export * from './commitment.js';
export { commitmentsOf } from './commitments-of.js';
export {
  type Clock,
  clockOf,
  type ClockState,
  instantOfShare,
  lateAt,
  nextDueAt,
  THRESHOLDS,
  thresholdsCrossed,
} from './clock.js';
