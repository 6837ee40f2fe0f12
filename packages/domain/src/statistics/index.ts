export * from './month.js';
export * from './facts.js';
export { factsOf } from './facts-of.js';
export { DEFINITIONS, type Definition, type Measure, MEASURES, RULES_OF_COUNTING } from './definitions.js';
export { Delays } from './delays.js';
export { GRANULARITIES, type Granularity, type Period, periodOfMonth, periodsOf } from './periods.js';
export {
  checkQuestion,
  type DeploymentMode,
  type Dimension,
  DIMENSIONS,
  dimensionsOf,
  FILTERED,
  type Filters,
  MAX_GROUPS,
  type Question,
} from './question.js';
export {
  asOf,
  type Directory,
  type Figure,
  figuresOf,
  type GroupKey,
  lastsAt,
  LONGEST_DELAY,
  type Row,
  tellsLasting,
} from './figures.js';
