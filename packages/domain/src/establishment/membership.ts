import type { Day } from '../calendar/index.js';
import { fail, ok, refuse, type Result } from '../shared/index.js';
import './refusals.js';

/** C2.1: when an establishment is a member. Days are calendar days in Europe/Paris, both included. */
export interface Membership {
  /** `null` where it was a member before the desk kept dates. */
  readonly since: Day | null;
  /** `null` while no end is known. */
  readonly until: Day | null;
}

/** C2.1: is the establishment a member on that day? */
export const isMember = ({ since, until }: Membership, day: Day): boolean =>
  (since === null || since <= day) && (until === null || day <= until);

/** Refusal: MEMBERSHIP_ENDS_BEFORE_START. */
export const checkMembership = (membership: Membership): Result<Membership> =>
  membership.since !== null && membership.until !== null && membership.until < membership.since
    ? fail(refuse('MEMBERSHIP_ENDS_BEFORE_START', 'memberUntil'))
    : ok(membership);
