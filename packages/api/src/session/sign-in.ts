import { refuse, fail, ok, type Instant, type Result } from '@assistance/domain/shared';
import { PersonEntity, type Person } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { burnSameTime, verifyPassword } from '../platform/passwords/index.js';
import { forgetAttempts, takeAttempt } from './attempts.js';
import { SessionEntity } from './session.entity.js';
import { digestOf, newToken } from './token.js';

interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly now: Instant;
  /** How long a session lives, in ms. */
  readonly lifetime: number;
}

/**
 * C3.4.4: a personal login and password. Gives the token for the cookie; an unknown login takes as long, and answers
 * alike, as a wrong password.
 */
export async function signIn(
  em: EntityManager,
  { login: typed, password, address, now, lifetime }: SignIn,
): Promise<Result<{ readonly token: string; readonly person: Person }>> {
  const login = typed.trim().toLowerCase().slice(0, 200);
  const attempt = { login, address, now };
  const counted = await takeAttempt(em, attempt);
  if (!counted.ok) return counted;
  const person = await em.findOne(PersonEntity, { login, active: true });
  const right = person ? await verifyPassword(person.passwordHash, password) : await burnSameTime(password);
  if (!person || !right) return fail(refuse('WRONG_LOGIN', 'password'));
  const token = newToken();
  await em.insert(SessionEntity, {
    tokenDigest: digestOf(token),
    personId: person.id,
    createdAt: new Date(now),
    seenAt: new Date(now),
    expiresAt: new Date(Date.parse(now) + lifetime),
  });
  await forgetAttempts(em, attempt);
  await em.execute(`delete from session where expires_at < ?`, [now]);
  return ok({ token, person });
}

/** The session ends here and now, on every server. */
export async function signOut(em: EntityManager, digest: string): Promise<void> {
  await em.nativeDelete(SessionEntity, { tokenDigest: digest });
}
