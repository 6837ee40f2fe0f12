export {
  assertOutsideTransaction,
  insideTransaction,
  OutsideCallError,
  reportOutsideCalls,
  watchHttpCalls,
} from './outside-calls.js';
