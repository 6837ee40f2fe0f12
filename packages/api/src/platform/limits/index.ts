export { limitRules } from './limit-rules.js';
export { LIMITS, MAX_TOKENS } from './limits.js';
export { estimateOf, Measuring } from './measure-operation.js';
export { Cost, declaredPrice, OBJECT_PRICE, type Price, priceOf } from './price.js';
