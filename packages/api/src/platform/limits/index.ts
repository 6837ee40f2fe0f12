export { limitRules } from './limit-rules.js';
export { LIMITS, type Limits, LONGEST_LIST, MAX_TOKENS } from './limits.js';
export { estimateOf, type Measures, Measuring, workOf } from './measure-operation.js';
export { Cost, declaredPrice, DEFAULT_PRICES, OBJECT_PRICE, type Price, priceOf } from './price.js';
