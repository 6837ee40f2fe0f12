import type { TextRule } from '../shared/index.js';

/** C3.5.1: the rule for the public reason of a correction of a published month. */
export const CORRECTION_REASON: TextRule = {
  field: 'reason',
  missing: 'REASON_REQUIRED',
  rule: 'C3.5.1',
  max: 1_000,
  holds: 'statement',
};
