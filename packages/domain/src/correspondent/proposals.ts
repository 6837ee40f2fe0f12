import { fail, ok, refuse, requireText, type Result, type TextRule } from '../shared/index.js';
import './refusals.js';

/** C4.1.1, C4.1.5: what an establishment may propose about the seats of its correspondents. */
export const SEAT_CHANGES = ['grant', 'end', 'replace'] as const;
export type SeatChange = (typeof SEAT_CHANGES)[number];

/** What became of a proposal. Only a waiting one changes. */
export const PROPOSAL_STATUSES = ['waiting', 'confirmed', 'refused', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** C4.1.5: the contact details of somebody who has no account yet. */
export interface Newcomer {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Or empty. */
  readonly phone: string;
}

const RULE = 'C4.1.5';
const MAX_NAME = 100;
const line = (field: string): TextRule => ({
  field,
  missing: 'REQUIRED',
  rule: RULE,
  max: MAX_NAME,
  holds: 'seen',
});
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** C4.1.5: a change is reported with the new contact details. Refusals: REQUIRED, TOO_LONG, INVALID_VALUE. */
export function checkNewcomer(given: Newcomer): Result<Newcomer> {
  const firstName = requireText(given.firstName, line('firstName'));
  if (!firstName.ok) return firstName;
  const lastName = requireText(given.lastName, line('lastName'));
  if (!lastName.ok) return lastName;
  const email = requireText(given.email, line('email'));
  if (!email.ok) return email;
  if (!ADDRESS.test(email.value)) return fail(refuse('INVALID_VALUE', 'email', { value: email.value }));
  const phone = given.phone.trim();
  if (phone.length > MAX_NAME) return fail(refuse('TOO_LONG', 'phone', { max: MAX_NAME }));
  return ok({ firstName: firstName.value, lastName: lastName.value, email: email.value, phone });
}

/**
 * C4.1.1: the establishment speaks by one of its correspondents, its lead.
 *
 * @param leadId who leads there; `null` when nobody was set
 */
export const requireLead = (personId: string, leadId: string | null): Result<null> =>
  personId === leadId ? ok(null) : fail(refuse('NOT_LEAD'));

/** C4.1.1: decides on a proposal, or takes it back; once. Refusal: PROPOSAL_SETTLED. */
export const settle = <To extends Exclude<ProposalStatus, 'waiting'>>(
  status: ProposalStatus,
  to: To,
): Result<To> => (status === 'waiting' ? ok(to) : fail(refuse('PROPOSAL_SETTLED')));

const REFUSAL_REASON: TextRule = {
  field: 'reason',
  missing: 'REASON_REQUIRED',
  rule: 'C4.1.1',
  max: 2_000,
  holds: 'statement',
};

/** A refusal says why. Refusals: REASON_REQUIRED, TOO_LONG, TEXT_WITHOUT_SUBSTANCE. */
export const checkRefusalReason = (reason: string): Result<string> => requireText(reason, REFUSAL_REASON);
