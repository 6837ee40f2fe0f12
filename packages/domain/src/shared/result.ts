import type { Refusal } from './refusal.js';

/**
 * What a decision gives back: a value, or the refusal that says why not.
 * Business-rule refusals are returned as values; exceptions are bugs.
 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (refusal: Refusal): Result<never> => ({ ok: false, refusal });
