export {
  assertOutsideTransaction,
  insideTransaction,
  isInsideTransaction,
  OutsideCallError,
  reportOutsideCalls,
  watchHttpCalls,
} from './outside-calls.js';
