export { limitRules } from './limit-rules.js';
export { LIMITS, type Limits, LONGEST_LIST, MAX_TOKENS } from './limits.js';
export { type Measures, Measuring } from './measure-operation.js';
export { createThrottle, type Take, type Throttle } from './throttle.js';
