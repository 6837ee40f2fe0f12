export { Budgets, type BudgetOptions } from './budgets.js';
export { computed, currentMeter, inTurn, measured, Meter, meterStatements, timed } from './meter.js';
export { EXPENSIVE, takeTurns } from './take-turns.js';
export { Turns, type TurnsOptions } from './turns.js';
export { TooMuchWork, type WorkBudget, WorkLimits, type WorkLimitsOptions } from './work-limits.js';
