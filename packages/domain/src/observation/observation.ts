import { ticketScope, type Reader } from '../access/index.js';
import { fail, ok, refuse, requireText, type Result, type TextRule } from '../shared/index.js';
import './refusals.js';

/** C4.2.5: the states of an observation. They only go forward. */
export const OBSERVATION_STATUSES = ['sent', 'noted', 'answered'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** Longest observation, in UTF-16 code units: two pages. What concerns a ticket belongs on the ticket. */
export const MAX_OBSERVATION = 6_000;

const RULE = 'C4.2.5';
const OBSERVATION_TEXT: TextRule = {
  field: 'text',
  missing: 'REQUIRED',
  rule: RULE,
  max: MAX_OBSERVATION,
  holds: 'detail',
};
const OBSERVATION_ANSWER: TextRule = {
  field: 'answer',
  missing: 'REQUIRED',
  rule: RULE,
  max: MAX_OBSERVATION,
  holds: 'statement',
};

/** Refusals: REQUIRED, TOO_LONG, TEXT_WITHOUT_SUBSTANCE. */
export const checkObservation = (text: string): Result<string> => requireText(text, OBSERVATION_TEXT);

/**
 * Marks an observation as read by the Amue, which its establishment sees. Refusals: OBSERVATION_NOTED,
 * OBSERVATION_ANSWERED.
 */
export function takeNote(status: ObservationStatus): Result<'noted'> {
  if (status === 'sent') return ok('noted');
  return fail(refuse(status === 'noted' ? 'OBSERVATION_NOTED' : 'OBSERVATION_ANSWERED'));
}

/**
 * Answers an observation, which ends it. An answer is never replaced. Refusals: OBSERVATION_ANSWERED, REQUIRED,
 * TOO_LONG, TEXT_WITHOUT_SUBSTANCE.
 *
 * @param status the current state; taking note before is not required
 * @param text the answer
 * @returns the trimmed text
 */
export function answer(
  status: ObservationStatus,
  text: string,
): Result<{ readonly status: 'answered'; readonly text: string }> {
  if (status === 'answered') return fail(refuse('OBSERVATION_ANSWERED'));
  const checked = requireText(text, OBSERVATION_ANSWER);
  return checked.ok ? ok({ status: 'answered', text: checked.value }) : checked;
}

/** Whose observations a reader sees: everybody's, or those of one establishment; `none`. */
export type ObservationScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'establishment'; readonly establishmentId: string }
  | { readonly kind: 'none' };

/**
 * C3.3.1: an establishment sees its own, whichever of its correspondents wrote them, and the Amue's own people all. A
 * provider, who works on the tickets in its charge, sees none (C3.3.3).
 */
export function observationScope(reader: Reader): ObservationScope {
  const scope = ticketScope(reader);
  return scope.kind === 'in-charge' ? { kind: 'none' } : scope;
}
