import type { Refusal } from './refusal.js';

/**
 * What a decision gives back: a value, or the refusal that says why not.
 * A refusal is a value, an error is a bug: nothing here is ever thrown.
 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (refusal: Refusal): Result<never> => ({ ok: false, refusal });
