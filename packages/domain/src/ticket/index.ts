export * from './vocabulary.js';
export * from './events.js';
export * from './commands.js';
export type { Decision, DecisionContext } from './context.js';
export { type Ticket, evolve, isProcessed, replay } from './state.js';
export { decide } from './decide.js';
export { closingDueAt, reminderDueAt, CLOSING_DELAY, REMINDER_DELAY } from './rules/complement.js';
export { MAX_TEXT, MAX_TITLE, MIN_DESCRIPTION, isSubstantial, substanceOf } from './text.js';
export { formatTicketNumber, ticketYear } from './number.js';
