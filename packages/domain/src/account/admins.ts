import type { Role } from '../access/index.js';
import { fail, ok, refuse, type Result } from '../shared/index.js';
import './refusals.js';

/** An account as far as it matters who may still administer the desk. */
export interface AdminCandidate {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
  /** Has chosen a password: an admin who is merely invited lets nobody in. */
  readonly hasPassword: boolean;
}

const administers = ({ role, active, hasPassword }: AdminCandidate): boolean =>
  role === 'admin' && active && hasPassword;

/**
 * C3.4.4: somebody must always be able to make accounts. Refusal: LAST_ADMIN.
 *
 * @param accounts those of all admins, held
 * @param change what becomes of one of them
 */
export function keepAnAdmin(
  accounts: readonly AdminCandidate[],
  change: { readonly id: string; readonly role: Role; readonly active: boolean },
): Result<void> {
  const before = accounts.filter(administers);
  const after = accounts
    .map((account) => (account.id === change.id ? { ...account, ...change } : account))
    .filter(administers);
  return before.length > 0 && after.length === 0 ? fail(refuse('LAST_ADMIN')) : ok(undefined);
}
