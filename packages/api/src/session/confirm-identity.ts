import type { Instant } from '@assistance/domain/shared';
import { PersonEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { verifyPassword } from '../platform/passwords/index.js';
import { forgetAttempts, takeAttempt } from './attempts.js';

/** What is dangerous is done without asking again so long after the password was given, in ms. */
const CONFIRMED_FOR = 15 * 60_000;

/**
 * C3.4.4: whoever sits at an open session gives the password again before something dangerous, and is not asked for a
 * while. Guesses are counted as those of a change of password are. Refusals: TOO_MANY_ATTEMPTS, WRONG_LOGIN.
 */
export async function confirmIdentity(
  em: EntityManager,
  viewer: Viewer,
  { password, address, now }: { password: string; address: string; now: Instant },
): Promise<void> {
  const person = await em.findOneOrFail(PersonEntity, { id: viewer.personId });
  const attempt = { login: person.login, address, device: `session ${viewer.session}`, now };
  await takeAttempt(em, attempt);
  if (!(await verifyPassword(person.passwordHash, password))) refuseWith('WRONG_LOGIN', 'password');
  await forgetAttempts(em, attempt);
  await em.execute(`update session set confirmed_at = ? where id = ?::bigint`, [now, viewer.session]);
}

/**
 * Refuses what is dangerous to a session whose person has not given the password for a while (just signed in counts).
 * Refusal: CONFIRM_IDENTITY.
 */
export async function requireConfirmed(em: EntityManager, viewer: Viewer, now: Instant): Promise<void> {
  const [session] = await em.execute<{ fresh: boolean }[]>(
    `select coalesce(confirmed_at, created_at) > ? as fresh from session where id = ?::bigint and person_id = ?`,
    [new Date(Date.parse(now) - CONFIRMED_FOR), viewer.session, viewer.personId],
  );
  if (session?.fresh !== true) refuseWith('CONFIRM_IDENTITY');
}
