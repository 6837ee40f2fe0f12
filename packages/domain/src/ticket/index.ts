export * from './vocabulary.js';
export * from './events.js';
export * from './commands.js';
export type { Decision, DecisionContext } from './context.js';
export { type ReviewState, type Ticket, evolve, isProcessed, replay } from './state.js';
export { decide } from './decide.js';
export { counterpartOf } from './counterpart.js';
export { ACTIONS, type TicketAction, actionsOf } from './actions.js';
export { awaitedReplyOf, closingDueAt, reminderDueAt, type AwaitedReply } from './rules/complement.js';
export { MAX_TEXT, MAX_TITLE, MIN_DESCRIPTION, sentencesOf, type Boilerplate } from './text.js';
export { assessResponse, isSubstantial, substanceOf, type ResponseVerdict } from './response/index.js';
export { checkRequestTexts, MAX_MESSAGES, textsOf, type RequestTexts } from './request-texts.js';
export { COMMAND_TEXTS, MAX_LABEL } from './command-texts.js';
export { isCarriedOver, withoutCarriedOver } from './carried-over.js';
export { ERASED_TEXT, EVENT_TEXTS, takeTexts, textFieldsOf } from './event-texts.js';
export { mayActOn, ruleOf } from './rights.js';
export { byAmue, byStaff, isSeenBy } from './rules/common.js';
export { requireSubstance } from './rules/response.js';
export { outOfScopeChoicesOf, type OutOfScopeChoices } from './rules/out-of-scope.js';
export { lastDayToReopen } from './rules/reopening.js';
export { progressDueAt, workProgressDueAt } from './rules/progress.js';
export { MAX_LINKS } from './rules/ticket-links.js';
export { checkArticle, MAX_CLEARED, MAX_LABELS } from './rules/publication.js';
export {
  formatArticleNumber,
  formatMalfunctionNumber,
  formatTicketNumber,
  readTicketNumber,
  ticketYear,
} from './number.js';
