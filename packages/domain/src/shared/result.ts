import type { Refusal } from './refusal.js';

/**
 * What a decision gives back: a value, or the refusal that says why not.
 * Business-rule refusals are returned as values; exceptions are bugs.
 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A decision's value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
/** A decision's refusal. */
export const fail = (refusal: Refusal): Result<never> => ({ ok: false, refusal });
