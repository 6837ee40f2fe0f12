export { Budgets } from './budgets.js';
export { computed, currentMeter, inTurn, measured, Meter, meterStatements, timed } from './meter.js';
export { takeTurns } from './take-turns.js';
export { Turns } from './turns.js';
export { TooMuchWork, WorkLimits } from './work-limits.js';
