export * from './kinds.js';
export { MAX_DRAFT_FIELD, checkDraft, isTyped, joinDrafts, type DraftFields } from './content.js';
export { reconcile, same } from './reconcile.js';
