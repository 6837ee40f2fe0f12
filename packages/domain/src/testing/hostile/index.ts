export { distinct, type Expression, expressionsIn, expressionsMadeBy, type Parse } from './expressions.js';
export { type Filler, fillersOf, repeating, running } from './fillers.js';
export { growthOf, MOST_GROWTH, offenders, timeOf } from './growth.js';
