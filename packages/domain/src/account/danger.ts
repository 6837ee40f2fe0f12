import type { Role } from '../access/index.js';
import { addressKey } from './person.js';

/** An account as far as it matters who could do harm through it. */
export interface AccountPower {
  readonly role: Role;
  readonly email: string | null;
  readonly active: boolean;
}

/**
 * C3.4.4: whether the person who acts gives the password again first: an open session that somebody else sits at must neither make
 * nor end an admin, nor send the links of a person elsewhere.
 *
 * @param before `null` for an account that is being made
 */
export function asksForPassword(before: AccountPower | null, after: AccountPower): boolean {
  const administers = ({ role, active }: AccountPower): boolean => role === 'admin' && active;
  if (before === null) return administers(after);
  if (administers(before) !== administers(after)) return true;
  return addressKey(before.email ?? '') !== addressKey(after.email ?? '');
}
