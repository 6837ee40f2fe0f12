import type { Instant } from '@assistance/domain/shared';
import { PersonEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { hashPassword, verifyPassword } from '../platform/passwords/index.js';
import { forgetAttempts, takeAttempt } from './attempts.js';
import { forgetDevices } from './known-device.js';
import { endOtherSessions } from './open-session.js';
import { requirePassword } from './require-password.js';

interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
  /** The browser's device cookie, if it has one. */
  readonly deviceToken: string | null;
  readonly now: Instant;
}

/**
 * C3.4.4: the person alone knows it, and guessing it through an open session is counted. Their other sessions end; gives
 * the token by which this one goes on. Refusals: TOO_MANY_ATTEMPTS, WRONG_LOGIN, PASSWORD_UNCHANGED, those of
 * `requirePassword`.
 */
export async function changePassword(
  em: EntityManager,
  viewer: Viewer,
  { current, next, address, deviceToken, now }: PasswordChange,
): Promise<{ readonly token: string }> {
  const person = await em.findOneOrFail(PersonEntity, { id: viewer.personId });
  const attempt = { login: person.login, address, device: `session ${viewer.session}`, now };
  await takeAttempt(em, attempt);
  if (!(await verifyPassword(person.passwordHash, current))) refuseWith('WRONG_LOGIN', 'current');
  await forgetAttempts(em, attempt);
  await requirePassword(next, { person, field: 'next' });
  if (next === current) refuseWith('PASSWORD_UNCHANGED', 'next');
  const passwordHash = await hashPassword(next);
  const { personId, session } = viewer;
  const token = await em.transactional(async (transaction) => {
    await transaction.nativeUpdate(PersonEntity, { id: personId }, { passwordHash });
    await forgetDevices(transaction, { personId, keepToken: deviceToken });
    return endOtherSessions(transaction, { personId, session, now });
  });
  return { token };
}
