import { fail, ok, refuse, type Instant, type Result } from '@assistance/domain/shared';
import { PersonEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { hashPassword, passwordRefusal, verifyPassword } from '../platform/passwords/index.js';
import { forgetAttempts, takeAttempt } from './attempts.js';
import { forgetDevices } from './known-device.js';
import { endOtherSessions } from './open-session.js';

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
 * the token by which this one goes on.
 */
export async function changePassword(
  em: EntityManager,
  viewer: Viewer,
  { current, next, address, deviceToken, now }: PasswordChange,
): Promise<Result<{ readonly token: string }>> {
  const person = await em.findOneOrFail(PersonEntity, { id: viewer.personId });
  const attempt = { login: person.login, address, device: `session ${viewer.session}`, now };
  const counted = await takeAttempt(em, attempt);
  if (!counted.ok) return counted;
  if (!(await verifyPassword(person.passwordHash, current))) return fail(refuse('WRONG_LOGIN', 'current'));
  await forgetAttempts(em, attempt);
  const refused = passwordRefusal(next, { login: person.login, field: 'next' });
  if (refused) return fail(refused);
  if (next === current) return fail(refuse('PASSWORD_UNCHANGED', 'next'));
  const passwordHash = await hashPassword(next);
  const { personId, session } = viewer;
  const token = await em.transactional(async (transaction) => {
    await transaction.nativeUpdate(PersonEntity, { id: personId }, { passwordHash });
    await forgetDevices(transaction, { personId, keepToken: deviceToken });
    return endOtherSessions(transaction, { personId, session, now });
  });
  return ok({ token });
}
