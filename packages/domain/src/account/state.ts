import type { Instant } from '../shared/index.js';
import type { AccessLink } from './link.js';

/** Where an account stands, from its making to its end. */
export const ACCOUNT_STATES = ['active', 'invited', 'expired', 'not-invited', 'closed'] as const;
/**
 * `active`: has a password. `invited`: a link is under way. `expired`: it was not used in time. `not-invited`: none was sent, or
 * it was withdrawn. `closed`: nobody gets in; its history stays.
 */
export type AccountState = (typeof ACCOUNT_STATES)[number];

/**
 * C3.4.4: where an account stands.
 *
 * @param invitation the last one, if there was any
 */
export function accountState(
  account: { readonly active: boolean; readonly hasPassword: boolean },
  invitation: AccessLink | null,
  now: Instant,
): AccountState {
  if (!account.active) return 'closed';
  if (account.hasPassword) return 'active';
  if (invitation === null || invitation.ended !== null) return 'not-invited';
  return Date.parse(invitation.expiresAt) > Date.parse(now) ? 'invited' : 'expired';
}
