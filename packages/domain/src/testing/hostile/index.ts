export { distinct, type Expression, expressionsIn, expressionsMadeBy } from './expressions.js';
export { type Filler, fillersOf, ORDINARY, repeating, running } from './fillers.js';
export { offenders } from './growth.js';
