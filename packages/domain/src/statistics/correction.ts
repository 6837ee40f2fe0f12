import type { TextRule } from '../shared/index.js';

/** C3.5.1: why a published month is published again; read by everybody. */
export const CORRECTION_REASON: TextRule = {
  field: 'reason',
  missing: 'REASON_REQUIRED',
  rule: 'C3.5.1',
  max: 1_000,
  holds: 'statement',
};
