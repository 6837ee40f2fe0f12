import { fail, ok, refuse, type Result } from '@assistance/domain/shared';
import { PersonEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { hashPassword, passwordRefusal, verifyPassword } from '../platform/passwords/index.js';
import { SessionEntity } from './session.entity.js';

/** C3.4.4: the person alone knows it. Every other session of theirs ends. */
export async function changePassword(
  em: EntityManager,
  viewer: Viewer,
  { current, next }: { current: string; next: string },
): Promise<Result<true>> {
  const person = await em.findOneOrFail(PersonEntity, { id: viewer.personId });
  if (!(await verifyPassword(person.passwordHash, current))) return fail(refuse('WRONG_LOGIN', 'current'));
  const refused = passwordRefusal(next, { login: person.login, field: 'next' });
  if (refused) return fail(refused);
  if (next === current) return fail(refuse('PASSWORD_UNCHANGED', 'next'));
  const passwordHash = await hashPassword(next);
  await em.transactional(async (transaction) => {
    await transaction.nativeUpdate(PersonEntity, { id: viewer.personId }, { passwordHash });
    await transaction.nativeDelete(SessionEntity, {
      personId: viewer.personId,
      tokenDigest: { $ne: viewer.session },
    });
  });
  return ok(true);
}
