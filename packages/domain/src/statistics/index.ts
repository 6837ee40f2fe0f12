export * from './month.js';
export * from './facts.js';
export { factsOf } from './facts-of.js';
export { COUNTED_BY, DEFINITIONS, type Measure, MEASURES, RULES_OF_COUNTING } from './definitions.js';
export { type AnsweredQuestion, deflectionsOf, type WrittenTicket } from './deflections.js';
export { Delays } from './delays.js';
export { GRANULARITIES, type Granularity, type Period, periodOfMonth, periodsOf } from './periods.js';
export {
  checkStatisticsQuery,
  type DeploymentMode,
  type Dimension,
  DIMENSIONS,
  dimensionsOf,
  FILTERED,
  type Filters,
  MAX_DIMENSIONS,
  MAX_GROUPS,
  type StatisticsQuery,
} from './statistics-query.js';
export {
  asOf,
  type Directory,
  type Figure,
  figuresOf,
  type GroupKey,
  hasBegun,
  LONGEST_DELAY,
  type Row,
  countsLasting,
} from './figures.js';
export { type Cell, protect, type ProtectedTable } from './protect.js';
export {
  beforeOf,
  canonicalJson,
  MONTHS_BEFORE,
  publishable,
  publishableRhythm,
  PUBLISHED_DIMENSIONS,
  type PublishedDimension,
  type PublishedFigure,
  type PublishedMonth,
  roundedFigure,
  hasEqualFigures,
  type WholeFigure,
  type WholeMoment,
  type WholeRate,
  type WholeTable,
} from './publication.js';
export { isInOrder, usualKeys, wordOf } from './labels.js';
export { CORRECTION_REASON } from './correction.js';
